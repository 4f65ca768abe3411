import type { CalendarDay } from '../calendar/calendarDay';
import type { IgnoredRow } from '../decided/IgnoredRow';
import type { Person } from '../people/Person';
import type { ClockSetting, RequestClock } from './requestClock';
import type { NamedLogin } from '../people/NamedLogin';
import type { RequestForm } from './RequestForm';
import type { PartnerState } from './partners';
import type { Drop, RequestRecord, SaidBy, SaidKind } from './RequestRecord';

/** Where a request stands. */
export const requestSteps = ['received', 'contacted', 'accepted', 'ready', 'opened', 'refused', 'merged', 'withdrawn', 'archived', 'closed'] as const;
/** `ready`: its space can be opened. */
export type RequestStep = (typeof requestSteps)[number];

/** Steps in which something is still to be done before its space is open. */
export const openSteps: readonly RequestStep[] = ['received', 'contacted', 'accepted', 'ready'];

/**
 * Why a record changes nothing.
 * - `misplaced`: it lies in the folder of another request
 * - `notTeam`, `notRequester`, `notInvited`: its author is none of those who may say that
 * - `beforeRequest`, `inFuture`: it is dated before the request, or after it was noted
 * - `outOfOrder`: what has to come before did not
 * - `ended`: the request had ended
 * - `second`: somebody had decided before; both are shown
 * - `noReason`: it needs one
 * - `otherDrop`: what it says was dropped was not
 * - `noQuestion`: it answers none
 * - `noPartner`: it is about somebody who takes no part
 */
export type IgnoredWhy = 'altered' | 'misplaced' | 'notTeam' | 'notRequester' | 'notInvited' | 'beforeRequest' | 'inFuture' | 'outOfOrder' | 'ended' | 'second' | 'noReason' | 'otherDrop' | 'noQuestion' | 'noPartner' | 'unreadable';

/** A record that counts for nothing, with whose it is. */
export interface IgnoredRecord extends IgnoredRow<'record' | 'drop', IgnoredWhy> {
  readonly kind: SaidKind | null;
  readonly author: Person | null;
  readonly created: Date | null;
}

/** A record that counts. */
export interface Counted<K extends SaidKind> {
  /** Of its record; 0 for what was only dropped. */
  readonly id: number;
  readonly said: SaidBy<K>;
  readonly author: Person;
  readonly created: Date;
}

export interface AnimatorState extends NamedLogin {
  /** In the site; null: he was not invited yet. */
  readonly person: Person | null;
  readonly standing: 'named' | 'invited' | 'joined' | 'declined';
  readonly word: string;
  readonly answeredAt: Date | null;
  readonly isTrained: boolean;
  /** Of the training that was scheduled for him; null: none. */
  readonly trainingOn: CalendarDay | null;
}

export interface QuestionState extends Counted<'asked'> {
  readonly answer: Counted<'answered'> | null;
}

/** What keeps a space from being opened. */
export type OpeningBlocker = 'decision' | 'animators' | 'training';

/**
 * What is awaited, from whom.
 * - `pick`: nobody follows it yet
 * - `name`: another name, since it is taken
 */
export interface Awaited {
  readonly from: 'team' | 'requester' | 'animator';
  /** Null: anybody of the team. */
  readonly person: Person | null;
  readonly what: 'pick' | 'contact' | 'invitation' | 'acceptance' | 'animator' | 'answer' | 'decision' | 'training' | 'opening' | 'review' | 'partner';
  readonly until: CalendarDay | null;
}

export interface RequestState {
  readonly id: number;
  readonly step: RequestStep;
  readonly requester: Person;
  readonly receivedAt: Date;
  /** Is its folder open? Before that, the team has not seen it. */
  readonly isFiled: boolean;
  /** With corrections. */
  readonly form: RequestForm;
  /** Each form that was sent before, oldest first. */
  readonly earlierForms: readonly { readonly form: RequestForm; readonly until: Date }[];
  readonly clock: RequestClock;
  readonly follower: Person | null;
  readonly contact: Counted<'contacted'> | null;
  /** It was noted after it was due, as made before. */
  readonly isContactNotedLate: boolean;
  readonly appointment: Counted<'appointed'> | null;
  readonly decision: Counted<'decided'> | null;
  /** Decisions that came after one that counts. */
  readonly alsoDecided: readonly Counted<'decided'>[];
  readonly animators: readonly AnimatorState[];
  /** How many have to accept before the space opens. */
  readonly minAnimators: number;
  readonly questions: readonly QuestionState[];
  readonly trainings: readonly Counted<'scheduled'>[];
  readonly waiver: Counted<'waived'> | null;
  readonly opened: Counted<'opened'> | null;
  /** People of other organisations who take part in the space; none before it is open. */
  readonly partners: readonly PartnerState[];
  readonly reviews: readonly Counted<'reviewed'>[];
  /** The day by which the community is asked how it is; null: its space is not open. */
  readonly reviewOn: CalendarDay | null;
  readonly withdrawn: Counted<'withdrawn'> | null;
  readonly blockers: readonly OpeningBlocker[];
  readonly awaited: readonly Awaited[];
  /** All that counts, oldest first. */
  readonly course: readonly Counted<SaidKind>[];
  /** The newest record that was read; 0: none. */
  readonly newest: number;
  readonly ignored: readonly IgnoredRecord[];
  /** Records that somebody had seen and that are there no longer. */
  readonly missing: readonly number[];
}

export interface RequestFacts {
  readonly id: number;
  /** What was dropped, where the reader may read it: his own, or all for the team. */
  readonly drops: readonly Drop[];
  readonly records: readonly RequestRecord[];
}

export interface RequestSetting extends ClockSetting {
  /** Ids of who is of the team, or was. */
  readonly team: ReadonlySet<number>;
}

/** A request without its clock. */
export type Replayed = Omit<RequestState, 'clock' | 'awaited' | 'isContactNotedLate'> & {
  /** When it ended without a space; null: it did not. */
  readonly endedAt: Date | null;
};
