import { fingerprint, inSeconds } from '../fingerprint/fingerprint';
import type { Person } from '../people/Person';
import type { VoteRules } from './Campaign';
import type { CampaignState } from './campaignState';
import type { CertifiedPlace, CertifiedRanking } from './CertifiedRanking';
import type { IdeaEnd } from './endOfIdea';
import { endOfIdea } from './endOfIdea';
import type { IdeaState } from './ideaState';
import type { MergeForest } from './mergeForest';
import { opinionsHeld } from './votes';
import { ideaOf } from './voteTargets';

/** What an audit read of the votes. */
export interface AuditedVotes {
  /** What counts, by agent: targets. */
  readonly choices: ReadonlyMap<number, readonly number[]>;
  readonly read: number;
  readonly excluded: number;
  readonly lastBallotId: number;
}

type Forest = Pick<MergeForest, 'rootOf' | 'groups'>;

/**
 * The ranking that an audit certifies. Supports count agents, each once over all ideas that stand as one; a budget counts its votes, as many as were given; of opinions those who agree are counted, on each idea by itself.
 * @param ideas that are ranked, without those that stand under another one
 */
export function certifiedRanking(ideas: readonly number[], { choices, read, excluded, lastBallotId }: AuditedVotes, forest: Forest, { voting, rules }: Pick<CampaignState, 'voting' | 'rules'>): CertifiedRanking {
  const counted = new Map(ideas.map((idea) => [idea, { votes: 0, agents: 0 }]));
  for (const targets of choices.values()) {
    for (const [idea, given] of votesOf(targets, forest, rules.vote)) {
      const count = counted.get(idea);
      if (count) counted.set(idea, { votes: count.votes + given, agents: count.agents + 1 });
    }
  }
  return { places: placesOf(counted), voters: choices.size, read, excluded, merges: mergesFingerprint(forest), windows: windowsFingerprint({ voting }), lastBallotId };
}

/** What one agent gives to each idea: of a budget his votes, of opinions one for each that he agrees with. */
function votesOf(targets: readonly number[], { rootOf }: Pick<MergeForest, 'rootOf'>, { kind, supportsMove }: VoteRules): ReadonlyMap<number, number> {
  if (kind === 'opinion') return new Map([...opinionsHeld(targets)].map(([idea, opinion]) => [idea, opinion === 'agree' ? 1 : 0]));
  const votes = new Map<number, number>();
  for (const target of targets) {
    const idea = supportsMove ? rootOf(ideaOf(target)) : ideaOf(target);
    votes.set(idea, kind === 'budget' ? (votes.get(idea) ?? 0) + 1 : 1);
  }
  return votes;
}

/** What no longer matches a ranking that was certified: what was merged, or when votes counted. */
export function rankingFaults({ merges, windows }: CertifiedRanking, forest: Pick<MergeForest, 'groups'>, state: Pick<CampaignState, 'voting'>): readonly ('merges' | 'windows')[] {
  return [...(merges === mergesFingerprint(forest) ? [] : (['merges'] as const)), ...(windows === windowsFingerprint(state) ? [] : (['windows'] as const))];
}

/** An idea with what became of it. */
export interface IdeaResult {
  readonly state: IdeaState;
  readonly end: IdeaEnd | null;
  /** Null: not certified. */
  readonly place: CertifiedPlace | null;
  /** Of it and of all that stands under it: who agreed to be named. */
  readonly thanked: readonly Person[];
}

/** The results page: in the order of the certified ranking, then as ideas came; what stands under another idea is in its thanks. */
export function campaignResults(states: readonly IdeaState[], forest: MergeForest, { certified, archived }: Pick<CampaignState, 'certified' | 'archived'>): readonly IdeaResult[] {
  const places = new Map(certified?.content.ranking?.places.map((place) => [place.idea, place]));
  const all = new Map(states.map((state) => [state.idea.id, state]));
  const results = [...all.values()].filter(({ idea, counts }) => counts && forest.rootOf(idea.id) === idea.id).map((state): IdeaResult => {
    const thanked = forest.leavesOf(state.idea.id).flatMap((leaf) => all.get(leaf)?.thanked ?? []);
    return { state, end: endOfIdea(state, forest, { archived }), place: places.get(state.idea.id) ?? null, thanked: [...new Map(thanked.map((person) => [person.id, person])).values()] };
  });
  return results.sort((a, b) => (a.place?.place ?? Infinity) - (b.place?.place ?? Infinity) || a.state.idea.id - b.state.idea.id);
}

function placesOf(counted: ReadonlyMap<number, Pick<CertifiedPlace, 'votes' | 'agents'>>): readonly CertifiedPlace[] {
  const sorted = [...counted].sort(([a, one], [b, other]) => other.votes - one.votes || a - b);
  return sorted.map(([idea, count]) => ({ idea, ...count, place: 1 + sorted.findIndex(([, { votes }]) => votes === count.votes) }));
}

function mergesFingerprint({ groups }: Pick<MergeForest, 'groups'>): string {
  return fingerprint([...groups.values()].sort((a, b) => a.root - b.root).map(({ root, leaves }) => [root, leaves]));
}

function windowsFingerprint({ voting }: Pick<CampaignState, 'voting'>): string {
  return fingerprint(voting.map(({ from, to }) => [inSeconds(from), inSeconds(to)]));
}
