import * as React from 'react';
import styles from './StatusBadge.module.scss';

interface StatusBadgeProps {
  /** `strong` for what is going on now, `quiet` for what is over, `plain` for the rest. */
  readonly tone: 'strong' | 'plain' | 'quiet';
}

/** A state in one word. */
export function StatusBadge({ tone, children }: React.PropsWithChildren<StatusBadgeProps>): React.ReactElement {
  return <span className={`${styles.badge} ${styles[tone]}`}>{children}</span>;
}
