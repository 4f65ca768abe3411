import * as React from 'react';
import type { UsageLinkKind } from '../../../domain/usages/usageMap';
import { useWords } from '../../../shell/Page';
import { usageMapWords } from '../strings';
import styles from './KindBadge.module.scss';

interface KindBadgeProps {
  readonly kind: UsageLinkKind;
}

/** How a tool serves a usage: a line as on the map, and the word. */
export function KindBadge({ kind }: KindBadgeProps): React.ReactElement {
  return (
    <span className={styles.badge}>
      <KindLine kind={kind} />
      {useWords(usageMapWords).kind[kind]}
    </span>
  );
}

function KindLine({ kind }: KindBadgeProps): React.ReactElement {
  return (
    <svg className={`${styles.line} ${styles[kind]}`} width="24" height="12" viewBox="0 0 24 12" aria-hidden="true" focusable="false">
      <path d="M1 6H23" />
      {kind === 'recommended' && <path className={styles.end} d="M18 2l5 4-5 4" />}
      {kind === 'notForThis' && <path className={styles.end} d="M9 2l6 8M15 2l-6 8" />}
    </svg>
  );
}
