import type { SiteUnderTest } from '../contract/SiteUnderTest';
import type { StoredRow } from './boxes';

/** What belongs to one box, by where it lies or by what it says. */
export interface Belonging {
  /** The folder that holds it. */
  readonly box: string;
  readonly column: string;
  /** Does the value of the column claim to be of the box? */
  isOf(value: unknown): boolean;
}

type Row = Omit<StoredRow, 'says'> & Readonly<Record<string, unknown>>;

/** Newest rows that are looked at: more than a schedule stores, those of chosen ids among them. */
const NEWEST = 400;

/** @param list web-relative */
export async function storedIn(site: SiteUnderTest, list: string, { box, column, isOf }: Belonging): Promise<readonly StoredRow[]> {
  const root = `/sites/intranet/${list}`;
  const { sp } = site.connection('admin');
  const rows = await sp.web.getList(root).items.select('Id', 'AuthorId', 'EditorId', column, 'FileDirRef', 'FileLeafRef', 'FileSystemObjectType').orderBy('ID', false).top(NEWEST)<Row[]>();
  return rows.filter((row) => `${row.FileDirRef}/`.startsWith(`${root}/${box}/`) || isOf(row[column])).map((row) => ({ ...row, says: String(row[column] ?? row.FileLeafRef) }));
}
