import * as React from 'react';
import { Button } from './Button';
import styles from './SelectionBar.module.scss';

interface SelectionBarProps<A extends string> {
  /** Of the group of buttons, e.g. `With the selected ones`. */
  readonly label: string;
  /** How many are selected, in words. */
  readonly count: string;
  readonly actions: readonly A[];
  readonly words: Readonly<Record<A, string>>;
  readonly selectNone: string;
  onAct(action: A): void;
  onSelectNone(): void;
}

/** What can be done with the rows of a table that are selected. */
export function SelectionBar<A extends string>({ label, count, actions, words, selectNone, onAct, onSelectNone }: SelectionBarProps<A>): React.ReactElement {
  return (
    <div className={styles.bar} role="group" aria-label={label}>
      <span role="status">{count}</span>
      {actions.map((action) => (
        <Button key={action} onClick={() => onAct(action)}>
          {words[action]}
        </Button>
      ))}
      <Button appearance="text" onClick={onSelectNone}>
        {selectNone}
      </Button>
    </div>
  );
}
