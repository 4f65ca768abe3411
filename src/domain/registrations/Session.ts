import type { Origin } from '../references/Origin';

/**
 * How places are given.
 * - `arrival`: by order of arrival
 * - `draw`: by a draw that anybody can do again
 * - `choice`: by the organiser, with a reason for each refusal
 */
export type PlaceMode = 'arrival' | 'draw' | 'choice';

/** Places kept for those of one direction, until a date. */
export interface Reserve {
  /** From 1 within the session. */
  readonly id: number;
  /** The direction, in the words of the directory. */
  readonly direction: string;
  readonly places: number;
  /** Then they are for all; null: until the start. The end counts. */
  readonly until: Date | null;
}

/** What the computation of places depends on. */
export interface SessionRules {
  readonly mode: PlaceMode;
  /** Null: no limit. 0: everybody waits. */
  readonly capacity: number | null;
  readonly waitingSize: number;
  /** Null: from publication on. */
  readonly opensAt: Date | null;
  /** Null: until the start. The end counts. */
  readonly closesAt: Date | null;
  /** Until when a place can be given back; null: until the start. */
  readonly cancelUntil: Date | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Hours to accept an offered place. */
  readonly answerHours: number;
  /** In so many hours before the start, a freed place goes to the first of the waiting who accepts. */
  readonly lastHours: number;
  readonly reserves: readonly Reserve[];
}

/** What people are told of a session, beside its rules. */
export interface SessionWords {
  readonly title: string;
  /** Where; '': at a distance. */
  readonly place: string;
  /** For those who take part at a distance; '': none. */
  readonly link: string;
  /** Does it want the manager's agreement? */
  readonly agreement: boolean;
  /** What it was made of, such as a poll; null: of nothing. */
  readonly origin?: Origin | null;
}

export interface Session extends SessionRules, SessionWords {
  readonly id: number;
  readonly activityId: number;
  /** The folder of its steps, and the beginning of their keys: chosen at publication. */
  readonly box: string;
}

export type SessionDraft = SessionRules & SessionWords;

export const MOST_CAPACITY = 5000;
export const MOST_WAITING = 500;
export const DEFAULT_LAST_HOURS = 24;

/** The reserves that are still kept at a moment. */
export function reservesAt({ reserves }: Pick<SessionRules, 'reserves'>, at: Date): readonly Reserve[] {
  return reserves.filter(({ until }) => until === null || at <= until);
}

/** Of a session, or of its draft, what its computation depends on. */
export function rulesOf({ mode, capacity, waitingSize, opensAt, closesAt, cancelUntil, startsAt, endsAt, answerHours, lastHours, reserves }: SessionRules): SessionRules {
  return { mode, capacity, waitingSize, opensAt, closesAt, cancelUntil, startsAt, endsAt, answerHours, lastHours, reserves };
}

export function draftOf(session: SessionDraft): SessionDraft {
  const { title, place, link, agreement } = session;
  return { ...rulesOf(session), title, place, link, agreement };
}
