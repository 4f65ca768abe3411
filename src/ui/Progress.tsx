import * as React from 'react';
import styles from './Progress.module.scss';
import { useId } from './useId';

interface ProgressProps {
  /** What is going on, with how far it is. */
  readonly label: string;
  /** From 0 to 1. */
  readonly done: number;
}

/** How far something is that takes a while. */
export function Progress({ label, done }: ProgressProps): React.ReactElement {
  const id = useId('progress');
  return (
    <div className={styles.progress}>
      <span id={id}>{label}</span>
      <progress className={styles.bar} aria-labelledby={id} value={done} max={1} />
    </div>
  );
}
