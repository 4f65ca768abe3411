import { csvLines } from '../export/writeCsv';
import type { ExportedColumn, ExportedRow } from './ExportedRow';
import { cellsOf, fixedColumns } from './ExportedRow';

/** The CSV and the JSON of a list, grown row by row. */
export class RowFiles {
  private readonly csv: Uint8Array<ArrayBuffer>[] = [];
  private readonly json: Uint8Array<ArrayBuffer>[] = [];
  private readonly encoder = new TextEncoder();
  private readonly line: ReturnType<typeof csvLines>;
  private count = 0;

  /** @param culture BCP 47: what parts the cells of its CSV */
  public constructor(
    private readonly columns: readonly ExportedColumn[],
    culture: string
  ) {
    this.line = csvLines(culture);
    this.csv.push(this.encoder.encode(`\ufeff${this.line([...fixedColumns, ...columns.map(({ name }) => name)])}\r\n`));
  }

  public add(rows: readonly ExportedRow[]): void {
    if (rows.length === 0) return;
    this.csv.push(this.encoder.encode(rows.map((row) => `${this.line(cellsOf(row, this.columns))}\r\n`).join('')));
    this.json.push(this.encoder.encode(`${this.count === 0 ? '[\n' : ',\n'}${rows.map((row) => JSON.stringify(row)).join(',\n')}`));
    this.count += rows.length;
  }

  public csvBytes(): Uint8Array<ArrayBuffer> {
    return joined(this.csv);
  }

  public jsonBytes(): Uint8Array<ArrayBuffer> {
    return joined([...this.json, this.encoder.encode(this.count === 0 ? '[]\n' : '\n]\n')]);
  }
}

function joined(chunks: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
