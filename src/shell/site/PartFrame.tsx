import * as React from 'react';
import { WhenReady } from '../states';
import styles from './PartFrame.module.scss';
import type { PartFrameProps } from './PartFrameProps';
import { partState } from './partState';
import { SetUpNotice } from './SetUpNotice';
import { SetUpStart } from './SetUpStart';

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
