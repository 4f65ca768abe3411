import * as React from 'react';
import type { Alike } from '../../../../../domain/polls/answerGroups';
import { usePage, useWords } from '../../../../../shell/Page';
import { Button } from '../../../../../ui/Button';
import { deskWords } from './deskStrings';
import styles from './TextsSection.module.scss';

interface AlikeListProps {
  readonly alike: readonly Alike[];
  readonly isBusy: boolean;
  onGroup(alike: readonly Alike[]): void;
}

/** Proposals that come at once. */
const PAGE = 5;

/** Answers that look the same, proposed as one group each: none is made unless the owner says so. */
export function AlikeList({ alike, isBusy, onGroup }: AlikeListProps): React.ReactElement | null {
  const words = useWords(deskWords);
  const { formats } = usePage();
  const [length, setLength] = React.useState(PAGE);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const left = alike.length - length;
  const group = (proposals: readonly Alike[]): void => {
    // The button goes with what it grouped.
    heading.current?.focus();
    onGroup(proposals);
  };
  return (
    <div className={styles.part} hidden={alike.length === 0}>
      <h4 ref={heading} tabIndex={-1} className={styles.heading}>
        {words.alikeTitle}
      </h4>
      <p className={styles.note}>{words.alikeHint}</p>
      <ul className={styles.rows}>
        {alike.slice(0, length).map((each) => (
          <li key={`${each.name} ${each.answers[0]?.ballotId}`} className={styles.row}>
            <span className={styles.name}>{words.alike(each.name, words.answers(each.answers.length, formats.number(each.answers.length)))}</span>
            <Button appearance="text" aria-label={words.groupThese(each.name)} disabled={isBusy} onClick={() => group([each])}>
              {words.group}
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        {alike.length > 1 && (
          <Button disabled={isBusy} onClick={() => group(alike)}>
            {words.groupAll(formats.number(alike.length))}
          </Button>
        )}
        {left > 0 && (
          <Button appearance="text" onClick={() => setLength(alike.length)}>
            {words.moreAlike(formats.number(left))}
          </Button>
        )}
      </div>
    </div>
  );
}
