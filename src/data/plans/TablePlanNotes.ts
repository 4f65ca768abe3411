import { hasCode } from '../DataError';
import { allRows } from '../items/allRows';
import { keyWithin } from '../items/keyWithin';
import { newClientKey } from '../items/newClientKey';
import type { Table } from '../items/Table';
import type { PlanNote, PlanNotes } from './PlanNotes';

/** A row of a list whose key is there once. */
export interface PlanNoteRow {
  readonly key: string;
  readonly content: { readonly holder?: string; readonly text?: string };
}

const PAGE = 1000;

/** Notes of one plan in a list to which is only added. */
export class TablePlanNotes<R extends PlanNoteRow> implements PlanNotes {
  private readonly page = newClientKey();

  /** @param plan begins each key @param rowOf what the list wants besides */
  public constructor(
    private readonly table: Table<R>,
    private readonly plan: string,
    private readonly rowOf: (row: PlanNoteRow) => R
  ) {}

  /** One operation. */
  public async read(): Promise<readonly PlanNote[]> {
    const prefix = `${this.plan}:`;
    // Every key that begins so: a semicolon comes after the colon.
    const rows = await allRows(this.table, { where: [{ column: 'key', is: 'ge', value: prefix }, { column: 'key', is: 'lt', value: `${this.plan};` }], size: PAGE });
    return rows.map(({ key, author, created, content }) => ({ key: key.slice(prefix.length), by: author, at: created, holder: content.holder ?? '', text: content.text ?? '' }));
  }

  public async add(key: string, { holder, text }: { readonly holder?: string; readonly text?: string }): Promise<boolean> {
    const content = { ...(holder === undefined ? {} : { holder }), ...(text === undefined ? {} : { text }) };
    try {
      await this.table.add(this.rowOf({ key: `${this.plan}:${key}`, content }), keyWithin(this.page, key));
      return true;
    } catch (error) {
      if (!hasCode(error, 'duplicate')) throw error;
      return false;
    }
  }
}
