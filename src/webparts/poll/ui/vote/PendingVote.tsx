import * as React from 'react';
import type { Poll } from '../../../../domain/polls/Poll';
import { PendingNotice } from '../../../../shell/outbox/PendingNotice';
import type { Submission } from '../../../../shell/outbox/Submission';
import { usePage, useWords } from '../../../../shell/Page';
import { pollWords } from '../../strings';
import { namesOf } from './namesOf';
import { voteSubmission } from './voteOutbox';

interface PendingVoteProps {
  readonly poll: Poll;
  readonly submission: Submission;
}

/** A vote that the server does not have yet. */
export function PendingVote({ poll, submission }: PendingVoteProps): React.ReactElement {
  const words = useWords(pollWords).vote;
  const { formats } = usePage();
  return <PendingNotice kind={voteSubmission} submission={submission} describe={({ choices }) => choices.length > 0 && words.yours(namesOf(poll, choices, formats))} />;
}
