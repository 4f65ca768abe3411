import { sha256 } from '../../fingerprint/sha256';
import { medianOf } from '../../figures/medianOf';
import type { BoardContent } from '../boardRow';
import type { ClockSetting, PromisedDay, PromiseStanding } from '../requestClock';
import { requestClock } from '../requestClock';
import type { RequestStep } from '../StateOfRequest';

/** Fewer requests than that are counted, and have no percentage: one of them would be somebody's. */
export const FEWEST = 5;

/** How one promise to one request stands. */
export interface SettledPromise {
  readonly standing: PromiseStanding;
  /** Working days. */
  readonly taken: number;
}

/** What a month counts of a request: no name. */
export interface MonthInput {
  readonly request: number;
  /** The first that it names: each request is one direction's. */
  readonly direction: string;
  readonly contact: SettledPromise;
  readonly opening: SettledPromise;
  readonly isPaused: boolean;
  readonly isWithdrawn: boolean;
}

export interface PromiseFigure {
  readonly kept: number;
  /** Kept too late, or not kept since it is late. */
  readonly late: number;
  /** Not due yet, or waiting for an answer: counted in no share. */
  readonly running: number;
  /** In a hundred; null: of too few. */
  readonly share: number | null;
  /** Working days; those that are late and not kept count with the days so far. Null: of too few. */
  readonly median: number | null;
  /** Nine in ten took no longer. */
  readonly ninetieth: number | null;
  /** Of these, how many waited for an answer. */
  readonly paused: number;
}

export interface Figures {
  readonly received: number;
  /** Withdrawn before any contact, and before it was late. */
  readonly withdrawn: number;
  readonly contact: PromiseFigure;
  readonly opening: PromiseFigure;
}

export interface DirectionFigures extends Figures {
  readonly direction: string;
}

/** The promise of a month in figures, with what they are made of. */
export interface MonthFigures {
  /** `2026-11`. */
  readonly month: string;
  readonly inputs: readonly MonthInput[];
  readonly total: Figures;
  /** By name. */
  readonly directions: readonly DirectionFigures[];
  /** Agents who looked for a community and found one: a good end, which is no request and in no share. */
  readonly stopped: number;
  /** Of the inputs. */
  readonly fingerprint: string;
}

/** What a month counts of a request as it stands. */
export function monthInput(request: number, step: RequestStep, { facts, directions }: Pick<BoardContent, 'facts' | 'directions'>, setting: ClockSetting): MonthInput {
  const { contact, opening } = requestClock(facts, setting);
  const settled = ({ standing, taken }: PromisedDay): SettledPromise => ({ standing: standing === 'soon' ? 'running' : standing, taken: standing === 'running' || standing === 'soon' || standing === 'waits' ? 0 : taken });
  return { request, direction: directions[0] ?? '', contact: settled(contact), opening: settled(opening), isPaused: facts.questions.length > 0, isWithdrawn: step === 'withdrawn' };
}

/** Figures of a month. Any order of the same requests gives the same. @param stopped who found a community that exists */
export function monthFigures(month: string, given: readonly MonthInput[], stopped = 0): MonthFigures {
  const inputs = [...new Map(given.map((input) => [input.request, input])).values()].sort((one, other) => one.request - other.request);
  const names = [...new Set(inputs.map(({ direction }) => direction))].sort();
  return {
    month,
    inputs,
    total: figuresOf(inputs),
    directions: names.map((direction) => ({ direction, ...figuresOf(inputs.filter((input) => input.direction === direction)) })),
    stopped,
    fingerprint: inputsFingerprint(month, inputs, stopped)
  };
}

/** The same for the same requests in the same standing. */
export function inputsFingerprint(month: string, inputs: readonly MonthInput[], stopped = 0): string {
  const lines = inputs.map(({ request, direction, contact, opening, isPaused, isWithdrawn }) => [request, direction, contact.standing, contact.taken, opening.standing, opening.taken, isPaused, isWithdrawn]);
  // Without one it is what it was before they were counted.
  return sha256(JSON.stringify(stopped === 0 ? [month, lines] : [month, lines, stopped]));
}

/** Will a later record change nothing of it? */
export function isFinal({ inputs }: Pick<MonthFigures, 'inputs'>): boolean {
  return inputs.every(({ contact, opening }) => !isRunning(contact) && !isRunning(opening) && !isUnkept(contact) && !isUnkept(opening));
}

function figuresOf(inputs: readonly MonthInput[]): Figures {
  return {
    received: inputs.length,
    withdrawn: inputs.filter(({ contact, isWithdrawn }) => isWithdrawn && contact.standing === 'void').length,
    contact: promiseFigure(inputs.map(({ contact, isPaused }) => ({ ...contact, isPaused }))),
    opening: promiseFigure(inputs.map(({ opening, isPaused }) => ({ ...opening, isPaused })))
  };
}

function promiseFigure(all: readonly (SettledPromise & { readonly isPaused: boolean })[]): PromiseFigure {
  const counted = all.filter((each) => each.standing === 'kept' || isLate(each));
  const kept = counted.filter(({ standing }) => standing === 'kept').length;
  const days = counted.map(({ taken }) => taken).sort((one, other) => one - other);
  const isMany = counted.length >= FEWEST;
  return {
    kept,
    late: counted.length - kept,
    running: all.filter(isRunning).length,
    share: isMany ? Math.floor((100 * kept) / counted.length) : null,
    median: isMany ? (medianOf(days) ?? null) : null,
    ninetieth: isMany ? (days[Math.ceil(0.9 * days.length) - 1] ?? null) : null,
    paused: counted.filter(({ isPaused }) => isPaused).length
  };
}

function isRunning({ standing }: SettledPromise): boolean {
  return standing === 'running' || standing === 'waits' || standing === 'soon';
}

function isLate({ standing }: SettledPromise): boolean {
  return standing === 'late' || standing === 'keptLate';
}

/** Late, and still to be kept: it takes longer each day. */
function isUnkept({ standing }: SettledPromise): boolean {
  return standing === 'late';
}
