import { bench as tariffs } from '../tariffs';
import type { Cost } from './day';
import { figures } from './parameters';

/** An indexation of tariffs, and an import of as many lines, through the product's own change files. */
export async function bulkOf(report: (line: string) => void): Promise<Readonly<Record<'index' | 'import', Cost>>> {
  const lines = String(figures.indexed.value);
  const rows = await tariffs.run(report, [lines]);
  const of = (measure: RegExp): Cost => {
    const value = (unit: string): number => Number(Object.values(rows.find((row) => measure.test(row.measure) && row.unit === unit)?.values ?? {})[0] ?? 0);
    return { requests: value('requests'), operations: value('operations'), bytes: value('bytes') };
  };
  return { index: of(/^indexation/), import: of(/^import/) };
}
