import * as React from 'react';
import type { Poll } from '../../../domain/polls/Poll';
import { useOutbox } from '../../../shell/outbox/useOutbox';
import { voteSubmission } from './vote/voteOutbox';

/**
 * Which closed polls stay in sight: those that ended before the agent's eyes, and those of which a vote has not arrived
 * or was refused. Behind "past polls" he would not learn what became of his vote.
 */
export function useStaying(): (poll: Poll, isOpen: boolean) => boolean {
  const outbox = useOutbox();
  const seen = React.useRef(new Set<number>());
  return ({ id }, isOpen) => {
    if (isOpen || outbox.get(voteSubmission.kind, String(id))) seen.current.add(id);
    return seen.current.has(id);
  };
}
