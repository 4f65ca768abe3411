import * as React from 'react';
import styles from './NamedWords.module.scss';

interface NamedWordsProps {
  /** All that it is called, what is shown among it: `Répondre à « Il faut un écran »`. */
  readonly name: string;
}

/** What a button or a link shows, where beside others of its kind its name has to say more. */
export function NamedWords({ name, children }: React.PropsWithChildren<NamedWordsProps>): React.ReactElement {
  return (
    <>
      <span aria-hidden="true">{children}</span>
      <span className={styles.name}>{name}</span>
    </>
  );
}
