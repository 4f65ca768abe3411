import { callKeys } from '../../../../../data/calls/callKeys';
import type { Call } from '../../../../../domain/calls/Call';
import type { CallPhase } from '../../../../../domain/calls/callState';
import { useCallServices } from '../../../../../shell/contributions/useCallServices';
import { useServerClosing } from '../../../../../shell/owner/useServerClosing';

interface ServerClosingProps {
  readonly call: Call;
  readonly phase: CallPhase;
}

/** On an owner's page, and on an animator's where contributions are reserved: closes on the server what is over. Shows nothing. */
export default function ServerClosing({ call, phase }: ServerClosingProps): null {
  const services = useCallServices();
  const isOver = phase === 'closed' || phase === 'archived';
  const isOpen = phase === 'open' || phase === 'held';
  useServerClosing({
    queryKey: callKeys.locked(call.id),
    wanted: isOver ? true : isOpen ? false : undefined,
    read: () => services.contributions.isLocked(call),
    change: async (isLocked) => {
      const animation = await services.animation();
      await (isLocked ? animation.lock(call) : animation.unlock(call));
    }
  });
  return null;
}
