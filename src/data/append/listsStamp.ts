import type { Connection } from '../connection/Connection';

interface StampRow {
  readonly EntityTypeName: string;
  readonly ItemCount: number;
  readonly LastItemModifiedDate: string;
}

/** Another text once anything was stored in one of the lists, in one operation. */
export async function listsStamp(connection: Connection, lists: readonly { readonly leaf: string }[]): Promise<string> {
  return [...(await stampsOf(connection, lists))].map(([name, stamp]) => `${name} ${stamp}`).sort().join();
}

/** By the leaf of each list's address, another text once anything was stored in it, in one operation. */
export async function stampsOf(connection: Connection, lists: readonly { readonly leaf: string }[]): Promise<ReadonlyMap<string, string>> {
  const names = lists.map(({ leaf }) => `EntityTypeName eq '${leaf}List'`);
  const rows = await connection.sp.rows('_api/web/lists').select('EntityTypeName', 'ItemCount', 'LastItemModifiedDate').filter(names.join(' or '))<StampRow[]>();
  return new Map(rows.map(({ EntityTypeName, ItemCount, LastItemModifiedDate }) => [EntityTypeName.replace(/List$/, ''), stampOf(ItemCount, LastItemModifiedDate)]));
}

/** Of one list; it begins with the number of its items. */
export function stampOf(itemCount: number, lastModified: string): string {
  return `${itemCount} ${lastModified}`;
}
