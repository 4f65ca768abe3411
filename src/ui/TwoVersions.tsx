import * as React from 'react';
import { Button } from './Button';
import { MessageLine } from './MessageLine';
import styles from './TwoVersions.module.scss';

export interface VersionRow {
  readonly field: string;
  readonly yours: string;
  readonly theirs: string;
}

export interface TwoVersionsWords {
  readonly text: string;
  readonly field: string;
  readonly yours: string;
  readonly theirs: string;
  /** Instead of the table when nothing differs. */
  readonly same: string;
  readonly keepYours: string;
  readonly keepTheirs: string;
}

interface TwoVersionsProps {
  readonly rows: readonly VersionRow[];
  readonly words: TwoVersionsWords;
  onKeepYours(): void;
  onKeepTheirs(): void;
}

/** Somebody else saved meanwhile: both versions side by side, and the choice between them. */
export function TwoVersions({ rows, words, onKeepYours, onKeepTheirs }: TwoVersionsProps): React.ReactElement {
  return (
    <MessageLine
      tone="error"
      action={
        <>
          <Button appearance="text" onClick={onKeepYours}>{words.keepYours}</Button>
          <Button appearance="text" onClick={onKeepTheirs}>{words.keepTheirs}</Button>
        </>
      }
    >
      {words.text}
      {rows.length === 0 ? (
        <p>{words.same}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.yours}</th>
              <th scope="col">{words.theirs}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ field, yours, theirs }) => (
              <tr key={field}>
                <th scope="row">{field}</th>
                <td dir="auto">{yours || '–'}</td>
                <td dir="auto">{theirs || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </MessageLine>
  );
}
