import * as React from 'react';
import { CheckIcon, InfoIcon, WarningIcon } from './icons';
import styles from './MessageLine.module.scss';

interface MessageLineProps {
  /** `error` is said at once by screen readers; `done` and `info` wait their turn in the live region. */
  readonly tone: 'info' | 'done' | 'warning' | 'error';
  readonly icon?: React.ReactNode;
  readonly action?: React.ReactNode;
}

/** One sentence where it belongs, and what can be done about it. */
export function MessageLine({ tone, icon, action, children }: React.PropsWithChildren<MessageLineProps>): React.ReactElement {
  return (
    <div className={`${styles.message} ${styles[tone]}`} role={tone === 'error' ? 'alert' : undefined} data-notice="">
      <span className={styles.icon}>{icon ?? defaultIcon(tone)}</span>
      <div className={styles.text}>
        {children}
        {action && <div className={styles.action}>{action}</div>}
      </div>
    </div>
  );
}

function defaultIcon(tone: MessageLineProps['tone']): React.ReactElement {
  if (tone === 'done') return <CheckIcon />;
  return tone === 'info' ? <InfoIcon /> : <WarningIcon />;
}
