import type { CharterReason } from '../moderation/CharterReason';
import type { Person } from '../people/Person';
import type { Origin } from '../references/Origin';

export const phases = ['collect', 'gather', 'vote', 'decide', 'follow'] as const;
export type Phase = (typeof phases)[number];

/** When each phase begins, by the server's clock; null: it is left out, and `collect` begins with the publication. */
export type PhaseStarts = Readonly<Record<Phase, Date | null>>;

export const voteKinds = ['support', 'budget', 'opinion'] as const;
/**
 * - `support`: one for each idea, as many as one likes
 * - `budget`: so many votes for all
 * - `opinion`: agree, disagree or pass, on each of a short list
 */
export type VoteKind = (typeof voteKinds)[number];

export interface VoteRules {
  readonly kind: VoteKind;
  /** Of a budget: the votes that an agent has. */
  readonly votes: number;
  /** Of a budget: how many of them he may give to one idea. */
  readonly most: number;
  /** `collect`: ideas are voted for as soon as they are thrown. */
  readonly from: 'collect' | 'vote';
  readonly on: 'all' | 'shortList';
  /** Nobody is shown a count before the vote ends. */
  readonly countsHidden: boolean;
  /** Do supports of merged ideas count together? False: merged ideas stand together with separate counts. */
  readonly supportsMove: boolean;
}

/** What people were told when they took part: the publication says it, and only a decision with a reason changes it. */
export interface CampaignRules {
  /** `hidden`: colleagues do not read who threw an idea; animators do. */
  readonly names: 'shown' | 'hidden';
  /** `before`: nothing is shown to others until an animator lets it through. */
  readonly moderation: 'none' | 'after' | 'before';
  /** Who moves notes on the board. */
  readonly movers: 'animators' | 'authors' | 'all';
  readonly vote: VoteRules;
  /** What who takes part agrees to; plain text. Guests accept it first. */
  readonly charter?: string | undefined;
  /** It is shared with guests of other organisations, beside which ours has this name. */
  readonly host?: string | undefined;
}

export interface Category {
  /** From 1, within the campaign. */
  readonly id: number;
  readonly name: string;
}

/** What evaluators give marks for. */
export interface Criterion {
  /** From 1, within the campaign. */
  readonly id: number;
  readonly name: string;
  /** A high mark speaks against the idea, e.g. of its cost. */
  readonly isCost: boolean;
}

export interface CampaignSettings extends CampaignRules {
  /** Why, for whom; plain text. */
  readonly why: string;
  /** What will be done with the ideas, and by whom; plain text. */
  readonly outcome: string;
  /** Who asks. */
  readonly sponsor: string;
  readonly categories: readonly Category[];
  readonly criteria: readonly Criterion[];
  /** People of the site who evaluate the short list. */
  readonly evaluators: readonly Person[];
  readonly mayComment: boolean;
  readonly mayPicture: boolean;
  readonly reasons: readonly CharterReason[];
  /** How long after its end what people say is kept; null: nobody said. */
  readonly retentionMonths: number | null;
  /** What it was made of. */
  readonly origin?: Origin | undefined;
}

/** What an animator writes of a campaign. */
export interface CampaignDraft extends CampaignSettings {
  /** What is asked. */
  readonly question: string;
  readonly starts: PhaseStarts;
}

export interface Campaign extends CampaignDraft {
  readonly id: number;
  /** The folder in which everything said in it lies, and the space of its votes; chosen at publication, never used again. */
  readonly box: string;
}

/** Neither names nor texts are for everybody: ideas lie where each reads only his own. */
export function isSecret({ names, moderation }: Pick<CampaignRules, 'names' | 'moderation'>): boolean {
  return names === 'hidden' || moderation === 'before';
}

export function rulesOf({ names, moderation, movers, vote, charter, host }: CampaignRules): CampaignRules {
  return { names, moderation, movers, vote, ...(charter ? { charter } : {}), ...(host === undefined ? {} : { host }) };
}
