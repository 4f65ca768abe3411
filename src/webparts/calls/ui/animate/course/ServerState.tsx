import * as React from 'react';
import { callKeys } from '../../../../../data/calls/callKeys';
import { isSecret } from '../../../../../domain/calls/Call';
import { useCallServices } from '../../../../../shell/contributions/useCallServices';
import { ServerTaking } from '../../../../../shell/owner/ServerTaking';
import { useWords } from '../../../../../shell/Page';
import { useDesk } from '../Desk';
import { courseWords } from './courseStrings';

/** What the server itself does with contributions, as it is and not as it should be; owners change it. */
export function ServerState(): React.ReactElement {
  const words = useWords(courseWords).server;
  const services = useCallServices();
  const { opened, state, mayOwn } = useDesk();
  const { call } = opened;
  const isOver = state.phase === 'closed' || state.phase === 'archived';
  const lockedOver = isSecret(call) ? words.lockedReserved : words.locked;
  return (
    <ServerTaking<boolean>
      queryKey={callKeys.locked(call.id)}
      wanted={isOver}
      // The rule of the list of reserved contributions is the animators' to change, rights of folders are not.
      mayChange={mayOwn || isSecret(call)}
      words={words}
      said={(isLocked) => (isOver ? { tone: isLocked ? 'done' : 'warning', text: isLocked ? lockedOver : words.openOver } : { tone: isLocked ? 'warning' : 'info', text: isLocked ? words.lockedOpen : words.open })}
      press={(isLocked) => (isLocked ? { label: words.lock, done: words.lockedDone } : { label: words.unlock, done: words.unlockedDone })}
      read={() => services.contributions.isLocked(call)}
      change={async (isLocked) => {
        const animation = await services.animation();
        await (isLocked ? animation.lock(call) : animation.unlock(call));
      }}
    />
  );
}
