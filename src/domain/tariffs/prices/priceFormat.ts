import { array, boolean, integer, minValue, nullable, number, object, optional, picklist, pipe, readonly, record, regex, safeParse, string } from 'valibot';
import type { InferOutput } from 'valibot';
import type { CalendarDay } from '../../calendar/calendarDay';
import { readDay } from '../../calendar/calendarDay';
import { fingerprint } from '../../fingerprint/fingerprint';
import { parseJson } from '../../stored/parseJson';
import type { Bracket, Price, Version } from '../Version';
import type { CityIndex, PriceFile, TariffAct, TariffLine } from './PriceFile';

const count = pipe(number(), integer(), minValue(0));
const day = pipe(string(), regex(/^\d{4}-\d{2}-\d{2}$/));
const dayOrNone = optional(nullable(day), null);
const text = optional(string(), '');

const storedLine = object({
  id: count,
  code: string(),
  title: string(),
  unit: text,
  family: text,
  category: text,
  ground: optional(picklist(['none', 'law', 'situation', 'publicInterest', 'residents']), 'none'),
  season: text,
  vat: optional(picklist(['outside', 'exempt', 'rate']), 'outside'),
  vatRate: optional(nullable(number()), null),
  vatGround: text,
  competence: optional(picklist(['council', 'delegation']), 'council'),
  fiscal: optional(picklist(['no', 'touristTax', 'other']), 'no'),
  isRoadOrParking: optional(boolean(), false),
  lawKind: optional(picklist(['schoolMeal', 'byIncome', 'optional', 'other']), 'other'),
  cost: optional(nullable(count), null),
  legalBasis: text,
  rank: optional(number(), 0)
});

const storedAct = object({
  id: count,
  number: string(),
  title: text,
  kind: picklist(['deliberation', 'decision', 'order']),
  sessionDay: dayOrNone,
  vote: text,
  signer: text,
  file: optional(count, 0),
  votedOn: dayOrNone,
  publishedOn: dayOrNone,
  address: text,
  transmittedOn: dayOrNone,
  receiptOn: dayOrNone,
  annulledOn: dayOrNone,
  judgment: text
});

/** Of a version: line, first day, n, price, act, day on which it was known, version that it corrects; all but n by their places in the file. */
const WIDTH = 7;
const ABOLISHED = -1;
const NONE = -1;

const storedBody = object({
  service: string(),
  title: string(),
  about: text,
  direction: text,
  lines: array(storedLine),
  acts: array(storedAct),
  days: array(day),
  /** By income, lowest first: up to what (null: above all others), and what is charged. */
  brackets: array(array(array(nullable(count)))),
  /** `WIDTH` numbers a version: column names would be most of the file. */
  versions: array(pipe(number(), integer())),
  /** Of corrections, by the place of the version. */
  reasons: optional(record(string(), string()))
});
const storedFile = object({ parvis: picklist(['prices-1']), fingerprint: string(), body: storedBody });
type Body = InferOutput<typeof storedBody>;

const summary = pipe(
  object({ id: count, service: string(), title: string(), about: text, direction: text, lines: count, versions: count, fingerprint: string(), acts: pipe(array(count), readonly()), days: pipe(array(pipe(object({ day, lines: count }), readonly())), readonly()) }),
  readonly()
);
const storedIndex = object({
  parvis: picklist(['index-1']),
  fingerprint: string(),
  body: object({ services: pipe(array(summary), readonly()), records: count })
});

/** A file as text, and what stands for its content: the same content is the same text, whoever wrote it. */
export interface WrittenPrices {
  readonly text: string;
  readonly fingerprint: string;
}

export function writePrices(file: PriceFile): WrittenPrices {
  const body = bodyOf(file);
  const hash = fingerprint(body);
  return { text: JSON.stringify({ parvis: 'prices-1', fingerprint: hash, body }), fingerprint: hash };
}

/** What `writePrices` wrote; null for a file that is none, or only half. */
export function readPrices(text: string): (PriceFile & { readonly fingerprint: string }) | null {
  const parsed = safeParse(storedFile, parseJson(text));
  if (!parsed.success || rawFingerprint(text) !== parsed.output.fingerprint) return null;
  const file = fileOf(parsed.output.body);
  return file && { ...file, fingerprint: parsed.output.fingerprint };
}

export function writeIndex(index: CityIndex): string {
  return JSON.stringify({ parvis: 'index-1', fingerprint: fingerprint(index), body: index });
}

/** What `writeIndex` wrote; null for what is none, or only half. */
export function readIndex(text: string): CityIndex | null {
  const parsed = safeParse(storedIndex, parseJson(text));
  if (!parsed.success || rawFingerprint(text) !== parsed.output.fingerprint) return null;
  const { services, records } = parsed.output.body;
  const days = services.map((each) => each.days.map((change) => ({ ...change, day: readDay(change.day) })));
  if (days.some((some) => some.some((change) => change.day === null))) return null;
  return { records, services: services.map((each, index) => ({ ...each, days: days[index] as ServiceDays })) };
}
type ServiceDays = CityIndex['services'][number]['days'];

/** Of the body as it stands in the text, before anything was filled in. */
function rawFingerprint(text: string): string {
  return fingerprint((parseJson(text) as { readonly body?: unknown }).body);
}

