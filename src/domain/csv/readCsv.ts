import type { CsvRecord, Place } from './readRecord';
import { readRecord } from './readRecord';

export type CsvReading = { readonly records: readonly CsvRecord[]; readonly separator: string } | { readonly brokenLine: number };

/** Excel in French parts by semicolons, in English by commas, as "Unicode text" by tabs. */
const SEPARATORS = [';', '\t', ','] as const;

/** The line by which a file tells Excel its separator. */
const SEPARATOR_LINE = /^"?sep=([^\r\n])"?[;,\t ]*(\r\n|\r|\n|$)/i;

/**
 * The rows of a file that are not blank, its header first.
 * @param known how many columns of the table a header names: the separator is the one by which it names most of them
 */
export function readCsv(text: string, known: (header: readonly string[]) => number): CsvReading {
  const [line = '', told] = SEPARATOR_LINE.exec(text) ?? [];
  const start: Place = { at: line.length, line: line === '' ? 1 : 2 };
  return readRecords(text, start, told ?? likelySeparator(text, start, known));
}

function likelySeparator(text: string, start: Place, known: (header: readonly string[]) => number): string {
  const counts = SEPARATORS.map((separator) => {
    const reading = readRecords(text, start, separator, 1);
    return 'records' in reading ? known(reading.records[0]?.cells ?? []) : 0;
  });
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? SEPARATORS[0];
}

function readRecords(text: string, start: Place, separator: string, limit = Infinity): CsvReading {
  const records: CsvRecord[] = [];
  let place = start;
  while (place.at < text.length && records.length < limit) {
    const reading = readRecord(text, place, separator);
    if ('brokenLine' in reading) return reading;
    if (reading.record.cells.some((cell) => cell.trim() !== '')) records.push(reading.record);
    place = reading.next;
  }
  return { records, separator };
}
