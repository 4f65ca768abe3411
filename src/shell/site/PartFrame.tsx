import * as React from 'react';
import { lazyScreen } from '../lazyScreen';
import { WhenReady } from '../states';
import styles from './PartFrame.module.scss';
import type { PartFrameProps } from './PartFrameProps';
import { partState } from './partState';

// Agents come to sites that are set up: what sets them up is no part of what their pages download.
const SetUpNotice = lazyScreen(() => import(/* webpackChunkName: 'set-up' */ './SetUpNotice'));
const SetUpStart = lazyScreen(() => import(/* webpackChunkName: 'set-up' */ './SetUpStart'), { lines: 3 });

/** What every web part stands in: its heading, the way to its lists when they are missing, old or damaged, and its content. */
export function PartFrame(props: PartFrameProps): React.ReactElement {
  const { title, label, setUp, actions, isReady, needsProtection, children } = props;
  const state = setUp.data && partState(setUp.data);
  const isStopped = state === 'missing' || (state === 'broken' && needsProtection);
  const content = (
    <>
      {/* Agents keep working and are told nothing. */}
      {setUp.data?.mayRepair && state !== 'current' && <SetUpNotice {...props} status={setUp.data} />}
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
