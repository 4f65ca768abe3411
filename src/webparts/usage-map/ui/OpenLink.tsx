import * as React from 'react';
import type { Mark } from '../../../domain/usages/agentMarks';
import { safeAddress } from '../../../domain/address/safeAddress';
import { useWords } from '../../../shell/Page';
import { ExternalIcon } from '../../../ui/icons';
import { usageMapWords } from '../strings';
import styles from './OpenLink.module.scss';
import { useOpened } from './queries';

interface OpenLinkProps {
  readonly url: string;
  /** Remembered and counted when it is opened. */
  readonly mark?: Mark;
  /** For which it is opened: counted too. */
  readonly usageId?: number;
  readonly isPrimary?: boolean;
  readonly label?: string;
}

/** A link that opens beside the page; nothing when the address may not be opened. */
export function OpenLink({ url, mark, usageId, isPrimary, label, children }: React.PropsWithChildren<OpenLinkProps>): React.ReactElement | null {
  const opened = useOpened();
  const words = useWords(usageMapWords).tool;
  const href = safeAddress(url);
  if (href === undefined) return null;
  return (
    <a
      className={isPrimary ? styles.primary : styles.link}
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      data-interception="off"
      aria-label={label && `${label} (${words.newWindow})`}
      onClick={mark && (() => opened(mark, usageId))}
    >
      <span>{children}</span>
      <ExternalIcon />
      {!label && <span className={styles.hidden}>({words.newWindow})</span>}
    </a>
  );
}
