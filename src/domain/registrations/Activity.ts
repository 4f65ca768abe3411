import type { Person } from '../people/Person';

export type ActivityKind = 'event' | 'training' | 'workshop' | 'visit' | 'other';

/** `discreet`: no colleague learns who registered, those of the organiser's group apart (docs/decisions/0045-places-as-a-replay.md). */
export type Visibility = 'open' | 'discreet';

/** A discreet list: that of all organisers, or one of five whose readers are a group of their own. */
export type Readers = 'shared' | 'A' | 'B' | 'C' | 'D' | 'E';

export type QuestionKind = 'short' | 'long' | 'choice' | 'several' | 'number' | 'date' | 'yesNo';

/** What an organiser asks of who registers. */
export interface Question {
  /** From 1 within the activity; kept when words change. */
  readonly id: number;
  readonly kind: QuestionKind;
  readonly text: string;
  /** Why it is asked: shown beside it. */
  readonly why: string;
  readonly isRequired: boolean;
  /** Health, diet, disability: never required, read by the organisers' group alone. */
  readonly isSensitive: boolean;
  /** Of `choice` and `several`. */
  readonly options: readonly string[];
  /** Days after the session after which the answers are purged, at most 30. */
  readonly keepDays: number;
}

/** Something that people register for, on one of its sessions. */
export interface Activity {
  readonly id: number;
  readonly title: string;
  readonly kind: ActivityKind;
  readonly details: string;
  /** Of a picture in the site; '': none. */
  readonly pictureAddress: string;
  /** What it shows, for who does not see it. */
  readonly pictureText: string;
  readonly organisers: readonly Person[];
  /** At whom it aims; none: at everybody. */
  readonly directions: readonly string[];
  readonly professions: readonly string[];
  readonly questions: readonly Question[];
  readonly visibility: Visibility;
  /** Of a discreet one: the list with readers of its own in which its registrations lie; `shared`: the one that all organisers read. */
  readonly readers: Readers;
  /** It is a template with this name, and is shown to nobody but organisers; '': it is none. */
  readonly template: string;
  /** Of its decisions: a folder in which its organisers alone add. */
  readonly box: string;
}

/** What is typed of one. */
export type ActivityDraft = Omit<Activity, 'id' | 'box'>;

/** At most: so that the answers of one agent fit a row. */
export const MOST_QUESTIONS = 20;
export const MOST_KEEP_DAYS = 30;
