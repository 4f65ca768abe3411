import * as React from 'react';
import { useWords } from '../../../../shell/Page';
import styles from './Kinds.module.scss';
import { textWords } from './textStrings';

/** That an answer which was begun at an earlier visit is there again. */
export function RestoredNote({ isShown }: { readonly isShown: boolean }): React.ReactElement {
  const words = useWords(textWords);
  return (
    <p className={styles.note} role="status">
      {isShown && words.restored}
    </p>
  );
}
