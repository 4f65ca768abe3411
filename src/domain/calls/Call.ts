import type { CharterReason } from '../moderation/CharterReason';
import type { Origin } from '../references/Origin';

export const contributionKinds = ['question', 'remark', 'support', 'objection', 'wording'] as const;
/** `wording`: a proposed wording, typed over the original. */
export type ContributionKind = (typeof contributionKinds)[number];

/** Somebody whose opinion is expected beside the agents', e.g. the works council. */
export interface ConsultedBody {
  /** From 1, within the call. */
  readonly id: number;
  readonly name: string;
  readonly dueAt: Date | null;
}

/** Who answers for passages. */
export interface Answerer {
  readonly name: string;
  /** None: for all that nobody else answers for. */
  readonly passages: readonly number[];
}

export interface CallSettings {
  /** Why, for whom; plain text. */
  readonly intro: string;
  /** Whose word is asked for, in a few words; '' for everybody who reads the page. It keeps nobody out: the rights of the site do that. */
  readonly audience: string;
  /** What becomes of what is said; plain text. */
  readonly outcome: string;
  readonly kinds: readonly ContributionKind[];
  /** `hidden`: colleagues read neither names nor texts; animators do, and publish figures. */
  readonly names: 'shown' | 'hidden';
  /** `before`: nothing is shown to others until an animator lets it through. */
  readonly moderation: 'none' | 'after' | 'before';
  readonly mayReply: boolean;
  readonly maySupport: boolean;
  /** May authors correct what they said? Withdrawing it is always possible while the call is open. */
  readonly mayEdit: boolean;
  readonly mayAttach: boolean;
  readonly bodies: readonly ConsultedBody[];
  readonly answerers: readonly Answerer[];
  /** Until when answers are promised; null: no promise. */
  readonly answersBy: Date | null;
  readonly reasons: readonly CharterReason[];
  /** The message that animators send to remind people; plain text. */
  readonly reminder: string;
  /** How long what people say is kept after the end, as they were told; null: nothing was said of it. Nothing goes by itself. */
  readonly retentionMonths: number | null;
  /** What it was made of. */
  readonly origin?: Origin | undefined;
}

/** `article`: without passages, always open, under a page. */
export type CallKind = 'text' | 'article';

/** What an animator writes of a call. */
export interface CallDraft extends CallSettings {
  readonly kind: CallKind;
  readonly title: string;
  /** Null: from its publication on. */
  readonly opensAt: Date | null;
  /** Null: no end. A reopening moves it (`callState`). */
  readonly closesAt: Date | null;
  /** Of an article: the page's unique id, lower case; else ''. */
  readonly page: string;
}

export interface Call extends CallDraft {
  readonly id: number;
  /** The folder in which everything said in it lies; chosen at publication, never used again. */
  readonly box: string;
}

/** Neither names nor texts are for everybody: what is said lies where each reads only his own. */
export function isSecret({ names, moderation }: Pick<CallSettings, 'names' | 'moderation'>): boolean {
  return names === 'hidden' || moderation === 'before';
}
