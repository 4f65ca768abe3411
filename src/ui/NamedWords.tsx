import * as React from 'react';
import styles from './NamedWords.module.scss';
import { Quoting } from './Quoting';

interface NamedWordsProps {
  /** All that it is called, what is shown among it: `Répondre à « Il faut un écran »`. */
  readonly name: string;
  /** What somebody wrote, where the name quotes it. */
  readonly quoted?: string;
}

/** What a button or a link shows, where beside others of its kind its name has to say more. */
export function NamedWords({ name, quoted = '', children }: React.PropsWithChildren<NamedWordsProps>): React.ReactElement {
  return (
    <>
      <span aria-hidden="true">{children}</span>
      <span className={styles.name}>
        <Quoting said={name} text={quoted} withMarks />
      </span>
    </>
  );
}
