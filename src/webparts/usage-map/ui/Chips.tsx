import * as React from 'react';
import styles from './Chips.module.scss';

export interface Chip {
  readonly key: string;
  readonly text: string;
}

interface ChipsProps {
  readonly label: string;
  readonly chips: readonly Chip[];
  readonly selected: string;
  onSelect(key: string): void;
}

/** One of a few parts to show. */
export function Chips({ label, chips, selected, onSelect }: ChipsProps): React.ReactElement {
  return (
    <div role="group" aria-label={label} className={styles.chips}>
      {chips.map(({ key, text }) => (
        <button key={key} type="button" className={styles.chip} aria-pressed={key === selected} onClick={() => onSelect(key)}>
          <bdi>{text}</bdi>
        </button>
      ))}
    </div>
  );
}
