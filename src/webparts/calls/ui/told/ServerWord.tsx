import * as React from 'react';
import { callKeys } from '../../../../data/calls/callKeys';
import type { Call } from '../../../../domain/calls/Call';
import type { CallState } from '../../../../domain/calls/callState';
import { useCallServices } from '../../../../shell/contributions/useCallServices';
import { useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { MessageLine } from '../../../../ui/MessageLine';
import { toldWords } from './toldStrings';

export interface ServerWordProps {
  readonly call: Call;
  /** Closed, or open again. */
  readonly state: Pick<CallState, 'phase' | 'closesAt'>;
  /** Who may add nothing anywhere is told nothing by what he may not add here. */
  readonly mayContribute: boolean;
}

/** What the server does with what arrives after the end, as it was read: nobody is told that it takes no more before it does. */
export default function ServerWord({ call, state: { phase, closesAt }, mayContribute }: ServerWordProps): React.ReactElement | null {
  const words = useWords(toldWords).server;
  const { contributions } = useCallServices();
  const isLocked = useQuery({ queryKey: callKeys.locked(call.id), enabled: mayContribute, queryFn: () => contributions.isLocked(call) }).data ?? false;
  if (phase === 'open') return isLocked ? <MessageLine tone="warning">{words.notYet}</MessageLine> : null;
  if (!closesAt) return null;
  return <MessageLine tone="info">{isLocked ? words.locked : words.late}</MessageLine>;
}
