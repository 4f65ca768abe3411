import { medianOf } from '../figures/medianOf';
import type { CampaignFigures, IdeaFigureRow } from './campaignFigures';
import { answeredOf, campaignFigures, peopleOf, timeToDecision } from './campaignFigures';
import type { IdeaState } from './ideaState';
import type { MergeForest } from './mergeForest';

/** What is kept of a campaign once it was counted, so that many can be put together: numbers of people, and no words. */
export interface FigureDigest {
  readonly figures: CampaignFigures;
  readonly people: readonly number[];
  /** From each idea to the first decision on it, in milliseconds. */
  readonly times: readonly number[];
  /** People of each direction whose figures are shown in its campaign. */
  readonly directions: ReadonlyMap<string, readonly number[]>;
}

/** Figures of all campaigns of a site. */
export interface SiteFigures extends Pick<CampaignFigures, 'ideas' | 'people' | 'decided' | 'realised' | 'supports' | 'comments' | 'decidedShare' | 'realisedShare' | 'medianTimeToDecision' | 'late'> {
  readonly campaigns: number;
  readonly directions: readonly IdeaFigureRow<string>[];
}

/** @param votes as in `campaignFigures` */
export function figureDigest(states: readonly IdeaState[], forest: Pick<MergeForest, 'rootOf'>, votes: Readonly<Record<number, number>>, comments: Readonly<Record<number, number>>, minimum?: number): FigureDigest {
  const figures = campaignFigures(states, forest, votes, minimum, comments);
  const answered = answeredOf(states, forest);
  const shown = figures.directions.filter(({ ideas }) => ideas !== null);
  const of = (key: string): readonly number[] => peopleOf(answered.filter(({ state }) => state.idea.direction.trim() === key));
  return { figures, people: peopleOf(answered), times: answered.flatMap(timeToDecision), directions: new Map(shown.map(({ key }) => [key, of(key)])) };
}

/**
 * What campaigns come to together, each person once. A direction has what campaigns show of it and nothing else: otherwise whoever takes
 * the figures of one campaign from those of the site would have those that it hides.
 */
export function siteFigures(digests: readonly FigureDigest[]): SiteFigures {
  const sum = (of: (figures: CampaignFigures) => number): number => digests.reduce((total, { figures }) => total + of(figures), 0);
  const ideas = sum((figures) => figures.ideas);
  const [decided, realised] = [sum((figures) => figures.decided), sum((figures) => figures.realised)];
  const share = (part: number): number | null => (ideas === 0 ? null : part / ideas);
  return {
    campaigns: digests.length,
    ideas,
    people: new Set(digests.flatMap(({ people }) => people)).size,
    decided,
    realised,
    supports: sum((figures) => figures.supports),
    comments: sum((figures) => figures.comments),
    decidedShare: share(decided),
    realisedShare: share(realised),
    medianTimeToDecision: medianOf(digests.flatMap(({ times }) => times)),
    late: sum((figures) => figures.late),
    directions: directionsOf(digests)
  };
}

function directionsOf(digests: readonly FigureDigest[]): readonly IdeaFigureRow<string>[] {
  const names = [...new Set(digests.flatMap(({ figures }) => figures.directions.map(({ key }) => key)))];
  return names.map((key) => rowOf(key, digests)).sort((a, b) => (b.ideas ?? -1) - (a.ideas ?? -1));
}

function rowOf(key: string, digests: readonly FigureDigest[]): IdeaFigureRow<string> {
  const shown = digests.flatMap(({ figures, directions }) => {
    const row = figures.directions.find((each) => each.key === key);
    return row && directions.has(key) ? [{ row, people: directions.get(key) ?? [] }] : [];
  });
  if (shown.length === 0) return { key, ideas: null, people: null, decided: null, realised: null };
  const sum = (of: 'ideas' | 'decided' | 'realised'): number => shown.reduce((total, { row }) => total + (row[of] ?? 0), 0);
  return { key, ideas: sum('ideas'), people: new Set(shown.flatMap(({ people }) => people)).size, decided: sum('decided'), realised: sum('realised') };
}
