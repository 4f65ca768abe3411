import * as React from 'react';
import type { UnreadableRow } from '../../data/items/Table';

interface UnreadableNoticeProps {
  readonly rows: readonly UnreadableRow[];
}

const none = { default: (_: UnreadableNoticeProps): React.ReactElement => <></> };
/** Nobody waits for it, and without it all the rest is right. */
const UnreadableList = React.lazy(() => import(/* webpackChunkName: 'unreadable' */ './UnreadableList').catch(() => none));

/** For owners: rows of the lists that are left out. */
export function UnreadableNotice({ rows }: UnreadableNoticeProps): React.ReactElement | null {
  if (rows.length === 0) return null;
  return (
    <React.Suspense fallback={null}>
      <UnreadableList rows={rows} />
    </React.Suspense>
  );
}