function bodyOf({ service, title, about, direction, lines, acts, versions }: PriceFile): Body {
  const sorted = [...lines].sort((one, other) => one.rank - other.rank || compare(one.key, other.key));
  const ordered = [...versions].sort((one, other) => compare(one.line, other.line) || compare(one.firstDay, other.firstDay) || one.n - other.n || compare(one.key, other.key));
  const byId = [...acts].sort((one, other) => one.id - other.id);
  const days = [...new Set(ordered.flatMap(({ firstDay, knownOn }) => [firstDay, knownOn]))].sort();
  const amounts = new Map(ordered.flatMap((version) => (bracketText(version) === undefined ? [] : [[bracketText(version) ?? '', storedBrackets(version)] as const])));
  const brackets = [...amounts.keys()].sort();
  const places = {
    line: new Map(sorted.map(({ key }, index) => [key, index])),
    day: new Map(days.map((each, index) => [each, index])),
    act: new Map(byId.map(({ id }, index) => [id, index])),
    version: new Map(ordered.map(({ key }, index) => [key, index]))
  };
  const priceNumber = (version: Version): number => {
    const { price } = version;
    if (price === null) return ABOLISHED;
    return 'cents' in price ? price.cents : -2 - brackets.indexOf(bracketText(version) ?? '');
  };
  const kept = ordered.filter(({ line, act }) => places.line.has(line) && places.act.has(act));
  const reasons = kept.flatMap(({ reason }, index): [string, string][] => (reason ? [[String(index), reason]] : []));
  return {
    ...(reasons.length > 0 ? { reasons: Object.fromEntries(reasons) } : {}),
    service,
    title,
    about,
    direction,
    lines: sorted.map(({ key, ...line }) => without({ ...line, code: codeOf(key) }) as Body['lines'][number]),
    acts: byId.map((act) => without({ ...act }) as Body['acts'][number]),
    days,
    brackets: brackets.map((each) => amounts.get(each) ?? []),
    versions: kept.flatMap((version) => [
      places.line.get(version.line) ?? NONE,
      places.day.get(version.firstDay) ?? NONE,
      version.n,
      priceNumber(version),
      places.act.get(version.act) ?? NONE,
      places.day.get(version.knownOn) ?? NONE,
      version.corrects === null ? NONE : (places.version.get(version.corrects) ?? NONE)
    ])
  };
}

function fileOf({ service, title, about, direction, lines, acts, days, brackets, versions, reasons = {} }: Body): PriceFile | null {
  const dates = days.map(readDay);
  if (versions.length % WIDTH !== 0 || dates.includes(null)) return null;
  const rows = Array.from({ length: versions.length / WIDTH }, (_, index) => versions.slice(index * WIDTH, (index + 1) * WIDTH));
  const read = rows.map(([line = NONE, from = NONE, n = 0, price = ABOLISHED, act = NONE, known = NONE]): Omit<Version, 'corrects'> | null => {
    const [code, firstDay, knownOn, actId] = [lines[line]?.code, dates[from], dates[known], acts[act]?.id];
    const amounts: Price | null | undefined = price === ABOLISHED ? null : price >= 0 ? { cents: price } : bracketsFrom(brackets[-2 - price]);
    if (code === undefined || !firstDay || !knownOn || actId === undefined || amounts === undefined) return null;
    const key = `${service}:${code}`;
    return { key: `${key}:${firstDay}:${n}`, line: key, firstDay, n, kind: amounts === null ? 'abolished' : 'set', price: amounts, act: actId, knownOn };
  });
  const whole = read.flatMap((version, index): Version[] => (version ? [{ ...version, corrects: read[rows[index]?.[WIDTH - 1] ?? NONE]?.key ?? null }] : []));
  if (whole.length !== rows.length) return null;
  return {
    service,
    title,
    about,
    direction,
    lines: lines.map(({ code, ...line }): TariffLine => ({ ...line, key: `${service}:${code}` })),
    acts: acts.map((act): TariffAct => ({ ...act, ...datesOf(act) })),
    versions: whole.map((version, index) => ({ ...version, ...(reasons[index] === undefined ? {} : { reason: reasons[index] }) }))
  };
}

function datesOf(act: Body['acts'][number]): Pick<TariffAct, 'sessionDay' | 'votedOn' | 'publishedOn' | 'transmittedOn' | 'receiptOn' | 'annulledOn'> {
  const read = (written: string | null): CalendarDay | null => (written === null ? null : readDay(written));
  return { sessionDay: read(act.sessionDay), votedOn: read(act.votedOn), publishedOn: read(act.publishedOn), transmittedOn: read(act.transmittedOn), receiptOn: read(act.receiptOn), annulledOn: read(act.annulledOn) };
}

function bracketsFrom(stored: readonly (readonly (number | null)[])[] | undefined): Price | undefined {
  const brackets = stored?.flatMap(([upTo = null, cents = null]): Bracket[] => (cents === null ? [] : [{ upTo, cents }]));
  return brackets?.length === stored?.length ? brackets && { brackets } : undefined;
}

function bracketText(version: Version): string | undefined {
  return version.price !== null && 'brackets' in version.price ? JSON.stringify(storedBrackets(version)) : undefined;
}

function storedBrackets({ price }: Version): [number | null, number][] {
  return price !== null && 'brackets' in price ? price.brackets.map(({ upTo, cents }) => [upTo, cents]) : [];
}

function codeOf(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}

/** What reading fills in again is not written. */
const USUAL: Readonly<Record<string, unknown>> = {
  unit: '', family: '', category: '', ground: 'none', season: '', vat: 'outside', vatRate: null, vatGround: '', competence: 'council', fiscal: 'no', isRoadOrParking: false, lawKind: 'other', cost: null, legalBasis: '', rank: 0,
  sessionDay: null, vote: '', signer: '', file: 0, votedOn: null, publishedOn: null, address: '', transmittedOn: null, receiptOn: null, annulledOn: null, judgment: ''
};

function without(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => !(name in USUAL) || value !== USUAL[name]));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
