import type { Opinion } from '../../../../domain/ideas/voteTargets';
import { opinionsHeld, votesHeld, votesOn } from '../../../../domain/ideas/votes';
import { useSubmissions } from '../../../../shell/outbox/useSubmissions';
import { useBrainstorming } from '../Brainstorming';
import { voteSubmission } from '../send/ideaOutbox';

/** What the reader gives, with what is still on its way. */
export interface VotesWanted {
  /** Votes for an idea: stored, and as he wants them. */
  on(idea: number): { readonly stored: number; readonly wanted: number };
  opinionOn(idea: number): Opinion | undefined;
  /** Of a budget; null: any number. */
  readonly left: number | null;
}

export function useVotesWanted(): VotesWanted {
  const { campaign, votes, state } = useBrainstorming();
  const held = votes?.mine ?? [];
  const pending = new Map(
    useSubmissions(voteSubmission).flatMap((submission) => {
      const payload = submission.isRefused ? undefined : voteSubmission.payloadOf(submission);
      return payload?.campaign === campaign.id ? [[payload.idea, payload] as const] : [];
    })
  );
  const on = (idea: number): { readonly stored: number; readonly wanted: number } => {
    const stored = votesOn(idea, held);
    return { stored, wanted: pending.get(idea)?.votes ?? stored };
  };
  const { left } = votesHeld(held, state.rules.vote);
  const more = [...pending.keys()].reduce((sum, idea) => sum + on(idea).wanted - on(idea).stored, 0);
  return {
    on,
    opinionOn: (idea) => {
      const wanted = pending.get(idea)?.opinion;
      return wanted === undefined ? opinionsHeld(held).get(idea) : (wanted ?? undefined);
    },
    left: left === null ? null : Math.max(0, left - more)
  };
}
