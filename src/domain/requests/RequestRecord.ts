import type { CalendarDay } from '../calendar/calendarDay';
import type { Person } from '../people/Person';
import type { NamedLogin } from '../people/NamedLogin';
import type { Partner, RequestForm } from './RequestForm';

export const contactWays = ['phone', 'meeting', 'video', 'mail'] as const;
export type ContactWay = (typeof contactWays)[number];

export const outcomes = ['accepted', 'changed', 'refused', 'merged'] as const;
/** `changed`: accepted with changes. `merged`: it goes into a community that exists. */
export type Outcome = (typeof outcomes)[number];

export const reviewOutcomes = ['continue', 'animators', 'merge', 'archive', 'close'] as const;
/** `animators`: it goes on with others. */
export type ReviewOutcome = (typeof reviewOutcomes)[number];

/** What a partner outside was decided for. */
export interface PartnerDecision {
  readonly name: string;
  readonly isAllowed: boolean;
  readonly until: CalendarDay | null;
}

/** An objective, and what became of it in the animators' words. */
export interface ObjectiveReview {
  readonly objective: string;
  readonly result: string;
}

/** What the requester says. */
export type SaidByRequester =
  | { readonly kind: 'corrected'; readonly form: RequestForm }
  | { readonly kind: 'withdrawn'; readonly reason: string }
  /** Another animator, e.g. instead of one who declined. */
  | { readonly kind: 'proposed'; readonly animator: NamedLogin; readonly instead: string | null };

/** What an animator says who was invited. */
export type SaidByAnimator =
  | { readonly kind: 'joined'; readonly word: string }
  | { readonly kind: 'declined'; readonly word: string }
  /** A partner outside is wanted for another year, or until a day before. */
  | { readonly kind: 'renewed'; readonly partner: string; readonly until: CalendarDay | null; readonly word: string }
  /** He takes part no longer. */
  | { readonly kind: 'parted'; readonly partner: string; readonly word: string };

/** What anybody of the folder says. */
export type SaidByAnybody = { readonly kind: 'answered'; /** The record that asked. */ readonly question: number; readonly text: string } | { readonly kind: 'message'; readonly text: string };

/** What the team says. */
export type SaidByTeam =
  /** What was dropped, as it stands in the drop-box: the first record of a folder. */
  | { readonly kind: 'received'; readonly drop: number; readonly droppedAt: Date; readonly requester: Person; readonly form: RequestForm }
  /** What the requester dropped before his folder was open. */
  | { readonly kind: 'relayed'; readonly drop: number; readonly droppedAt: Date; readonly said: Extract<SaidByRequester, { readonly kind: 'corrected' | 'withdrawn' }> }
  | { readonly kind: 'claimed'; /** Null: nobody follows it. */ readonly follower: Person | null; readonly reason: string }
  | { readonly kind: 'contacted'; readonly at: Date; readonly how: ContactWay; readonly text: string }
  | { readonly kind: 'asked'; readonly to: Person; readonly text: string }
  | { readonly kind: 'appointed'; readonly at: Date; readonly where: string }
  | { readonly kind: 'decided'; readonly outcome: Outcome; readonly reason: string; /** What is accepted otherwise than it was asked. */ readonly changes: string; /** Of a refusal. */ readonly alternative: string; /** The community that it is merged with, by its slug; '' for none. */ readonly into: string; readonly partners: readonly PartnerDecision[] }
  /** A refusal or a merge is taken up again. */
  | { readonly kind: 'reconsidered'; readonly reason: string }
  /** An animator may read and add in the folder from now on. */
  | { readonly kind: 'invited'; readonly login: string; readonly person: Person }
  | { readonly kind: 'scheduled'; /** Of the session, where it has one. */ readonly session: string; readonly day: CalendarDay; readonly where: string; readonly animators: readonly number[] }
  | { readonly kind: 'attended'; readonly animators: readonly number[]; readonly session: string }
  | { readonly kind: 'waived'; readonly reason: string }
  /** One more from outside. */
  | { readonly kind: 'partnered'; readonly partner: Partner }
  | { readonly kind: 'opened'; /** Of the site. */ readonly url: string }
  | { readonly kind: 'reviewed'; readonly outcome: ReviewOutcome; readonly text: string; readonly objectives: readonly ObjectiveReview[] }
  | { readonly kind: 'archived'; readonly reason: string }
  | { readonly kind: 'restored'; readonly reason: string }
  | { readonly kind: 'closed'; readonly reason: string };

export type RequestSaid = SaidByRequester | SaidByAnimator | SaidByAnybody | SaidByTeam;
export type SaidKind = RequestSaid['kind'];
export type SaidBy<K extends SaidKind> = Extract<RequestSaid, { readonly kind: K }>;

/** Does it archive the community? By itself, or as what came of a review. */
export function isArchiving(said: RequestSaid): boolean {
  return said.kind === 'archived' || (said.kind === 'reviewed' && said.outcome === 'archive');
}

/** What lies in the folder of a request: only ever added, each with the author and the time that the server stamped. */
export interface RequestRecord {
  readonly id: number;
  /** The request that it is about: the id of what was dropped. */
  readonly request: number;
  /** The request in whose folder it lies; 0 for none. */
  readonly folder: number;
  readonly said: RequestSaid;
  /** The newest record that its author had seen of the request; 0: none. One that is gone since is missed. */
  readonly after: number;
  readonly author: Person;
  readonly created: Date;
  /** It was changed after it was stored. */
  readonly isAltered: boolean;
  /** Its words were erased because their author asked for it; the rest of it counts as before. */
  readonly isErased?: boolean;
}

/** What lies in the drop-box: read by who put it there, and by the team. */
export interface Drop {
  readonly id: number;
  /** 0: a request of its own; else the drop that it is about. */
  readonly request: number;
  readonly said: { readonly kind: 'sent'; readonly form: RequestForm } | Extract<SaidByRequester, { readonly kind: 'corrected' | 'withdrawn' }>;
  readonly author: Person;
  readonly created: Date;
  readonly isAltered: boolean;
  readonly isErased?: boolean;
}
