import type { CalendarDay } from '../../../domain/calendar/calendarDay';
import { readDay } from '../../../domain/calendar/calendarDay';
import type { Proposal, StepRecord } from '../../../domain/tariffs/file/ChangeFile';
import type { FileFrame } from '../../../domain/tariffs/file/checkFile';
import type { KnownPeople } from '../../../domain/tariffs/file/fileState';
import type { Start } from '../../../domain/tariffs/file/Starts';
import type { LawRow, OpenQuestion } from '../../../domain/tariffs/law/LawRow';
import { lawRules } from '../../../domain/tariffs/law/LawRow';
import type { ActDays, Delegation } from '../../../domain/tariffs/law/TariffChange';
import { settingName } from '../../../domain/tariffs/settingName';
import type { Price } from '../../../domain/tariffs/Version';
import { isAltered } from '../../append/asArrived';
import type { Entry, Stored } from '../../items/Table';
import { priceColumns, priceIn } from '../priceColumns';
import type { SettingRow } from '../tariffTables';
import type { NamedStep, ProposalDraft } from './ChangeFiles';
import type { ChangeFileRow, DelegationRow, ProposalRow, RuleRow, StepRow } from './changeTables';

/** The server refuses a second row of one file on one line by it. */
export function proposalKey(file: number, line: string): string {
  return `${file}:${line}`;
}

export function proposalRow(file: number, { line, base, after, volume, reason }: ProposalDraft): ProposalRow {
  const columns = priceColumns(after);
  return {
    proposalKey: proposalKey(file, line),
    file,
    line,
    baseVersion: base ?? '',
    newCents: columns.cents,
    brackets: columns.brackets,
    abolishes: after === null,
    volume,
    reason
  };
}

export function baseOf({ baseVersion }: ProposalRow): string | null {
  return baseVersion === '' ? null : baseVersion;
}

/** Null for a row that neither says an amount nor abolishes the line. */
export function proposalFrom(row: ProposalRow, { base, before }: Start): Proposal | null {
  const after = newPrice(row);
  return after === undefined ? null : { line: row.line, base, before, after, volume: row.volume, reason: row.reason };
}

/** Undefined for a row that neither says an amount nor abolishes the line. */
export function newPrice({ abolishes, brackets, newCents }: ProposalRow): Price | null | undefined {
  return abolishes ? null : priceIn({ cents: newCents, brackets });
}

export function stepRecord(row: Stored<StepRow>): StepRecord {
  const { id, file, step, folder = '', results, author, created } = row;
  return { id, file, step, folder, results: results.map(({ seen, ...said }) => ({ ...said, ...(seen === undefined ? {} : { seen: seen && (priceIn({ cents: seen.cents ?? null, brackets: seen.brackets ?? [] }) ?? null) }) })), author, created, isAltered: isAltered(row) };
}

/** The chain of a direction, or the one of directions without their own; nothing where owners have said none. */
export function chainOf(settings: readonly SettingRow[], direction: string): readonly NamedStep[] {
  const named = (key: string): readonly NamedStep[] | undefined => settings.find((row) => row.kind === 'chain' && row.key === key)?.content.steps;
  return named(`chain:${direction}`) ?? named('chain:') ?? [];
}

/** Who is known to have been in the group of each step. */
export function knownPeople(settings: readonly SettingRow[]): KnownPeople {
  return new Map(settings.flatMap(({ kind, key, content }) => (kind === 'people' ? [[settingName(key), new Set((content.people ?? []).map(({ id }) => id))] as const] : [])));
}

/** Days on which the city does not work, beside holidays. */
export function closedDays(settings: readonly SettingRow[]): ReadonlySet<CalendarDay> {
  return new Set(settings.flatMap(({ kind, content }) => (kind === 'closedDays' ? (content.days ?? []).flatMap((day) => readDay(day) ?? []) : [])));
}

/** Services of a direction. */
export function servicesOf(settings: readonly SettingRow[], direction: string): ReadonlySet<string> {
  return new Set(settings.filter(({ kind, content }) => kind === 'service' && content.direction === direction).map(({ key }) => settingName(key)));
}

/** Days of an act that is planned; none where nobody planned it. */
export function frameOf({ content: { act, reachesBack = null } }: ChangeFileRow, delegations: readonly Entry<DelegationRow>[]): FileFrame {
  const days: ActDays = { kind: act?.kind ?? 'deliberation', votedOn: dayOrNone(act?.votedOn), publishedOn: dayOrNone(act?.publishedOn), transmittedOn: dayOrNone(act?.transmittedOn) };
  return { act: days, reachesBack, delegations: delegations.map(({ from, until, families, floor, ceiling, mostAYear }): Delegation => ({ from, until, families, floor, ceiling, mostAYear })) };
}

function dayOrNone(text: string | null | undefined): ActDays['votedOn'] {
  return text ? readDay(text) : null;
}

const questions: readonly OpenQuestion[] = ['beginning', 'exemptsDecisions', 'fiscalDay', 'notice'];

/** Rows of rules that the product knows. */
export function lawRows(rows: readonly Entry<RuleRow>[]): readonly LawRow[] {
  return rows.flatMap(({ rule, from, until, source, read, checkedBy, reviewBy, open, params }): LawRow[] => {
    const known = lawRules.find((each) => each === rule);
    return known ? [{ ...params, rule: known, from, until, source, read, checkedBy: checkedBy || null, reviewBy, open: questions.find((each) => each === open) ?? null }] : [];
  });
}
