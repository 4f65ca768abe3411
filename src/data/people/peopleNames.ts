import { batchAll } from '../connection/batch';
import { chunksOf } from '../connection/BatchSender';
import type { Connection } from '../connection/Connection';

/** Ids in one filter: keeps the address of the request well under SharePoint's limit. */
const IDS_A_QUERY = 30;

interface UserRow {
  readonly Id: number;
  readonly Title: string;
}

/** Display names by site user id, in one request a three thousand; ids that the site does not know are left out. */
export async function peopleNames(connection: Connection, ids: readonly number[]): Promise<Readonly<Record<number, string>>> {
  const each = [...new Set(ids)];
  if (each.length === 0) return {};
  const rows = await batchAll(connection, (sp) =>
    chunksOf(each, IDS_A_QUERY).map(async (group) => sp.rows('_api/web/siteusers').filter(group.map((id) => `Id eq ${id}`).join(' or ')).select('Id', 'Title')<UserRow[]>())
  );
  return Object.fromEntries(rows.flat().map(({ Id, Title }) => [Id, Title]));
}
