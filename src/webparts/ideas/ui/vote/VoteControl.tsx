import * as React from 'react';
import type { ShownCount } from '../../../../domain/ideas/countOf';
import type { IdeaState } from '../../../../domain/ideas/ideaState';
import { mayTakeBack, mayVote } from '../../../../domain/ideas/mayDo';
import type { Opinion } from '../../../../domain/ideas/voteTargets';
import { opinionCounts } from '../../../../domain/ideas/votes';
import { ideaOf, MOST_ON_ONE, opinions } from '../../../../domain/ideas/voteTargets';
import type { Formats } from '../../../../shell/Formats';
import { PendingNotice } from '../../../../shell/outbox/PendingNotice';
import { submissionState } from '../../../../shell/outbox/Submission';
import { useOutbox } from '../../../../shell/outbox/useOutbox';
import { useSubmission } from '../../../../shell/outbox/useSubmissions';
import { usePage, useWords } from '../../../../shell/Page';
import { useServerTime } from '../../../../shell/useServerTime';
import { Button } from '../../../../ui/Button';
import { MinusIcon, PlusIcon } from '../../../../ui/ideaIcons';
import { CheckIcon } from '../../../../ui/icons';
import { NamedWords } from '../../../../ui/NamedWords';
import '../../sendingTexts';
import type { VoteWords } from '../../voteStrings';
import { voteWords } from '../../voteStrings';
import { useBrainstorming } from '../Brainstorming';
import styles from '../Ideas.module.scss';
import { voteSubmission } from '../send/ideaOutbox';
import { useVotesWanted } from './useVotesWanted';
import own from './Vote.module.scss';

export interface VoteControlProps {
  readonly state: IdeaState;
}

/** How many support an idea, and the reader's own vote: given and taken back until the vote ends. */
export function VoteControl({ state }: VoteControlProps): React.ReactElement {
  const words = useWords(voteWords);
  const { formats } = usePage();
  const outbox = useOutbox();
  const now = useServerTime();
  const { state: course, rights, forest, campaign, votes, countOf } = useBrainstorming();
  const wanted = useVotesWanted();
  const { idea, title } = state;
  const pending = useSubmission(voteSubmission, String(idea.id));
  const { stored, wanted: given } = wanted.on(idea.id);
  const { vote } = course.rules;
  const mayGive = votes !== undefined && mayVote(state, course, forest, rights, now) === null;
  const mayTake = votes !== undefined && given > 0 && mayTakeBack(course, rights, now) === null;
  const shown = countWords(countOf(idea.id), given - stored, vote.kind === 'budget' ? words.votes : words.supports, words, formats);
  const send = (count: number): void => voteSubmission.submit(outbox, String(idea.id), { campaign: campaign.id, idea: idea.id, votes: count });
  const most = Math.min(vote.most, MOST_ON_ONE);
  return (
    <>
      {vote.kind === 'opinion' ? (
        <Opinions state={state} mayGive={mayGive} />
      ) : vote.kind === 'budget' ? (
        <>
          {(mayGive || mayTake) && (
            <span className={own.stepper}>
              <Button icon={<MinusIcon />} label={words.less(title)} disabled={!mayTake} onClick={() => send(given - 1)} />
              <span className={own.given}>
                <NamedWords name={words.mine(given, formats.number(given))}>{formats.number(given)}</NamedWords>
              </span>
              <Button icon={<PlusIcon />} label={words.more(title)} disabled={!mayGive || given >= most || wanted.left === 0} reason={given >= most ? words.full : wanted.left === 0 ? words.noneLeft(formats.number(vote.votes)) : undefined} onClick={() => send(given + 1)} />
            </span>
          )}
          {!mayGive && !mayTake && given > 0 && <span className={styles.meta}>{words.mine(given, formats.number(given))}</span>}
          {shown && <span className={styles.meta}>{shown}</span>}
        </>
      ) : mayGive || mayTake ? (
        <Button icon={given > 0 ? <CheckIcon /> : undefined} aria-pressed={given > 0} onClick={() => send(given > 0 ? 0 : 1)}>
          <NamedWords name={`${words.supportOf(title)}${shown ? ` (${shown})` : ''}`} quoted={title}>
            {words.support}
            {shown && ` · ${shown}`}
          </NamedWords>
        </Button>
      ) : (
        shown && <span className={styles.meta}>{shown}</span>
      )}
      {Object.keys(votes?.uncounted ?? {}).some((target) => ideaOf(Number(target)) === idea.id) && <p className={own.note}>{words.uncounted}</p>}
      {pending && submissionState(pending) !== 'sending' && (
        <div className={own.wide}>
          <PendingNotice kind={voteSubmission} submission={pending} />
        </div>
      )}
    </>
  );
}

/** Agree, disagree or pass, of which one stands. */
function Opinions({ state: { idea, title }, mayGive }: { readonly state: IdeaState; readonly mayGive: boolean }): React.ReactElement {
  const words = useWords(voteWords);
  const { formats } = usePage();
  const outbox = useOutbox();
  const { campaign, votes, countOf } = useBrainstorming();
  const mine = useVotesWanted().opinionOn(idea.id);
  const counts = votes && countOf(idea.id) ? opinionCounts(idea.id, votes.counts) : undefined;
  const send = (opinion: Opinion): void => voteSubmission.submit(outbox, String(idea.id), { campaign: campaign.id, idea: idea.id, opinion: opinion === mine ? null : opinion });
  return (
    <>
      {opinions.map((opinion) => {
        const shown = `${words.opinions[opinion]}${counts ? ` · ${formats.number(counts[opinion])}` : ''}`;
        return mayGive ? (
          <Button key={opinion} icon={opinion === mine ? <CheckIcon /> : undefined} aria-pressed={opinion === mine} onClick={() => send(opinion)}>
            <NamedWords name={words.opinionOn(shown, title)}>{shown}</NamedWords>
          </Button>
        ) : (
          <span key={opinion} className={styles.meta}>
            {shown}
          </span>
        );
      })}
    </>
  );
}

/** @param more what is on its way beside what is counted */
function countWords(count: ShownCount | null, more: number, said: (count: number, shown: string) => string, words: VoteWords, { number, list }: Formats): string {
  if (!count) return '';
  if (count.kind === 'between') return words.between(number(count.least), number(count.most));
  if (count.kind === 'apart') return words.apart(list(count.counts.map((each) => number(each.count))));
  const sum = Math.max(0, count.count + more);
  return sum > 0 ? said(sum, number(sum)) : '';
}
