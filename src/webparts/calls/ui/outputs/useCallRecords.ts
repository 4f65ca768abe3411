import * as React from 'react';
import type { Decision } from '../../../../domain/calls/Decision';
import type { CallState } from '../../../../domain/calls/callState';
import type { OpenedCall } from '../../../../domain/calls/Thread';
import type { TextVersion } from '../../../../domain/passages/Passage';
import type { CountedCall } from '../../../../domain/synthesis/countCall';
import { countCall } from '../../../../domain/synthesis/countCall';
import { useCallServices } from '../../../../shell/contributions/useCallServices';
import { usePage } from '../../../../shell/Page';
import type { Task } from '../../../../shell/tasks/useTask';
import { useTask } from '../../../../shell/tasks/useTask';

/** All that was said and decided of a call, at one moment. */
export interface CallRecords extends CountedCall {
  /** Rising. */
  readonly versions: readonly TextVersion[];
  readonly asOf: Date;
  /** The newest contribution; 0: none. */
  readonly lastId: number;
}

/** Reads the whole call: for a synthesis and for exports, which stand on every contribution. */
export function useCallRecords({ call }: OpenedCall, state: CallState): Task<undefined, CallRecords> {
  const services = useCallServices();
  const { formats } = usePage();
  const task = useTask(async (_: undefined, { signal, onProgress }): Promise<CallRecords> => {
    const asOf = services.serverNow();
    const animation = await services.animation();
    const [{ threads, groupDecisions }, versions] = await Promise.all([animation.all(call, { signal, onProgress }), Promise.all(state.versions.map(async (published: Decision) => (await services.calls.text(published)).text))]);
    const counted = countCall({ call, state, threads, groupDecisions, versions }, formats.collate);
    return {
      ...counted,
      versions,
      asOf,
      lastId: counted.states.reduce((last, { contribution }) => Math.max(last, contribution.id), 0)
    };
  });
  const { start } = task;
  const begin = React.useRef(start);
  React.useEffect(() => begin.current(undefined), []);
  return task;
}
