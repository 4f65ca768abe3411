import '@pnp/sp/lists';
import '@pnp/sp/views';
import '@pnp/sp/webs';
import type { Connection } from '../connection/Connection';
import { knownIn } from './knownMark';

interface ViewRow {
  readonly Id: string;
  readonly Title: string;
  readonly Hidden: boolean;
}

/** A view's name has no more characters. */
const LONGEST = 255;

/**
 * Keeps in the names of hidden views of a list with whom its set-up has dealt: whoever has the site and is not among them came later; who is, and has nothing, was left out on purpose.
 * @param isWhole these are all who have the site; else they are added to those that set-up keeps, where it keeps any
 */
export async function rememberKnown(connection: Connection, url: string, ids: readonly number[], isWhole: boolean): Promise<void> {
  const { views } = connection.sp.web.getList(connection.listPath(url));
  const rows = (await views.select('Id', 'Title', 'Hidden')<readonly ViewRow[]>()).filter((view) => knownIn(view) !== null);
  if (rows.length === 0 && !isWhole) return;
  // Another owner may have stored some meanwhile.
  const all = [...new Set([...rows.flatMap((row) => knownIn(row) ?? []), ...ids])].sort((one, other) => one - other);
  for (const [index, title] of knownTitles(all).entries()) {
    const row = rows[index];
    if (!row) await views.add(title, false, { Hidden: true, RowLimit: 1 });
    else if (row.Title !== title) await views.getById(row.Id).update({ Title: title });
  }
}

/** As many names as it takes. */
export function knownTitles(ids: readonly number[]): readonly string[] {
  const titles: string[] = [];
  for (const id of ids) {
    const last = titles[titles.length - 1];
    if (last !== undefined && last.length + String(id).length < LONGEST) titles[titles.length - 1] = `${last} ${id}`;
    else titles.push(`Parvis known ${id}`);
  }
  return titles;
}
