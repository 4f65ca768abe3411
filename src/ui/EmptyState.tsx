import * as React from 'react';
import styles from './EmptyState.module.scss';

interface EmptyStateProps {
  readonly icon: React.ReactNode;
  /** One sentence: what is (not) here, or what to do next. */
  readonly title: string;
  readonly action?: React.ReactNode;
}

/** Nothing to show yet: one sentence and the next step. */
export function EmptyState({ icon, title, action, children }: React.PropsWithChildren<EmptyStateProps>): React.ReactElement {
  return (
    <div className={styles.empty}>
      <span className={styles.icon}>{icon}</span>
      <p className={styles.title}>{title}</p>
      {children}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
