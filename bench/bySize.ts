import type { LocalSharePoint } from '../local/sharepoint';
import type { BenchRow } from './bench';
import { onBenchSite } from './benchSite';
import type { Cost } from './cost';
import { costsOf } from './cost';

interface BySize {
  readonly sizes: readonly number[];
  /** Of what there are so many, e.g. `lines`. */
  readonly things: string;
  /** By measure and unit, e.g. `board: requests`: at most. */
  readonly goals: Readonly<Record<string, number>>;
  readonly report: (line: string) => void;
}

/** What is measured on a site of one size. */
export interface Measuring {
  readonly siteUrl: string;
  readonly sharePoint: LocalSharePoint;
  readonly size: number;
  note(measure: string, cost: Cost): void;
  /** One figure. @param measured what and in which unit, e.g. `import: ms` */
  put(measured: string, value: number): void;
  report(line: string): void;
}

/** A site for each size, and a row for each measure and unit with a column a size. */
export async function costsBySize({ sizes, things, goals, report }: BySize, measure: (site: Measuring) => Promise<void>): Promise<readonly BenchRow[]> {
  const rows = new Map<string, Record<string, number>>();
  for (const size of sizes) {
    const put = (measured: string, value: number): void => void rows.set(measured, { ...rows.get(measured), [`${size} ${things}`]: Math.round(value) });
    const note = (name: string, cost: Cost): void => costsOf(cost).forEach(([unit, value]) => put(`${name}: ${unit}`, value));
    await onBenchSite([size], (siteUrl, sharePoint) => measure({ siteUrl, sharePoint, size, note, put, report }));
  }
  return [...rows].map(([name, values]): BenchRow => {
    const [measured = '', unit = ''] = name.split(': ');
    return { measure: measured, unit, values: { ...values, ...(goals[name] === undefined ? {} : { goal: goals[name] }) } };
  });
}
