import * as React from 'react';
import { Button } from './Button';
import styles from './Views.module.scss';

interface ViewsProps<K extends string> {
  readonly label: string;
  readonly views: readonly K[];
  readonly view: K;
  readonly words: Readonly<Record<K, string>>;
  onChoose(view: K): void;
}

/** The ways to look at a part, in one row that moves sideways on a phone. */
export function Views<K extends string>({ label, views, view, words, onChoose }: ViewsProps<K>): React.ReactElement {
  return (
    <nav aria-label={label} className={styles.views}>
      {views.map((each) => (
        <span key={each} className={each === view ? styles.chosen : undefined}>
          <Button appearance="text" aria-current={each === view ? 'page' : undefined} onClick={() => onChoose(each)}>
            {words[each]}
          </Button>
        </span>
      ))}
    </nav>
  );
}
