import * as React from 'react';
import { useWords } from './Page';
import { report } from './report';
import { shellWords } from './strings';
import styles from './SupportCode.module.scss';

/** The short code under which an error was reported, to give to support. */
export function SupportCode({ error }: { readonly error: unknown }): React.ReactElement {
  return <div className={styles.code}>{useWords(shellWords).supportCode(report(error, 'shown'))}</div>;
}
