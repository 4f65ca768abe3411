import * as React from 'react';
import type { ThreadState } from '../../../../domain/calls/threadState';
import { usePage, useWords } from '../../../../shell/Page';
import styles from './Desk.module.scss';
import { deskWords } from './deskStrings';

/** What somebody said, as he has it now: who, when, on which words, and the words themselves. */
export function Said({ state }: { readonly state: ThreadState }): React.ReactElement {
  const words = useWords(deskWords);
  const { formats } = usePage();
  const { contribution, text, wording, editedAt } = state;
  return (
    <blockquote className={styles.said}>
      <p className={styles.meta}>
        {words.kinds[contribution.kind]} · <bdi>{words.by(contribution.author?.name ?? words.nobody, formats.dateTime(contribution.created))}</bdi>
        {contribution.direction && (
          <>
            {' · '}
            <bdi>{contribution.direction}</bdi>
          </>
        )}
        {editedAt && ` · ${words.edited(formats.dateTime(editedAt))}`}
      </p>
      {contribution.anchor.quote && (
        <p className={styles.quote} dir="auto">
          {contribution.anchor.quote}
        </p>
      )}
      {wording && (
        <p className={styles.words} dir="auto">
          {wording}
        </p>
      )}
      {text && (
        <p className={styles.words} dir="auto">
          {text}
        </p>
      )}
    </blockquote>
  );
}
