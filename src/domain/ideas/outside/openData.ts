import { toNoon } from './days';
import type { Arrangement } from '../arrange';
import type { Brainstorm } from '../brainstorm';
import type { ShownCount } from '../countOf';
import type { IdeaState } from '../ideaState';
import type { ExchangedIdea } from './ExchangedIdea';
import { outsideOf } from './outsideOf';

export interface OpenDataGround {
  readonly arrangement: Pick<Arrangement, 'clusters'>;
  countOf(idea: number): ShownCount | null;
  /** The name under which ideas that were thrown here are published. */
  readonly origin: string;
}

/** An idea as it would be published, before anybody looked for personal data in it. */
export interface OpenIdea {
  readonly state: IdeaState;
  readonly row: ExchangedIdea;
}

/**
 * What of a campaign may be published: ideas that count and are in sight, with what became of them; no names, no comments, no account. What came from outside keeps
 * where it comes from, so that it is known again there. Published again, each has the same origin and identifier.
 */
export function openData({ campaign, ideas, byId, forest }: Pick<Brainstorm, 'campaign' | 'ideas' | 'byId' | 'forest'>, { arrangement, countOf, origin }: OpenDataGround): readonly OpenIdea[] {
  const clusters = new Map(arrangement.clusters.flatMap(({ cluster, ideas: own }) => own.map((idea) => [idea, cluster.name] as const)));
  const categories = new Map(campaign.categories.map(({ id, name }) => [id, name]));
  const idOf = (state: IdeaState): string => outsideOf(state)?.id ?? `${campaign.id}-${state.idea.id}`;
  const isPublic = ({ counts, visibility, withdrawn }: IdeaState): boolean => counts && visibility === 'visible' && withdrawn === null;
  return ideas.filter(isPublic).map((state) => {
    const { idea, title, text, link, additions, stage, stages } = state;
    const outside = outsideOf(state);
    const rootId = forest.rootOf(idea.id);
    const root = rootId === idea.id ? undefined : byId.get(rootId);
    const last = stages[stages.length - 1];
    const count = exactly(root ? null : countOf(idea.id));
    const row: ExchangedIdea = {
      origin: outside?.origin ?? origin,
      id: idOf(state),
      date: outside?.on ?? toNoon(idea.created),
      title,
      text: [text, ...additions.map((addition) => addition.text)].filter((part) => part !== '').join('\n\n'),
      category: categories.get(idea.category) ?? '',
      link,
      supports: outside ? outside.supports : count,
      state: stage,
      reason: last?.reason ?? '',
      answered: last ? toNoon(last.at) : null,
      cluster: clusters.get(rootId) ?? '',
      supportsHere: outside ? count : null,
      mergedInto: root && isPublic(root) ? idOf(root) : ''
    };
    return { state, row };
  });
}

function exactly(count: ShownCount | null): number | null {
  return count?.kind === 'exact' ? count.count : null;
}
