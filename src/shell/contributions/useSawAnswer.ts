import * as React from 'react';
import { callKeys } from '../../data/calls/callKeys';
import type { ThreadState } from '../../domain/calls/threadState';
import { useQueryClient } from '../queries/useQuery';
import { useCallServices } from './useCallServices';

/** Remembers that its author has the answer before his eyes: it awaits him no more. @param thread undefined: it is somebody else's */
export function useSawAnswer(thread: ThreadState | undefined): void {
  const { sawAnswers } = useCallServices();
  const queries = useQueryClient();
  const contribution = thread?.contribution.id ?? 0;
  const decision = thread?.answer?.decision.id ?? 0;
  React.useEffect(() => {
    if (contribution === 0 || decision === 0) return;
    void sawAnswers([{ contribution, decision }]).then(
      (isNews) => (isNews ? queries.invalidateQueries(callKeys.mineIn([])) : undefined),
      // It stays news: what remembers it could not be loaded.
      () => undefined
    );
  }, [sawAnswers, queries, contribution, decision]);
}
