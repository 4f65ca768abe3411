import type { Place } from './readRecord';
import { readRecord } from './readRecord';

/** Cells that a spreadsheet put on the clipboard: rows by lines, cells by tabs. Text that is none of a spreadsheet is read line by line too. */
export function readPasted(text: string): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  let place: Place = { at: 0, line: 1 };
  // The last row ends with a line end, after which there is no other one.
  const whole = text.replace(/(\r\n|\r|\n)$/, '');
  while (place.at <= whole.length) {
    const reading = readRecord(whole, place, '\t');
    // A mark that is never closed is a letter like others.
    if ('brokenLine' in reading) return whole.split(/\r\n|\r|\n/).map((row) => row.split('\t'));
    rows.push(reading.record.cells);
    if (reading.next.at <= place.at) break;
    place = reading.next;
  }
  return rows;
}

/** As a spreadsheet takes it. */
export function writePasted(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map((cell) => (/[\t\r\n"]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join('\t')).join('\r\n');
}
