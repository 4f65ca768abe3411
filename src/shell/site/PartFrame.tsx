import * as React from 'react';
import type { Provisioner } from '../../data/provisioning/Provisioner';
import type { Read } from '../states';
import { WhenReady } from '../states';
import styles from './PartFrame.module.scss';
import type { PartSetUp } from './partState';
import { partState } from './partState';
import { SetUpNotice } from './SetUpNotice';
import { SetUpStart } from './SetUpStart';
import type { SetUpWords } from './strings';

export interface PartFrameProps {
  /** Chosen by the site owner; empty: `label` stands there for screen readers alone. */
  readonly title: string | undefined;
  /** What the web part is. */
  readonly label: string;
  readonly icon: React.ReactNode;
  readonly words: SetUpWords;
  readonly setUp: Read<PartSetUp>;
  /** Makes and mends the lists. */
  readonly setup: Pick<Provisioner, 'setUp' | 'explain'>;
  /** Reads everything again once it is set up. */
  onSetUp(): Promise<unknown>;
  /** Owner's buttons, beside the title. */
  readonly actions?: React.ReactNode;
  /** What is stored needs the protection of the lists: without it, nobody but an owner goes on. */
  readonly needsProtection?: boolean;
  /** There is something to show before it is known how the lists stand, e.g. what this tab read before. */
  readonly isReady?: boolean;
  readonly children: React.ReactNode;
}

/** What every web part stands in: its heading, the way to its lists when they are missing, old or damaged, and its content. */
export function PartFrame(props: PartFrameProps): React.ReactElement {
  const { title, label, setUp, actions, isReady, needsProtection, children } = props;
  const state = setUp.data && partState(setUp.data);
  const isStopped = state === 'missing' || (state === 'broken' && needsProtection);
  const content = (
    <>
      {setUp.data && <SetUpNotice {...props} status={setUp.data} />}
      {children}
    </>
  );
  return (
    <section aria-label={title || label} className={styles.part}>
      <header className={title || actions ? styles.header : undefined}>
        {/* Always a heading above those of the content, so that no level is skipped below the page's title. */}
        <h2 className={title ? styles.title : styles.hiddenTitle} dir="auto">
          {title || label}
        </h2>
        {!isStopped && actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {isReady && !isStopped ? (
        content
      ) : (
        <WhenReady read={setUp} lines={6}>
          {(status) => (isStopped ? <SetUpStart {...props} status={status} /> : content)}
        </WhenReady>
      )}
    </section>
  );
}
