import * as React from 'react';
import styles from './Skeleton.module.scss';

interface SkeletonProps {
  /** Said by screen readers. */
  readonly label: string;
  readonly lines?: number;
}

const WIDTHS = ['70%', '95%', '85%', '90%', '60%'];

/** Grey lines about as tall as what will come: the page does not jump when it does. */
export function Skeleton({ label, lines = 4 }: SkeletonProps): React.ReactElement {
  return (
    <div className={styles.skeleton} role="status" aria-label={label} data-skeleton>
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className={styles.line} style={{ width: WIDTHS[index % WIDTHS.length] }} />
      ))}
    </div>
  );
}
