import * as React from 'react';
import { lazyScreen } from '../lazyScreen';
import { usePage } from '../Page';
import { WhenReady } from '../states';
import styles from './PartFrame.module.scss';
import type { PartFrameProps } from './PartFrameProps';
import { partState } from './partState';

// Comes with what reaches the other site.
const SourceLine = lazyScreen(() => import(/* webpackChunkName: 'other-site' */ './SourceLine'));
// Agents come to sites that are set up: what sets them up is no part of what their pages download.
const SetUpNotice = lazyScreen(() => import(/* webpackChunkName: 'set-up' */ './SetUpNotice'));
const SetUpStart = lazyScreen(() => import(/* webpackChunkName: 'set-up' */ './SetUpStart'), { lines: 3 });

/** What every web part stands in: its heading, where its content comes from, the way to its lists when they are missing, old or damaged. */
export function PartFrame({ title, label, lists, actions, isReady, children }: PartFrameProps): React.ReactElement {
  const { source } = usePage();
  const status = lists?.status.data;
  const state = status && partState(status);
  const isStopped = state === 'missing' || (state === 'broken' && lists?.needsProtection);
  const content = (
    <>
      {/* Agents keep working and are told nothing. */}
      {lists && status?.mayRepair && state !== 'current' && <SetUpNotice lists={lists} status={status} />}
      {children}
    </>
  );
  return (
    <section aria-label={title || label} className={styles.part}>
      <header className={title || actions ? styles.header : undefined}>
        {/* Always a heading above those of the content, so that no level is skipped below the page's title. */}
        <h2 className={title ? styles.title : styles.hiddenTitle} dir={title && title !== label ? 'auto' : undefined}>
          {title || label}
        </h2>
        {!isStopped && actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {source && <SourceLine />}
      {!lists || (isReady && !isStopped) ? (
        content
      ) : (
        <WhenReady read={lists.status} lines={6}>
          {(known) => (isStopped ? <SetUpStart lists={lists} status={known} /> : content)}
        </WhenReady>
      )}
    </section>
  );
}
