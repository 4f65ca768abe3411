import * as React from 'react';
import type { PollOption } from '../../../../domain/polls/Poll';
import { safeAddress } from '../../../../domain/address/safeAddress';
import { useWords } from '../../../../shell/Page';
import { ExternalIcon } from '../../../../ui/icons';
import { useId } from '../../../../ui/useId';
import { pollWords } from '../../strings';
import { OptionPicture } from './OptionPicture';
import styles from './VoteForm.module.scss';

interface OptionChoiceProps {
  readonly option: PollOption;
  /** Name of the group of radio buttons. */
  readonly group: string;
  readonly isMultiple: boolean;
  readonly isChosen: boolean;
  onToggle(): void;
}

/** An answer to choose; the whole of it is the target. Its link is beside, so that opening it chooses nothing. */
export function OptionChoice({ option, group, isMultiple, isChosen, onToggle }: OptionChoiceProps): React.ReactElement {
  const words = useWords(pollWords).vote;
  const id = useId('option');
  const { text, description } = option;
  const link = safeAddress(option.link ?? '');
  return (
    <div className={`${styles.option} ${isChosen ? styles.chosenOption : ''}`}>
      <label className={styles.target}>
        {option.picture && <OptionPicture option={option} />}
        <span className={styles.words}>
          <input
            type={isMultiple ? 'checkbox' : 'radio'}
            name={group}
            checked={isChosen}
            aria-describedby={description ? id : undefined}
            onChange={onToggle}
          />
          <bdi className={styles.text}>{text}</bdi>
        </span>
      </label>
      {description && (
        <p id={id} className={styles.description} dir="auto">
          {description}
        </p>
      )}
      {link && (
        <a className={styles.link} href={link} target="_blank" rel="noopener noreferrer" aria-label={words.link(text)}>
          <ExternalIcon />
          <span>{words.more}</span>
        </a>
      )}
    </div>
  );
}
