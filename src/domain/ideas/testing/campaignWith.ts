import type { Person } from '../../people/Person';
import type { Campaign, PhaseStarts, VoteRules } from '../Campaign';
import { rulesOf } from '../Campaign';
import type { CampaignContent, CampaignDecision, CampaignDecisionKind } from '../CampaignDecision';
import type { CampaignState } from '../campaignState';
import { campaignState } from '../campaignState';
import type { Idea, IdeaRecord, IdeaRecordKind } from '../Idea';
import type { IdeaState } from '../ideaState';
import { ideaState } from '../ideaState';
import type { IdeaThread } from '../IdeaThread';

export const camille: Person = { id: 7, name: 'Camille Moreau' };
export const nadia: Person = { id: 21, name: 'Nadia Benali' };
export const theo: Person = { id: 22, name: 'Théo Lefèvre' };
/** In March 2026, UTC. */
export const day = (date: number, hour = 9): Date => new Date(Date.UTC(2026, 2, date, hour));

/** Collects from the 2nd, gathers from the 10th, votes from the 12th to the 20th, decides until the 30th. */
export const starts: PhaseStarts = { collect: null, gather: day(10), vote: day(12), decide: day(20), follow: day(30) };

export function campaignWith({ vote, ...changes }: Partial<Omit<Campaign, 'vote'>> & { readonly vote?: Partial<VoteRules> } = {}): Campaign {
  return {
    id: 4, box: 'r4-x1', question: 'Que changer dans nos accueils ?', starts, why: '', outcome: 'La direction répond à chaque idée.', sponsor: 'Direction des accueils', names: 'shown', moderation: 'after', movers: 'animators',
    vote: { kind: 'support', votes: 5, most: 2, from: 'collect', on: 'all', countsHidden: false, supportsMove: true, ...vote },
    categories: [{ id: 1, name: 'Accueil' }], criteria: [{ id: 1, name: 'Effet', isCost: false }, { id: 2, name: 'Coût', isCost: true }], evaluators: [camille, nadia], mayComment: true, mayPicture: false,
    reasons: [{ id: 1, text: 'Personnel' }], retentionMonths: 12, ...changes
  };
}

export function decision(id: number, created: Date, kind: CampaignDecisionKind, content: CampaignContent = {}, changes: Partial<CampaignDecision> = {}): CampaignDecision {
  return { id, campaignId: 4, idea: 0, targets: [], kind, reason: 'Parce que.', content, author: camille, created, isAltered: false, ...changes };
}

export function publication(campaign: Campaign = campaignWith()): CampaignDecision {
  return decision(1, day(2), 'published', { box: campaign.box, starts: campaign.starts, rules: rulesOf(campaign) });
}

export const published = publication();

export function merged(id: number, parent: number, targets: readonly number[], created = day(10)): CampaignDecision {
  return decision(id, created, 'merged', { parent }, { targets });
}

export function unmerged(id: number, merge: number, created = day(11)): CampaignDecision {
  return decision(id, created, 'unmerged', { merge });
}

export function ideaWith(id: number, changes: Partial<Idea> = {}): Idea {
  return { id, campaignId: 4, title: `Idée ${id}`, text: 'Un guichet ouvert le soir.', category: 1, link: '', picture: '', buildsOn: 0, direction: 'Accueils', author: nadia, created: day(5), isAltered: false, isMisplaced: false, ...changes };
}

export function record(id: number, created: Date, kind: IdeaRecordKind, changes: Partial<IdeaRecord> = {}): IdeaRecord {
  return { id, campaignId: 4, idea: 100, kind, text: '', author: nadia, created, isAltered: false, isMisplaced: false, ...changes };
}

export function threadWith(changes: Partial<IdeaThread> = {}): IdeaThread {
  return { idea: ideaWith(100), records: [], decisions: [], votedAt: null, ...changes };
}

export function stateOf(decisions: readonly CampaignDecision[] = [], now = day(5), campaign: Campaign = campaignWith()): CampaignState {
  return campaignState(campaign, [publication(campaign), ...decisions], now);
}

/** As it stands on the 25th. */
export function ideaStateOf(thread: Partial<IdeaThread> = {}, campaign: Campaign = campaignWith(), decisions: readonly CampaignDecision[] = []): IdeaState {
  return ideaState(threadWith(thread), campaign, stateOf(decisions, day(25), campaign), day(25));
}

/** Numbers in another order, the same for the same seed. */
export function shuffled<T>(all: readonly T[], seed: number): readonly T[] {
  const keys = new Map(all.map((each, index) => [each, Math.imul(index + 1, seed | 1) >>> 0]));
  return [...all].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
}
