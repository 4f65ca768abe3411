import * as React from 'react';
import type { OpenedRequest } from '../../../../data/requests/RequestServices';
import type { SaidByAnimator, SaidByAnybody, SaidByRequester } from '../../../../domain/requests/RequestRecord';
import { useRequestServices, useSaid, useTeam } from '../queries';

/** Says something of a request as somebody who is no more than its requester or its animator; then shows it as it is since. */
export function useSay(opened: OpenedRequest): (said: SaidByRequester | SaidByAnimator | SaidByAnybody, clientKey: string) => Promise<void> {
  const { agent } = useRequestServices();
  const team = useTeam();
  const show = useSaid();
  return React.useCallback(
    async (said, clientKey) => {
      // The team reads more than an agent does: it goes on reading it.
      const isForAll = said.kind === 'message' || said.kind === 'answered' || said.kind === 'proposed' || said.kind === 'renewed' || said.kind === 'parted';
      await show(opened.roles.includes('team') && isForAll ? await (await team()).say(opened, said, clientKey) : await agent.say(opened, said, clientKey));
    },
    [agent, team, opened, show]
  );
}
