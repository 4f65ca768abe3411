import * as React from 'react';
import { safeAddress } from '../../domain/address/safeAddress';
import type { Mention } from '../../domain/people/mentions';
import { splitMentions } from '../../domain/people/mentions';
import styles from './Contributions.module.scss';

const ADDRESS = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]’»])/;

interface PlainTextProps {
  readonly text: string;
  /** Whom it names. */
  readonly mentions?: readonly Mention[];
}

/** What a person said, as he said it: paragraphs, addresses as links, names of those whom it mentions, nothing else. */
export function PlainText({ text, mentions = [] }: PlainTextProps): React.ReactElement {
  return (
    <p className={styles.said} dir="auto">
      {text.split(ADDRESS).map((part, index) => {
        const href = index % 2 === 1 ? safeAddress(part) : undefined;
        return href ? (
          <a key={index} href={href} target="_blank" rel="noreferrer nofollow">
            {part}
          </a>
        ) : (
          <Named key={index} text={part} mentions={mentions} />
        );
      })}
    </p>
  );
}

function Named({ text, mentions }: Required<PlainTextProps>): React.ReactElement {
  return <>{splitMentions(text, mentions).map((part, index) => (index % 2 === 1 ? <strong key={index}>{part}</strong> : part))}</>;
}
