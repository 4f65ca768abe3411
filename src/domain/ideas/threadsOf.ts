import type { CampaignDecision } from './CampaignDecision';
import type { Idea, IdeaRecord } from './Idea';
import type { IdeaThread } from './IdeaThread';

/**
 * Ideas with what was said and decided of each, in their order. Decisions on many ideas at once are with each that they name; merges are read by themselves (`mergeForest`).
 * @param votedAt when the first vote came, of those of which it is known
 */
export function threadsOf(ideas: readonly Idea[], records: readonly IdeaRecord[], decisions: readonly CampaignDecision[], votedAt: ReadonlyMap<number, Date> = new Map()): readonly IdeaThread[] {
  const said = new Map<number, IdeaRecord[]>();
  for (const record of records) add(said, record.idea, record);
  const decided = new Map<number, CampaignDecision[]>();
  for (const decision of decisions) for (const idea of about(decision)) add(decided, idea, decision);
  return ideas.map((idea) => ({ idea, records: said.get(idea.id) ?? [], decisions: decided.get(idea.id) ?? [], votedAt: votedAt.get(idea.id) ?? null }));
}

/** Ideas of which it must be known when the first vote came: somebody changed their words, or took them back. */
export function ideasToAsk(records: readonly IdeaRecord[]): readonly number[] {
  return [...new Set(records.filter(({ kind }) => kind === 'corrected' || kind === 'withdrawn' || kind === 'restored').map(({ idea }) => idea))];
}

function about({ idea, kind, targets }: CampaignDecision): readonly number[] {
  if (idea > 0) return [idea];
  return kind === 'staged' || kind === 'owned' || kind === 'imported' ? [...new Set(targets)] : [];
}

function add<T>(all: Map<number, T[]>, key: number, value: T): void {
  const group = all.get(key);
  if (group) group.push(value);
  else all.set(key, [value]);
}
