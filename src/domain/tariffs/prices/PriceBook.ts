import type { CalendarDay } from '../../calendar/calendarDay';
import { addDays } from '../../calendar/calendarDay';
import type { Cents } from '../amount';
import type { InForce, Standing } from '../inForce';
import { changesAfter, inForce } from '../inForce';
import { amountsOf, isSamePrice, isSameStanding, priceOf } from '../priceOf';
import type { Annulment, Version } from '../Version';
import type { PriceFile, TariffAct, TariffLine } from './PriceFile';

/** From a day on, until the next one: what people were charged, and what the law says of it now. */
export interface Period extends InForce {
  readonly from: CalendarDay;
  /** The last day; null: it goes on. */
  readonly until: CalendarDay | null;
}

/** What becomes of a line from one day to another. */
export type LineChange = 'same' | 'up' | 'down' | 'mixed' | 'new' | 'gone' | 'none';

export interface ComparedLine {
  readonly line: TariffLine;
  readonly before: Standing;
  readonly after: Standing;
  readonly change: LineChange;
  /** Where both have one amount. */
  readonly difference: Cents | null;
}

/** The prices of one service on any day. What it was made of stays inside: `inForce` is the only way to an amount. */
export class PriceBook {
  public readonly lines: readonly TariffLine[];
  private readonly versions = new Map<string, Version[]>();
  private readonly annulments: readonly Annulment[];
  private readonly acts: ReadonlyMap<number, TariffAct>;

  public constructor(public readonly file: PriceFile) {
    this.lines = file.lines;
    this.acts = new Map(file.acts.map((act) => [act.id, act]));
    this.annulments = file.acts.flatMap(({ id, annulledOn }) => (annulledOn ? [{ act: id, day: annulledOn }] : []));
    for (const version of file.versions) {
      const known = this.versions.get(version.line);
      if (known) known.push(version);
      else this.versions.set(version.line, [version]);
    }
  }

  /** @param known as of which day: today, unless somebody asks what was known then */
  public on(line: string, day: CalendarDay, known: CalendarDay): InForce {
    return inForce(this.of(line), this.annulments, day, known);
  }

  /** Changes after a day, the next one first. */
  public next(line: string, day: CalendarDay, known: CalendarDay): readonly { readonly day: CalendarDay; readonly standing: Standing }[] {
    return changesAfter(this.of(line), this.annulments, day, known);
  }

  public act(id: number): TariffAct | undefined {
    return this.acts.get(id);
  }

  /** Of what stands, the act that says so. */
  public actOf(standing: Standing): TariffAct | undefined {
    return standing.state === 'none' ? undefined : this.acts.get(standing.version.act);
  }

  /** The course of a line, oldest first. @param today nothing later is known */
  public periods(line: string, today: CalendarDay): readonly Period[] {
    const own = this.of(line);
    const acts = new Set(own.map(({ act }) => act));
    const judged = this.annulments.filter(({ act }) => acts.has(act)).map(({ day }) => day);
    const days = [...new Set([...own.flatMap(({ firstDay, knownOn }) => (knownOn > firstDay ? [firstDay, knownOn] : [firstDay])), ...judged])].filter((day) => own.some(({ firstDay }) => firstDay <= day)).sort();
    const periods: Period[] = [];
    for (const from of days) {
      const now = this.on(line, from, today);
      const last = periods[periods.length - 1];
      if (last && isSameStanding(last.applied, now.applied) && isSameStanding(last.applicable, now.applicable)) continue;
      if (last) periods[periods.length - 1] = { ...last, until: addDays(from, -1) };
      periods.push({ ...now, from, until: null });
    }
    return periods.filter(({ applied, applicable }) => applied.state !== 'none' || applicable.state !== 'none');
  }

  /** Every line on two days, as it was applicable by what is known. */
  public compare(one: CalendarDay, other: CalendarDay, known: CalendarDay): readonly ComparedLine[] {
    return this.lines.map((line) => {
      const [before, after] = [this.on(line.key, one, known).applicable, this.on(line.key, other, known).applicable];
      return { line, before, after, ...changeOf(before, after) };
    });
  }

  /** What an act set of a line, as it was when the act was known: corrections and judgments since are told elsewhere. */
  public setBy(act: number, line: string, today: CalendarDay): readonly { readonly day: CalendarDay; readonly standing: Standing }[] {
    const own = this.of(line).filter((version) => version.act === act);
    return own.map((version) => ({ day: version.firstDay, standing: inForce(own.filter(({ n }) => n <= version.n), [], version.firstDay, today).applicable }));
  }

  /** First days of its versions, with how many lines change. */
  public days(): readonly { readonly day: CalendarDay; readonly lines: number }[] {
    const counts = new Map<CalendarDay, Set<string>>();
    for (const [line, versions] of this.versions) for (const { firstDay } of versions) counts.set(firstDay, (counts.get(firstDay) ?? new Set()).add(line));
    return [...counts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([day, lines]) => ({ day, lines: lines.size }));
  }

  private of(line: string): readonly Version[] {
    return this.versions.get(line) ?? [];
  }
}

/** What becomes of an amount; of several, `mixed` where some rise and others fall. */
export function changeOf(before: Standing, after: Standing): Pick<ComparedLine, 'change' | 'difference'> {
  const [old, now] = [priceOf(before), priceOf(after)];
  if (old === null || now === null) return { change: old === null ? (now === null ? 'none' : 'new') : 'gone', difference: null };
  if (isSamePrice(old, now)) return { change: 'same', difference: 0 };
  const [was, is] = [amountsOf(old), amountsOf(now)];
  const pairs = was.length === is.length ? is.map((cents, index) => cents - (was[index] ?? 0)) : null;
  const change = pairs === null || (pairs.some((each) => each > 0) && pairs.some((each) => each < 0)) ? 'mixed' : pairs.some((each) => each > 0) ? 'up' : pairs.some((each) => each < 0) ? 'down' : 'mixed';
  return { change, difference: pairs?.length === 1 ? (pairs[0] ?? null) : null };
}
