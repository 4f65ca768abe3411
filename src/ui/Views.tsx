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
  const row = React.useRef<HTMLElement>(null);
  // Whatever chose the page: on a phone the row is moved to where it stands.
  React.useLayoutEffect(() => {
    const chosen = row.current?.querySelector('[aria-current]')?.getBoundingClientRect();
    const frame = row.current?.getBoundingClientRect();
    if (row.current && chosen && frame) row.current.scrollLeft += Math.min(0, chosen.left - frame.left) + Math.max(0, chosen.right - frame.right);
  }, [view]);
  return (
    <nav ref={row} aria-label={label} className={styles.views}>
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
