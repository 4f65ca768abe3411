import * as React from 'react';
import type { Call } from '../../../domain/calls/Call';
import type { CallPhase, CallState } from '../../../domain/calls/callState';
import { announce } from '../../../shell/announce';
import { useWords } from '../../../shell/Page';
import { callWords } from '../strings';

const SOON = 10 * 60_000;

/** Says to screen readers, once each, that the call closes in ten minutes, that it is closed, that contributions wait. */
export function useDeadline(call: Call, { phase, closesAt }: CallState, now: Date): void {
  const words = useWords(callWords);
  const before = React.useRef<CallPhase>(phase);
  const isSoon = phase === 'open' && closesAt !== null && closesAt.getTime() - now.getTime() <= SOON;
  React.useEffect(() => {
    if (isSoon) announce(words.closingSoon(call.title));
  }, [isSoon, words, call.title]);
  React.useEffect(() => {
    if (phase === 'closed' && before.current !== 'closed') announce(words.closedNow(call.title));
    if (phase === 'held' && before.current !== 'held') announce(words.heldNow(call.title));
    before.current = phase;
  }, [phase, words, call.title]);
}
