import * as React from 'react';
import type { Poll } from '../../../domain/polls/Poll';
import type { PollStatus } from '../../../domain/polls/pollState';
import { useOutbox } from '../../../shell/outbox/useOutbox';
import { voteSubmission } from './vote/voteOutbox';

/**
 * Which closed polls stay in sight: those that ended before the agent's eyes, and those of which a vote has not arrived
 * or was refused. Behind "past polls" he would not learn what became of his vote.
 */
export function useStaying(): (poll: Poll, status: PollStatus) => boolean {
  const outbox = useOutbox();
  const seen = React.useRef(new Set<number>());
  return ({ id }, status) => {
    if (status === 'open' || outbox.get(voteSubmission.kind, String(id))) seen.current.add(id);
    return status === 'closed' && seen.current.has(id);
  };
}
