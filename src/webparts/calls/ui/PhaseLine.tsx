import * as React from 'react';
import type { CallPhase, CallState } from '../../../domain/calls/callState';
import { timeLeft } from '../../../domain/polls/timeLeft';
import type { Formats } from '../../../shell/Formats';
import { usePage, useWords } from '../../../shell/Page';
import { StatusBadge } from '../../../ui/StatusBadge';
import type { CallWords } from '../strings';
import { callWords } from '../strings';
import styles from './PhaseLine.module.scss';

interface PhaseLineProps {
  readonly state: CallState;
  readonly now: Date;
}

/** What the call is in one word, and until when: `Ouvert · jusqu’au 7 décembre (dans 3 jours)`. */
export function PhaseLine({ state, now }: PhaseLineProps): React.ReactElement {
  const words = useWords(callWords);
  const { formats } = usePage();
  const time = timeWords(state, now, words, formats);
  return (
    <p className={styles.line}>
      <StatusBadge tone={toneOf(state.phase)}>{words.phases[state.phase]}</StatusBadge> <span>{time && `· ${time}`}</span>
    </p>
  );
}

function toneOf(phase: CallPhase): 'strong' | 'plain' | 'quiet' {
  if (phase === 'open') return 'strong';
  return phase === 'closed' || phase === 'archived' ? 'quiet' : 'plain';
}

/** When it opens, until when it lasts, or when it ended; the badge beside it has the first word. */
function timeWords({ phase, opensAt, closesAt, heldUntil }: CallState, now: Date, { time }: CallWords, formats: Formats): string {
  if (phase === 'scheduled') return opensAt ? time.opensOn(formats.dateTime(opensAt)) : '';
  if (phase === 'closed' || phase === 'archived') return closesAt ? (phase === 'closed' ? time.closed : time.ended)(formats.dateTime(closesAt)) : '';
  if (phase === 'held') return heldUntil ? time.heldUntil(formats.dateTime(heldUntil)) : time.held;
  if (phase === 'unpublished') return '';
  if (!closesAt) return time.noEnd;
  const { unit, value } = timeLeft(now, closesAt);
  const date = formats.dateTime(closesAt);
  return unit === 'second' ? time.closesSoon(date) : time.closes(date, formats.within(value, unit));
}
