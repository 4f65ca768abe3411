import * as React from 'react';
import { callKeys } from '../../../../../data/calls/callKeys';
import type { Call } from '../../../../../domain/calls/Call';
import type { CallPhase } from '../../../../../domain/calls/callState';
import { useCallServices } from '../../../../../shell/contributions/useCallServices';
import { useMutation } from '../../../../../shell/queries/useMutation';
import { useQuery, useQueryClient } from '../../../../../shell/queries/useQuery';

interface ServerClosingProps {
  readonly call: Call;
  readonly phase: CallPhase;
}

/**
 * On an owner's page, and on an animator's where contributions are reserved, beside what he looks at: has the server refuse contributions once
 * a call is over, and take them again once it was reopened. Shows nothing; what the server really does is read and said elsewhere, and a change that failed is tried again at the next visit.
 */
export default function ServerClosing({ call, phase }: ServerClosingProps): null {
  const services = useCallServices();
  const queries = useQueryClient();
  const key = callKeys.locked(call.id);
  const isOver = phase === 'closed' || phase === 'archived';
  const isOpen = phase === 'open' || phase === 'held';
  const locked = useQuery({ queryKey: key, enabled: isOver || isOpen, queryFn: () => services.contributions.isLocked(call) }).data;
  const change = useMutation({
    mutationKey: key,
    mutationFn: async (isLocked: boolean) => {
      const animation = await services.animation();
      await (isLocked ? animation.lock(call) : animation.unlock(call));
      return services.contributions.isLocked(call);
    },
    onSuccess: (isLocked) => queries.setQueryData(key, isLocked)
  });
  const wanted = locked === undefined || change.isLoading || change.error !== null ? undefined : isOver && !locked ? true : isOpen && locked ? false : undefined;
  const { mutate } = change;
  React.useEffect(() => {
    if (wanted !== undefined) mutate(wanted);
  }, [wanted, mutate]);
  return null;
}
