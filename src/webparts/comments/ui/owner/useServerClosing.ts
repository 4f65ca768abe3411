import * as React from 'react';
import { callKeys } from '../../../../data/calls/callKeys';
import type { Call } from '../../../../domain/calls/Call';
import { report } from '../../../../shell/report';
import { useQuery, useQueryClient } from '../../../../shell/queries/useQuery';
import { useCommentServices } from '../queries';

/**
 * Does the server itself refuse comments? Only full control takes the right to add from their folder, or gives it back: so the first page that
 * an owner has open does what was decided, whoever decided it.
 * @returns undefined until it is known
 */
export function useServerClosing(call: Call, isClosed: boolean, mayOwn: boolean): boolean | undefined {
  const services = useCommentServices();
  const queries = useQueryClient();
  const { data: isLocked } = useQuery({ queryKey: callKeys.locked(call.id), queryFn: () => services.contributions.isLocked(call) });
  const begun = React.useRef<boolean>();
  React.useEffect(() => {
    if (!mayOwn || isLocked === undefined || isLocked === isClosed || begun.current === isClosed) return;
    // Once a decision: what fails is tried again by the next page.
    begun.current = isClosed;
    const follow = async (): Promise<void> => {
      const animation = await services.animation();
      await (isClosed ? animation.lock(call) : animation.unlock(call));
      queries.setQueryData(callKeys.locked(call.id), isClosed);
    };
    follow().catch((error: unknown) => report(error, 'close comments on the server'));
  }, [services, queries, call, isClosed, isLocked, mayOwn]);
  return isLocked;
}
