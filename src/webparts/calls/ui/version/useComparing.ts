import * as React from 'react';
import type { TextVersion } from '../../../../domain/passages/Passage';
import { inTurns } from '../../../../shell/tasks/inTurns';
import type { Task } from '../../../../shell/tasks/useTask';
import { useTask } from '../../../../shell/tasks/useTask';
import type { VersionDraft } from './versionDraft';
import { comparing } from './versionDraft';

/** Compares what is prepared with the published text, the page having its turn meanwhile; by itself where another version was published since. */
export function useComparing(draft: VersionDraft | null | undefined, current: TextVersion, onCompared: (draft: VersionDraft) => void): Task<void, VersionDraft> {
  // Begun again after it was stopped, it compares what is prepared then.
  const latest = React.useRef({ draft, current });
  latest.current = { draft, current };
  const compared = React.useRef(draft);
  const task = useTask<void, VersionDraft>(
    (_, control) => {
      const { draft: prepared, current: text } = latest.current;
      compared.current = prepared;
      if (!prepared) throw new Error('Nothing is prepared.');
      return inTurns(comparing(prepared, text), control);
    },
    // Another was chosen meanwhile: this is not of it.
    { onDone: (result) => compared.current === latest.current.draft && onCompared(result) }
  );
  const start = React.useRef(task.start);
  start.current = task.start;
  const isOutdated = !!draft && draft.edited === null && draft.comparedWith !== current.version;
  React.useEffect(() => {
    if (isOutdated) start.current();
  }, [isOutdated, draft, current]);
  return task;
}
