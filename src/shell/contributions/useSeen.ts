import * as React from 'react';
import type { SeenAnswer } from '../../data/kept/SeenAnswers';
import { useQueryClient } from '../queries/useQuery';
import { useCallServices } from './useCallServices';

/** Remembers that the reader has something before his eyes: it awaits him no more. @param seen null: nothing @param topic what is asked again when it was news */
export function useSeen(seen: SeenAnswer | null, topic: readonly unknown[]): void {
  const { sawAnswers } = useCallServices();
  const queries = useQueryClient();
  const { contribution = 0, decision = 0 } = seen ?? {};
  const key = React.useRef(topic);
  React.useEffect(() => {
    if (contribution === 0) return;
    void sawAnswers([{ contribution, decision }]).then(
      (isNews) => (isNews ? queries.invalidateQueries(key.current) : undefined),
      // It stays news: what remembers it could not be loaded.
      () => undefined
    );
  }, [sawAnswers, queries, contribution, decision]);
}
