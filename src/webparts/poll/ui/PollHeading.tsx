import * as React from 'react';
import type { Poll } from '../../../domain/polls/Poll';
import type { PollState, PollStatus } from '../../../domain/polls/pollState';
import { timeLeft } from '../../../domain/polls/timeLeft';
import type { Formats } from '../../../shell/Formats';
import { usePage, useWords } from '../../../shell/Page';
import { StatusBadge } from '../../../ui/StatusBadge';
import type { PollWords } from '../strings';
import { pollWords } from '../strings';
import styles from './PollCard.module.scss';

interface PollHeadingProps {
  readonly id: string;
  readonly poll: Poll;
  readonly state: PollState;
  readonly now: Date;
  /** Of the heading; 3 on the page, 2 in a panel. */
  readonly level?: 2 | 3;
  readonly headingRef?: React.Ref<HTMLHeadingElement>;
  /** Beside the question, e.g. a button. */
  readonly aside?: React.ReactNode;
}

/** Question, state, time left in words, and why it was reopened. */
export function PollHeading({ id, poll, state, now, level = 3, headingRef, aside }: PollHeadingProps): React.ReactElement {
  const words = useWords(pollWords);
  const { formats } = usePage();
  const { reopened } = state;
  const Question = `h${level}` as const;
  return (
    <header className={styles.header}>
      <div className={styles.head}>
        <Question ref={headingRef} id={id} className={styles.question} dir="auto">
          {poll.question}
        </Question>
        {aside}
      </div>
      <p className={styles.meta}>
        <StatusTag status={state.status} />{' '}
        <span>{afterStatus(timeWords(state, now, words, formats))}</span>
      </p>
      {poll.description && (
        <p className={styles.description} dir="auto">
          {poll.description}
        </p>
      )}
      {reopened && <p className={styles.note}>{words.time.reopened(reopened.by.name, formats.dateTime(reopened.at), reopened.reason)}</p>}
    </header>
  );
}

export function StatusTag({ status }: { readonly status: PollStatus }): React.ReactElement {
  const words = useWords(pollWords);
  const tone = status === 'open' ? 'strong' : status === 'scheduled' || status === 'draft' ? 'plain' : 'quiet';
  return <StatusBadge tone={tone}>{words.status[status]}</StatusBadge>;
}

/** Beside the badge: `Ouvert · jusqu’au 7 décembre`. */
export function afterStatus(...said: readonly string[]): string {
  return said.map((part) => part && `· ${part}`).filter(Boolean).join(' ');
}

/** When it opens, until when it lasts, or when it ended; the badge beside it has the first word. */
export function timeWords({ status, opensAt, closesAt }: PollState, now: Date, words: PollWords, formats: Formats): string {
  if (status === 'scheduled' && opensAt) return words.time.opensOn(formats.dateTime(opensAt));
  if (status === 'closed' && closesAt) return words.time.ended(formats.dateTime(closesAt));
  if (status === 'archived' && closesAt) return words.time.closedOn(formats.dateTime(closesAt));
  if (status !== 'open') return '';
  if (!closesAt) return words.time.noEnd;
  const { unit, value } = timeLeft(now, closesAt);
  const date = formats.dateTime(closesAt);
  return unit === 'second' ? words.time.closesSoon(date) : words.time.closes(date, formats.within(value, unit));
}
