import { personName } from '../people/personName';
import type { Brainstorm } from './brainstorm';
import type { IdeaState } from './ideaState';
import type { Stage } from './CampaignDecision';

/** Something that happened to an idea. */
export interface IdeaNews {
  readonly kind: 'thrown' | 'added' | 'staged' | 'merged';
  readonly idea: number;
  readonly at: Date;
  /** Of `added`: who said it. */
  readonly by?: string;
  /** Of `staged`. */
  readonly stage?: Stage;
}

/** What happened after a moment, the latest first; of what is in sight alone. @param after null: all */
export function newsOf({ ideas, forest }: Pick<Brainstorm, 'ideas' | 'forest'>, after: Date | null): readonly IdeaNews[] {
  const merged = forest.merges.map((merge): IdeaNews => ({ kind: 'merged', idea: forest.rootOf(merge.content.parent ?? 0), at: merge.created }));
  const all = [...ideas.filter(({ visibility, withdrawn }) => visibility === 'visible' && withdrawn === null).flatMap(newsOfIdea), ...merged];
  return all.filter(({ at }) => after === null || at > after).sort((a, b) => b.at.getTime() - a.at.getTime());
}

function newsOfIdea({ idea, additions, stages }: IdeaState): readonly IdeaNews[] {
  return [
    { kind: 'thrown', idea: idea.id, at: idea.created },
    ...additions.map(({ created, author }): IdeaNews => ({ kind: 'added', idea: idea.id, at: created, by: personName(author) })),
    ...stages.map(({ at, stage }): IdeaNews => ({ kind: 'staged', idea: idea.id, at, stage }))
  ];
}
