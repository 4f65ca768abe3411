import { inOrder } from '../arrival/arrivalOfRows';
import type { Person } from '../people/Person';

export const roomRecordKinds = [
  'opened', // step: with which it begins
  'step', // step
  'timerStarted', // seconds
  'timerPaused',
  'timerResumed',
  'timerEnded',
  'namesShown',
  'closed'
] as const;
export type RoomRecordKind = (typeof roomRecordKinds)[number];

/** What who leads a room says in it: only ever added. */
export interface RoomRecord {
  readonly id: number;
  readonly kind: RoomRecordKind;
  /** Of `opened` and `step`; '' of others. */
  readonly step: string;
  /** Of `timerStarted`; 0 of others. */
  readonly seconds: number;
  readonly author: Person;
  readonly created: Date;
  /** Somebody changed the stored row, which nobody may. */
  readonly isAltered: boolean;
}

/** Runs until a moment, or was stopped with so many seconds left. */
export type RoomTimer = { readonly endsAt: Date } | { readonly left: number };

/** What a room is now: a function of its records alone. */
export interface RoomState {
  readonly isOpen: boolean;
  /** '' before it was opened. */
  readonly step: string;
  readonly timer: RoomTimer | null;
  readonly namesShown: boolean;
  /** The newest record; 0: there is none. What who leads says next, he says having seen this one. */
  readonly newest: number;
  /** Ids of records that change nothing. */
  readonly ignored: readonly number[];
}

const LONGEST_TIMER = 4 * 3600;

const BEFORE: RoomState = { isOpen: false, step: '', timer: null, namesShown: false, newest: 0, ignored: [] };

/** @param records in any order, with duplicates and rows that somebody altered @param steps that the room knows */
export function roomState(records: readonly RoomRecord[], steps: readonly string[]): RoomState {
  return inOrder(records).reduce((state, record) => {
    const next = record.isAltered ? null : afterRecord(state, record, steps);
    return next ? { ...next, newest: Math.max(state.newest, record.id) } : { ...state, newest: Math.max(state.newest, record.id), ignored: [...state.ignored, record.id] };
  }, BEFORE);
}

/** Seconds that a timer has left; 0 when it has run out. */
export function secondsLeft(timer: RoomTimer, now: Date): number {
  return 'left' in timer ? timer.left : Math.max(0, Math.ceil((timer.endsAt.getTime() - now.getTime()) / 1000));
}

/** Null: it changes nothing. */
function afterRecord(state: RoomState, { kind, step, seconds, created }: RoomRecord, steps: readonly string[]): RoomState | null {
  if (kind === 'opened') return !state.isOpen && steps.includes(step) ? { ...BEFORE, isOpen: true, step, ignored: state.ignored } : null;
  if (!state.isOpen) return null;
  switch (kind) {
    case 'step':
      // Each step has a time of its own.
      return steps.includes(step) && step !== state.step ? { ...state, step, timer: null } : null;
    case 'timerStarted':
      return Number.isInteger(seconds) && seconds > 0 && seconds <= LONGEST_TIMER ? { ...state, timer: { endsAt: new Date(created.getTime() + seconds * 1000) } } : null;
    case 'timerPaused':
      return state.timer && 'endsAt' in state.timer && state.timer.endsAt > created ? { ...state, timer: { left: secondsLeft(state.timer, created) } } : null;
    case 'timerResumed':
      return state.timer && 'left' in state.timer ? { ...state, timer: { endsAt: new Date(created.getTime() + state.timer.left * 1000) } } : null;
    case 'timerEnded':
      return state.timer ? { ...state, timer: null } : null;
    case 'namesShown':
      return state.namesShown ? null : { ...state, namesShown: true };
    case 'closed':
      return { ...state, isOpen: false, timer: null };
  }
}
