import * as React from 'react';
import type { CampaignPhase, CampaignState } from '../../../domain/ideas/campaignState';
import { timeLeft } from '../../../domain/polls/timeLeft';
import type { Formats } from '../../../shell/Formats';
import { usePage, useWords } from '../../../shell/Page';
import { StatusBadge } from '../../../ui/StatusBadge';
import type { IdeaWords } from '../strings';
import { ideaWords } from '../strings';
import styles from './Ideas.module.scss';

interface PhaseLineProps {
  readonly state: CampaignState;
  readonly now: Date;
}

/** What the campaign is in, and until when: `Collecte des idées · jusqu’au 7 décembre (dans 3 jours)`. */
export function PhaseLine({ state, now }: PhaseLineProps): React.ReactElement {
  const words = useWords(ideaWords);
  const { formats } = usePage();
  const time = timeWords(state, now, words, formats);
  return (
    <p className={styles.meta}>
      <StatusBadge tone={toneOf(state.phase)}>{words.phases[state.phase]}</StatusBadge> <span>{time && `· ${time}`}</span>
    </p>
  );
}

function toneOf(phase: CampaignPhase): 'strong' | 'plain' | 'quiet' {
  if (phase === 'collect' || phase === 'vote') return 'strong';
  return phase === 'archived' ? 'quiet' : 'plain';
}

function timeWords({ phase, starts, until, archived }: CampaignState, now: Date, { time }: IdeaWords, formats: Formats): string {
  if (phase === 'scheduled') return starts.collect ? time.begins(formats.dateTime(starts.collect)) : '';
  if (phase === 'archived') return archived ? time.ended(formats.date(archived.created)) : '';
  if (!until) return phase === 'follow' || phase === 'unpublished' ? '' : time.noEnd;
  const { unit, value } = timeLeft(now, until);
  const date = formats.dateTime(until);
  return unit === 'second' ? time.soon(date) : time.until(date, formats.within(value, unit));
}
