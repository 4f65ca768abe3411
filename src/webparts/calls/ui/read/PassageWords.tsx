import * as React from 'react';
import type { Passage } from '../../../../domain/passages/Passage';
import styles from './PassageWords.module.scss';

/** The words of a passage. */
export const PassageWords = React.memo(function PassageWords({ passage }: { readonly passage: Passage }): React.ReactElement {
  return (
    <span data-words={passage.id} className={styles.words} dir="auto">
      {passage.text}
    </span>
  );
});
