import { RequestContext } from '../context';
import { bodyValues, createItem } from '../items/item-writing';
import type { JsonObject } from '../json';
import type { Service } from '../service';
import type { ListRow } from '../../storage/list-store';
import { RowKind } from '../../storage/items/item-table';

/** An item as somebody would have added it. */
export interface ItemSeed {
  /** Login of the person. */
  readonly author: string;
  readonly created: Date;
  /** Names of the folder and those above it, joined by `/`; made where they are missing. Absent: the list's own. */
  readonly folder?: string;
  /** Absent: the next one. */
  readonly id?: number;
  /** As the body of a REST request has them, or what makes them of the number that the site knows the author by. Absent: its folder is made, and nothing in it. */
  readonly values?: JsonObject | ((authorId: number) => JsonObject);
}

/**
 * Adds items to a list with its rules, each by its author and at its time: all of them, or none.
 * @param listUrl - server-relative
 * @returns their ids, in the order given; of a folder alone, its own
 * @throws Error when there is no such list or person; SharePointError as a request would be refused
 */
export function seedItems(service: Service, listUrl: string, seeds: Iterable<ItemSeed>): number[] {
  const list = service.lists.byUrl(listUrl);
  if (list === undefined) throw new Error(`There is no list ${listUrl}.`);
  const folders = new Map<string, number>([['', 0]]);
  const all = Array.from(seeds, (seed) => ({ seed, context: seedContext(service, list, seed) }));
  return service.database.transaction(() => {
    // Folders first: they are numbered too, and ids may be given.
    for (const { seed, context } of all) folderAt(context, list, seed.folder ?? '', folders);
    return all.map(({ seed: { id, values, folder = '' }, context }) => {
      const parent = folderAt(context, list, folder, folders);
      if (values === undefined) return parent;
      const body = typeof values === 'function' ? values(context.user.id) : values;
      return createItem(context, list, { values: bodyValues(context, list, body), parent, ...(id === undefined ? {} : { id }) }).id;
    });
  });
}

/** Of a request as this person would have made it then. @throws Error when there is no such person */
export function seedContext(service: Service, list: ListRow, { author, created }: Pick<ItemSeed, 'author' | 'created'>): RequestContext {
  const web = service.webOf(list);
  const person = service.people.find(author);
  if (person === undefined) throw new Error(`There is nobody called ${author}.`);
  const request = { url: new URL('http://localhost'), headers: {}, body: new Uint8Array() };
  return new RequestContext(service, request, web, service.principals.ensure(web.site, person), 'en-US', created);
}

function folderAt(context: RequestContext, list: ListRow, path: string, folders: Map<string, number>): number {
  const known = folders.get(path);
  if (known !== undefined) return known;
  const cut = path.lastIndexOf('/');
  const parent = folderAt(context, list, path.slice(0, Math.max(0, cut)), folders);
  const leaf = path.slice(cut + 1);
  const present = context.service.items.byName(list, parent, leaf);
  const { id } = present ?? createItem(context, list, { values: { title: leaf }, parent, kind: RowKind.Folder, leaf });
  folders.set(path, id);
  return id;
}
