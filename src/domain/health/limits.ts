/**
 * What of SharePoint's limits a site comes near to.
 * - `folder`: items in one folder, against the rows that one view may touch
 * - `indexes`: indexes of a list
 * - `indexing`: items of a list that still lacks an index, against those above which none can be added
 * - `rights`: items of a list, against those above which its inheritance can no longer be changed
 * - `scopes`: folders and items with permissions of their own, against those that are advised
 * - `items`: items of a list
 * - `lists`: lists and libraries of the web
 * - `storage`: bytes of the site, against what it was given
 */
export type LimitKind = 'folder' | 'indexes' | 'indexing' | 'rights' | 'scopes' | 'items' | 'lists' | 'storage';

interface LimitRule {
  readonly limit: number;
  /** From so much on it is told. */
  readonly near: number;
}

/**
 * Each with its source: MS docs, list view threshold (5,000, above which a view fails); SharePoint limits (20 indexes, inheritance up to
 * 100,000 items, 50,000 scopes of which 5,000 are advised, 30 million items, 2,000 lists); manage large lists (no index above 20,000 items).
 */
export const limitRules: Readonly<Record<Exclude<LimitKind, 'storage'>, LimitRule>> = {
  folder: { limit: 5_000, near: 4_000 },
  indexes: { limit: 20, near: 18 },
  indexing: { limit: 20_000, near: 16_000 },
  rights: { limit: 100_000, near: 80_000 },
  scopes: { limit: 5_000, near: 4_000 },
  items: { limit: 30_000_000, near: 24_000_000 },
  lists: { limit: 2_000, near: 1_600 }
};

/** Part of its storage from which on a site is told to be nearly full. */
const STORAGE_NEAR = 0.8;

export interface ListLoad {
  /** Web-relative address. */
  readonly url: string;
  readonly items: number;
  /** Null: not read. */
  readonly indexes: number | null;
  readonly lacksIndex: boolean;
  /** Those in which most lie; none where there are too few items for one to be full. */
  readonly folders: readonly { readonly name: string; readonly items: number }[];
  /** At most so many folders have permissions of their own; 0: the list gives none. */
  readonly scopes: number;
}

export interface SiteLoad {
  readonly lists: readonly ListLoad[];
  /** Lists and libraries of the web, whoever made them; null: not told. */
  readonly listCount: number | null;
  /** Bytes; null: SharePoint does not tell the person. */
  readonly storage: { readonly used: number; readonly quota: number } | null;
}

/** Something that comes near to a limit, or is beyond it. */
export interface LimitNotice {
  readonly kind: LimitKind;
  /** Of the list; '' for the site. */
  readonly url: string;
  /** Of the folder; '' for none. */
  readonly folder: string;
  readonly value: number;
  readonly limit: number;
  readonly isOver: boolean;
}

/** What is told of a site, what is nearest to its limit first. */
export function limitsNear({ lists, listCount, storage }: SiteLoad): readonly LimitNotice[] {
  const found = [...lists.flatMap(ofList), ...(listCount === null ? [] : told('lists', '', listCount))];
  if (storage && storage.quota > 0 && storage.used >= storage.quota * STORAGE_NEAR) found.push({ kind: 'storage', url: '', folder: '', value: storage.used, limit: storage.quota, isOver: storage.used >= storage.quota });
  return found.sort((one, other) => other.value / other.limit - one.value / one.limit);
}

/** Is it worth asking how full the folders of a list are? None can hold more than the list does. */
export function mayHaveFullFolder({ items }: Pick<ListLoad, 'items'>): boolean {
  return items >= limitRules.folder.near;
}

function ofList({ url, items, indexes, lacksIndex, folders, scopes }: ListLoad): readonly LimitNotice[] {
  return [
    ...folders.flatMap(({ name, items: inside }) => told('folder', url, inside, name)),
    ...(indexes === null ? [] : told('indexes', url, indexes)),
    ...(lacksIndex ? told('indexing', url, items) : []),
    ...told('rights', url, items),
    ...told('scopes', url, scopes),
    ...told('items', url, items)
  ];
}

function told(kind: Exclude<LimitKind, 'storage'>, url: string, value: number, folder = ''): readonly LimitNotice[] {
  const { limit, near } = limitRules[kind];
  return value < near ? [] : [{ kind, url, folder, value, limit, isOver: value > limit }];
}
