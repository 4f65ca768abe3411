import type { Campaign } from './Campaign';
import type { CampaignState } from './campaignState';
import type { Evaluation } from './Evaluation';
import { listToEvaluate } from './evaluators';
import { givenBy } from './givenBy';
import type { IdeaState, StageChange } from './ideaState';
import type { ToldMerge } from './toldOfMerges';

/** What a campaign waits for from one reader, or tells him. */
export type Awaited =
  /** He has votes left, and the vote ends. */
  | { readonly kind: 'vote'; readonly until: Date | null }
  /** Asked to be a co-author. */
  | { readonly kind: 'invited'; readonly idea: number }
  /** What became of an idea of his. */
  | { readonly kind: 'answered'; readonly idea: number; readonly change: StageChange }
  | { readonly kind: 'merged'; readonly told: ToldMerge }
  | { readonly kind: 'evaluate'; readonly ideas: readonly number[] };

export interface Reader {
  readonly id: number;
  /** He may vote, and has not given all. */
  readonly votesLeft: boolean;
  /** Stages that he has read, by the decision. */
  readonly seen: ReadonlySet<number>;
  readonly evaluations: readonly Evaluation[];
  readonly told: readonly ToldMerge[];
}

/** In the order in which a page shows it. */
export function awaitsMe(campaign: Pick<Campaign, 'evaluators' | 'criteria'>, state: Pick<CampaignState, 'phase' | 'until' | 'shortList' | 'marksShown' | 'evaluators'>, states: readonly IdeaState[], reader: Reader): readonly Awaited[] {
  const { phase, until } = state;
  if (phase === 'unpublished' || phase === 'scheduled' || phase === 'archived') return [];
  const invited = states.filter((state) => state.invited.some(({ id }) => id === reader.id)).map(({ idea }): Awaited => ({ kind: 'invited', idea: idea.id }));
  const own = states.filter(({ idea, coauthors, imported }) => (idea.author?.id === reader.id && imported.length === 0) || coauthors.some(({ id }) => id === reader.id));
  const answered = own.flatMap(({ idea, stages }): readonly Awaited[] => {
    const change = stages[stages.length - 1];
    return change && !reader.seen.has(change.decision.id) ? [{ kind: 'answered', idea: idea.id, change }] : [];
  });
  const given = givenBy(reader.id, campaign, reader.evaluations);
  const ideas = (listToEvaluate(reader.id, campaign, state) ?? []).filter((idea) => !given.has(idea));
  return [
    ...(phase === 'vote' && reader.votesLeft ? [{ kind: 'vote', until } as const] : []),
    ...invited,
    ...reader.told.map((told): Awaited => ({ kind: 'merged', told })),
    ...answered,
    ...(ideas.length === 0 ? [] : [{ kind: 'evaluate', ideas } as const])
  ];
}
