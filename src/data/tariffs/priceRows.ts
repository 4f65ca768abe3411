import type { CalendarDay } from '../../domain/calendar/calendarDay';
import { readDay } from '../../domain/calendar/calendarDay';
import type { PriceFile, TariffAct, TariffLine } from '../../domain/tariffs/prices/PriceFile';
import { serviceOfLine } from '../../domain/tariffs/prices/PriceFile';
import type { Version } from '../../domain/tariffs/Version';
import type { Entry, Stored } from '../items/Table';
import { priceColumns, priceIn } from './priceColumns';
import type { SetTariff } from './TariffServices';
import type { ActRecordRow, ActRow, LineRow, SettingRow, VersionRow } from './tariffTables';

/** Rows of the lists of one service. */
export interface ServiceRows {
  readonly service: string;
  readonly setting: Entry<SettingRow> | undefined;
  readonly lines: readonly Entry<LineRow>[];
  readonly versions: readonly Stored<VersionRow>[];
  /** Of the city. */
  readonly acts: readonly Entry<ActRow>[];
  readonly records: readonly Entry<ActRecordRow>[];
}

export interface MadeFile {
  readonly file: PriceFile;
  /** Ids of rows that are no versions. */
  readonly ignored: readonly number[];
}

/** A price file from the lists: the same rows make the same file, in whatever order they were read. */
export function fileFrom({ service, setting, lines, versions, acts, records }: ServiceRows, timeZone: string): MadeFile {
  const days = dayIn(timeZone);
  const own = lines.filter((line) => line.lineKey.startsWith(`${service}:`));
  const keys = new Set(own.map(({ lineKey }) => lineKey));
  const actIds = new Set(acts.map(({ id }) => id));
  const read = versions.map((row) => (keys.has(row.line) && actIds.has(row.act) ? versionFrom(row, days) : null));
  const whole = read.flatMap((version) => version ?? []);
  const named = new Set(whole.map(({ act }) => act));
  return {
    file: {
      service,
      title: setting?.title ?? service,
      about: setting?.content.about ?? '',
      direction: setting?.content.direction ?? own[0]?.direction ?? '',
      lines: own.map(lineFrom),
      acts: acts.filter(({ id }) => named.has(id)).map((act) => actFrom(act, records)),
      versions: whole
    },
    ignored: versions.flatMap(({ id }, index) => (read[index] ? [] : [id]))
  };
}

/** Null for a row that says something else than its key, or no amount: no page shows what nobody can check. */
function versionFrom({ versionKey, line, firstDay, cents, brackets, act, kind, corrects, reason, knownOn, created }: Stored<VersionRow>, days: (date: Date) => CalendarDay): Version | null {
  const n = numberOf({ versionKey, line, firstDay });
  if (n === null) return null;
  const price = kind === 'abolished' ? null : priceIn({ cents, brackets });
  if (price === undefined) return null;
  const stored = days(created);
  return { key: versionKey, line, firstDay, n, kind, price, act, knownOn: knownOn !== null && knownOn < stored ? knownOn : stored, corrects: corrects || null, ...(reason === '' ? {} : { reason }) };
}

/** The number in the key of a version; null where the key says another line or day than its row. */
export function numberOf({ versionKey, line, firstDay }: Pick<VersionRow, 'versionKey' | 'line' | 'firstDay'>): number | null {
  const n = Number(versionKey.slice(`${line}:${firstDay}:`.length));
  return Number.isInteger(n) && n >= 1 && versionKey === keyOf({ line, firstDay, n }) ? n : null;
}

/** A line as its row says it. */
export function lineFrom({ id, lineKey, title, unit, family, category, ground, season, vat, vatRate, vatGround, competence, fiscal, isRoadOrParking, lawKind, cost, legalBasis, rank }: Entry<LineRow>): TariffLine {
  return { id, key: lineKey, title, unit, family, category, ground, season, vat, vatRate, vatGround, competence, fiscal, isRoadOrParking, lawKind, cost, legalBasis, rank };
}

/** What happened twice happened on the first of the days. */
export function actFrom({ id, number, title, kind, sessionDay, vote, signer, file }: Entry<ActRow>, records: readonly Entry<ActRecordRow>[]): TariffAct {
  const first = (wanted: ActRecordRow['kind']): Entry<ActRecordRow> | undefined =>
    records.filter((record) => record.act === id && record.kind === wanted).reduce<Entry<ActRecordRow> | undefined>((found, each) => (!found || each.day < found.day || (each.day === found.day && each.id < found.id) ? each : found), undefined);
  const [published, annulled] = [first('published'), first('annulled')];
  return {
    ...{ id, number, title, kind, sessionDay, vote, signer, file },
    votedOn: first('voted')?.day ?? null,
    publishedOn: published?.day ?? null,
    address: published?.address ?? '',
    transmittedOn: first('transmitted')?.day ?? null,
    receiptOn: first('receipt')?.day ?? null,
    annulledOn: annulled?.day ?? null,
    judgment: annulled?.evidence ?? ''
  };
}

/** On which day of the city something was stored. */
export function dayIn(timeZone: string): (date: Date) => CalendarDay {
  // In Sweden days are written as ISO 8601 has them.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return (date) => {
    const day = readDay(format.format(date));
    if (day === null) throw new RangeError(`no day: ${date.toISOString()}`);
    return day;
  };
}

export function keyOf({ line, firstDay, n }: Pick<SetTariff, 'line' | 'firstDay' | 'n'>): string {
  return `${line}:${firstDay}:${n}`;
}

export function versionRow(act: number, { price, corrects, reason = '', knownOn, ...tariff }: SetTariff): VersionRow {
  const { line, firstDay } = tariff;
  return {
    versionKey: keyOf(tariff),
    line,
    service: serviceOfLine(line),
    firstDay,
    ...priceColumns(price),
    act,
    kind: price === null ? 'abolished' : 'set',
    corrects: corrects ?? '',
    reason,
    knownOn
  };
}
