import type { CalendarDay } from '../../calendar/calendarDay';
import { daysBetween } from '../../calendar/calendarDay';
import type { LawRow } from '../law/LawRow';
import { rowOn } from '../law/LawRow';
import { isExemptFromTransmission } from '../law/checkChange';
import type { TariffAct, TariffLine } from '../prices/PriceFile';

/** What becomes of an act, each recorded once. */
export const recordKinds = ['voted', 'published', 'transmitted', 'receipt', 'reported', 'annulled'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** Days of an act that are recorded. */
export interface RecordedDays extends Pick<TariffAct, 'kind' | 'votedOn' | 'publishedOn' | 'transmittedOn' | 'receiptOn' | 'annulledOn'> {
  /** Of a decision by delegation: the session at which the council was told of it. */
  readonly reportedOn: CalendarDay | null;
}

export interface RecordDraft {
  readonly kind: RecordKind;
  /** Null: none was given, or what was typed is no day. */
  readonly day: CalendarDay | null;
  readonly address: string;
  readonly evidence: string;
}

/**
 * Why a record cannot be what happened.
 * - `twice`: it is recorded already
 * - `future`: a record says what happened, not what is planned
 * - `notDelegated`: the council decided it itself
 */
export type RecordFaultWhy = 'twice' | 'notVoted' | 'notTransmitted' | 'notDelegated' | 'noDay' | 'future' | 'beforeVote' | 'beforeTransmission' | 'afterPublication' | 'afterTransmission' | 'noAddress' | 'noEvidence' | 'noJudgment';

export interface RecordFault {
  readonly field: keyof RecordDraft;
  readonly why: RecordFaultWhy;
}

const DAY_OF = { voted: 'votedOn', published: 'publishedOn', transmitted: 'transmittedOn', receipt: 'receiptOn', reported: 'reportedOn', annulled: 'annulledOn' } as const;

/** What is wrong with a record of an act; at most one fault a field. */
export function recordFaults(act: RecordedDays, { kind, day, address, evidence }: RecordDraft, today: CalendarDay): readonly RecordFault[] {
  const faults: RecordFault[] = [];
  const ofKind = kindFault(act, kind);
  if (ofKind) faults.push({ field: 'kind', why: ofKind });
  const ofDay = day === null ? 'noDay' : day > today ? 'future' : orderFault(act, kind, day);
  if (ofDay) faults.push({ field: 'day', why: ofDay });
  if (kind === 'published' && address.trim() === '') faults.push({ field: 'address', why: 'noAddress' });
  if (kind === 'receipt' && evidence.trim() === '') faults.push({ field: 'evidence', why: 'noEvidence' });
  if (kind === 'annulled' && evidence.trim() === '') faults.push({ field: 'evidence', why: 'noJudgment' });
  return faults;
}

function kindFault(act: RecordedDays, kind: RecordKind): RecordFaultWhy | null {
  if (act[DAY_OF[kind]] !== null) return 'twice';
  if (kind === 'reported' && act.kind !== 'decision') return 'notDelegated';
  if (kind !== 'voted' && act.votedOn === null) return 'notVoted';
  return kind === 'receipt' && act.transmittedOn === null ? 'notTransmitted' : null;
}

function orderFault({ votedOn, publishedOn, transmittedOn }: RecordedDays, kind: RecordKind, day: CalendarDay): RecordFaultWhy | null {
  if (kind === 'voted') return publishedOn !== null && day > publishedOn ? 'afterPublication' : transmittedOn !== null && day > transmittedOn ? 'afterTransmission' : null;
  if (votedOn !== null && day < votedOn) return 'beforeVote';
  return kind === 'receipt' && transmittedOn !== null && day < transmittedOn ? 'beforeTransmission' : null;
}

/** The next thing that happens to an act, as a form begins with it. */
export function nextKind(act: RecordedDays): RecordKind {
  return kindsOf(act).find((kind) => act[DAY_OF[kind]] === null) ?? 'annulled';
}

/** What can happen to an act: only what the mayor decided is reported to the council. */
export function kindsOf({ kind }: Pick<TariffAct, 'kind'>): readonly RecordKind[] {
  return recordKinds.filter((each) => each !== 'reported' || kind === 'decision');
}

/** What an act still lacks, and for how many days. */
export interface Lack {
  readonly what: 'vote' | 'publication' | 'transmission' | 'receipt';
  /** Since the session, the vote or the transmission; below 0: so many days are left until the session. */
  readonly days: number;
}

/** @param isExempt all of its lines are roads and parking, which nobody transmits; false where that is not known */
export function lacksOf(act: Omit<RecordedDays, 'kind' | 'reportedOn'> & Pick<TariffAct, 'sessionDay'>, today: CalendarDay, isExempt = false): readonly Lack[] {
  const { sessionDay, votedOn, publishedOn, transmittedOn, receiptOn, annulledOn } = act;
  if (annulledOn !== null) return [];
  if (votedOn === null) return [{ what: 'vote', days: sessionDay === null ? 0 : daysBetween(sessionDay, today) }];
  const lacks: Lack[] = [];
  const since = daysBetween(votedOn, today);
  if (publishedOn === null) lacks.push({ what: 'publication', days: since });
  if (transmittedOn === null && !isExempt) lacks.push({ what: 'transmission', days: since });
  if (transmittedOn !== null && receiptOn === null) lacks.push({ what: 'receipt', days: daysBetween(transmittedOn, today) });
  return lacks;
}

/** Does nobody transmit an act, since all of its lines are roads and parking? Not where it has no line that is known. @param lines of the act and of the file that it decides */
export function isExemptAct({ kind, votedOn, publishedOn }: Pick<TariffAct, 'kind' | 'votedOn' | 'publishedOn'>, lines: readonly Pick<TariffLine, 'isRoadOrParking'>[], rows: readonly LawRow[]): boolean {
  const at = publishedOn ?? votedOn;
  const row = at === null ? undefined : rowOn(rows, 'transmission', at);
  return lines.length > 0 && lines.every(({ isRoadOrParking }) => isExemptFromTransmission(kind === 'deliberation' ? kind : 'decision', isRoadOrParking, row ?? null));
}

/** Numbers of acts are the same whatever their case and their spaces. */
export function sameNumber(one: string, other: string): boolean {
  const plain = (text: string): string => text.replace(/\s+/g, '').toLowerCase();
  return plain(one) === plain(other);
}

export type NumberFault = 'required' | 'negative' | 'noDigit' | 'duplicate' | 'tooLong';

/** As the list of acts takes it. */
export const MOST_NUMBER = 40;

/** What is wrong with the number of a new act. @param taken numbers of other acts */
export function numberFault(number: string, taken: readonly string[]): NumberFault | null {
  const text = number.trim();
  if (text === '') return 'required';
  if (text.length > MOST_NUMBER) return 'tooLong';
  if (/^[-\u2212\u2010-\u2014]/.test(text)) return 'negative';
  if (!/\d/.test(text)) return 'noDigit';
  return taken.some((each) => sameNumber(each, text)) ? 'duplicate' : null;
}
