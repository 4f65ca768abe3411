import * as React from 'react';
import type { MyVote } from '../../../domain/ballots/Ballot';
import type { Tally } from '../../../domain/ballots/Tally';
import type { Poll } from '../../../domain/polls/Poll';
import { pollState } from '../../../domain/polls/pollState';
import { resultAccess } from '../../../domain/polls/resultAccess';
import type { Arrival } from '../../../shell/addresses/Addresses';
import { CopyLinkButton } from '../../../shell/addresses/CopyLinkButton';
import { useArrivalFocus, useThing } from '../../../shell/addresses/useAddresses';
import { lazyScreen } from '../../../shell/lazyScreen';
import { useWords } from '../../../shell/Page';
import { References } from '../../../shell/references/References';
import { useSubmission } from '../../../shell/outbox/useSubmissions';
import { Button } from '../../../ui/Button';
import { MoreIcon } from '../../../ui/icons';
import { MessageLine } from '../../../ui/MessageLine';
import { useId } from '../../../ui/useId';
import { useNow } from '../../../ui/useNow';
import { pollWords } from '../strings';
import { MANY_OPTIONS } from './manyOptions';
import styles from './PollCard.module.scss';
import { PollHeading } from './PollHeading';
import { PollResults } from './pollResultsScreen';
import type { ManageTarget } from './ManageTarget';
import { usePollServices } from './pollServices';
import { PendingVote } from './vote/PendingVote';
import { latestVote, useVoteNotice } from './vote/useVoteNotice';
import { VoteForm } from './vote/VoteForm';
import { VotedLine } from './vote/VotedLine';
import { voteSubmission } from './vote/voteOutbox';

const SharePoll = lazyScreen(() => import(/* webpackChunkName: 'poll-share' */ './share/SharePoll'), { lines: 3 });
const VoteCheck = lazyScreen(() => import(/* webpackChunkName: 'poll-manage' */ './manage/VoteCheck'));

interface PollCardProps {
  readonly poll: Poll;
  /** Undefined: did not vote. */
  readonly vote: MyVote | undefined;
  /** Undefined: not shown to this agent now, or not read yet. */
  readonly tally: Tally | undefined;
  readonly mayManage: boolean;
  readonly mayVote: boolean;
  /** The page's address led to a poll; this one takes the focus when it is that. */
  readonly arrival: Arrival | undefined;
  onManage(target: ManageTarget): void;
}

/** One poll as an agent meets it: the vote while it can be cast, then what was recorded and the results. */
export function PollCard({ poll, vote: cached, tally, mayManage, mayVote, arrival, onManage }: PollCardProps): React.ReactElement {
  const words = useWords(pollWords);
  const { serverNow } = usePollServices();
  const now = useNow(serverNow);
  const state = pollState(poll, now);
  const pending = useSubmission(voteSubmission, String(poll.id));
  const notice = useVoteNotice(poll);
  const vote = latestVote(cached, notice);
  const [isChanging, setChanging] = React.useState(false);
  const [isPeeking, setPeeking] = React.useState(false);
  const [isChecking, setChecking] = React.useState(false);
  const [isSharing, setSharing] = React.useState(false);
  const headingId = useId('poll');
  const heading = useArrivalFocus<HTMLHeadingElement>(arrival?.thing.id === poll.id ? arrival : undefined);
  const thing = useThing('poll', poll.id);

  const hasVoted = (vote?.choices.length ?? 0) > 0;
  const access = resultAccess(poll, now, { isOwner: mayManage, hasVoted });
  const isOpen = state.status === 'open';
  // A vote for other words stays in sight beside the form, so that both can be read.
  const isAskedAgain = pending?.isRefused === true && pending.lastError === 'changed';
  const isVoting = isOpen && mayVote && (isAskedAgain || (!pending && (!hasVoted || isChanging)));
  const canShow = access === 'live' || access === 'certified';
  const showsResults = canShow && (!isVoting || isPeeking);

  return (
    <article className={`${styles.card} ${poll.options.length > MANY_OPTIONS ? '' : styles.narrow}`} aria-labelledby={headingId}>
      <PollHeading
        id={headingId}
        poll={poll}
        state={state}
        now={now}
        headingRef={heading}
        aside={
          state.status !== 'draft' && (
            <>
              <CopyLinkButton thing={thing} title={poll.question} />
              <Button icon={<MoreIcon />} label={words.share(poll.question)} aria-expanded={isSharing} onClick={() => setSharing(!isSharing)} />
            </>
          )
        }
      />
      {isSharing && <SharePoll poll={poll} state={state} tally={canShow ? state.certified?.result.tally ?? tally : undefined} />}
      <References thing={thing} />
      {state.status === 'draft' && (
        <MessageLine tone="info" action={mayManage && <Button appearance="text" onClick={() => onManage({ pollId: poll.id })}>{words.manage}</Button>}>
          {words.draftShown}
        </MessageLine>
      )}
      {pending && <PendingVote poll={poll} submission={pending} />}
      {!pending && !isChanging && <VotedLine poll={poll} vote={vote} notice={notice} mayChange={isOpen && mayVote && poll.mayChangeVote} mayComplete={isOpen && mayVote} onChange={() => setChanging(true)} />}
      {isOpen && !mayVote && !hasVoted && <MessageLine tone="info">{words.vote.mayNot}</MessageLine>}
      {isVoting && <VoteForm poll={poll} questionId={headingId} confidential={state.confidential} vote={vote} isChange={isChanging} onDone={() => setChanging(false)} />}
      {isVoting && canShow && (
        <div>
          <Button appearance="text" aria-expanded={isPeeking} onClick={() => setPeeking(!isPeeking)}>
            {isPeeking ? words.results.hide : words.results.show}
          </Button>
        </div>
      )}
      {showsResults && <PollResults poll={poll} certified={state.certified} tally={tally} mine={vote?.choices ?? []} isOver={state.status === 'closed' || state.status === 'archived'} />}
      {showsResults && state.certified && !state.confidential && (
        <>
          <div>
            <Button appearance="text" aria-expanded={isChecking} onClick={() => setChecking(!isChecking)}>
              {isChecking ? words.results.hideCheck : words.results.check}
            </Button>
          </div>
          {isChecking && <VoteCheck poll={poll} state={state} />}
        </>
      )}
      {!isVoting && !pending && !canShow && state.status !== 'draft' && state.status !== 'scheduled' && (
        <p className={styles.note}>{words.results.access[access]}</p>
      )}
    </article>
  );
}
