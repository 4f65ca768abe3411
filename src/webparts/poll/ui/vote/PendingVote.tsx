import * as React from 'react';
import type { Poll } from '../../../../domain/polls/Poll';
import { seenFingerprint } from '../../../../domain/polls/pollFingerprint';
import { PendingNotice } from '../../../../shell/outbox/PendingNotice';
import type { Submission } from '../../../../shell/outbox/Submission';
import { usePage, useWords } from '../../../../shell/Page';
import { pollWords } from '../../strings';
import { AnswerLine } from './AnswerLine';
import type { VotePayload } from './voteOutbox';
import { voteSubmission } from './voteOutbox';

interface PendingVoteProps {
  readonly poll: Poll;
  readonly submission: Submission;
}

/** A vote that the server does not have yet. */
export function PendingVote({ poll, submission }: PendingVoteProps): React.ReactElement {
  const words = useWords(pollWords).vote;
  const { formats } = usePage();
  const describe = ({ choices, seen, texts }: VotePayload): React.ReactNode => {
    if (seen && seen.fingerprint !== seenFingerprint(poll)) return words.before(seen.question, formats.list(seen.answers));
    return choices.length > 0 && <AnswerLine poll={poll} choices={choices} texts={texts} say={words.yours} />;
  };
  return <PendingNotice kind={voteSubmission} submission={submission} describe={describe} />;
}
