import type { TableLine } from '../../../../../domain/tariffs/file/proposalTable';
import type { Starts } from '../../../../../domain/tariffs/file/Starts';
import type { TariffLine } from '../../../../../domain/tariffs/prices/PriceFile';
import { serviceOfLine } from '../../../../../domain/tariffs/prices/PriceFile';
import type { TypedRow } from './typedLines';

/** Lines of the catalogue as a file of them is written and read. */
export function tableLines(rows: readonly TypedRow[], lines: readonly TariffLine[], starts: ReadonlyMap<string, Starts>): readonly TableLine[] {
  const inFile = new Map(rows.map((row) => [row.key, row]));
  const ofRow = ({ key, line, before, text, reading }: TypedRow): TableLine => ({
    key,
    title: line?.title ?? '',
    category: line?.category ?? '',
    unit: line?.unit ?? '',
    before,
    current: { text, after: 'proposed' in reading ? reading.proposed : undefined }
  });
  const others = lines.filter(({ key }) => !inFile.has(key));
  return [...rows.map(ofRow), ...others.map(({ key, title, category, unit }): TableLine => ({ key, title, category, unit, before: starts.get(serviceOfLine(key))?.now(key).before ?? null, current: null }))];
}
