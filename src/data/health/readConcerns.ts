import type { ListLoad, SiteLoad } from '../../domain/health/limits';
import { limitsNear, mayHaveFullFolder } from '../../domain/health/limits';
import { twinsAmong } from '../../domain/health/twins';
import { allLists } from '../../lists/allLists';
import type { ListSchema, Words } from '../../lists/defineList';
import { groupsOf, siteGroups } from '../../lists/siteGroups';
import type { Connection } from '../connection/Connection';
import { pathLiteral } from '../connection/pathLiteral';
import { APPEND_LEVEL, GOVERN_LEVEL, MODERATE_LEVEL } from '../provisioning/levels';
import type { ListFacts, SiteFacts } from '../provisioning/SiteFacts';
import { swallowed } from '../swallowed';
import { listSettings } from './listPages';
import type { SiteConcerns, TwinFound } from './SiteConcerns';
import type { SiteLook } from './readHealth';

/** Folders of one list that are read: as many as SharePoint reads at once, which is what it advises of scopes. */
const FOLDERS = 5_000;
/** Fullest folders that are told of. */
const FULLEST = 3;
/** More lists than a web may have. */
const LISTS = 2_500;
/** Behind the name of what was made once more. */
const NUMBER = /\s*\(?\d{1,3}\)?$/;

interface FolderRow {
  readonly Name: string;
  readonly ItemCount: number;
  readonly Folders?: readonly { readonly Name: string; readonly ItemCount: number }[];
}

/**
 * What comes near to a limit of SharePoint, and what is there twice: four operations, and one for each list in which a folder could be
 * full. No item is read. What SharePoint does not tell the person is no alarm.
 * @throws DataError
 */
export async function readConcerns(connection: Connection, { facts }: Pick<SiteLook, 'facts'>): Promise<SiteConcerns> {
  const present = allLists.flatMap((schema) => {
    const list = facts.lists.get(schema.url);
    return list ? [{ schema, list }] : [];
  });
  const deep = new Set(present.filter(({ schema, list }) => schema.folders && mayHaveFullFolder({ items: list.itemCount })).map(({ schema }) => schema));
  const [lists, listCount, storage, ownTwins] = await Promise.all([
    Promise.all(present.map(({ schema, list }) => loadOf(connection, schema, list, deep.has(schema)))),
    connection.sp.rows('_api/web/lists').select('ItemCount').top(LISTS)<readonly unknown[]>().then((rows) => rows.length),
    storageOf(connection),
    ownTwinsOf(connection)
  ]);
  const load: SiteLoad = { lists, listCount, storage };
  const titles = new Map(present.map(({ schema }): [string, Words] => [schema.url, schema.title]));
  return { limits: limitsNear(load), titles, storage, listCount, twins: [...listTwins(connection, facts), ...columnTwins(connection, present), ...ownTwins] };
}

async function loadOf(connection: Connection, schema: ListSchema, { itemCount, fields }: ListFacts, isDeep: boolean): Promise<ListLoad> {
  const rows = isDeep ? await foldersOf(connection, schema) : [];
  const all = rows.flatMap(({ Name, ItemCount, Folders = [] }) => [{ name: Name, items: ItemCount }, ...Folders.map((inner) => ({ name: `${Name}/${inner.Name}`, items: inner.ItemCount }))]);
  const givesRights = schema.inFolders !== undefined || groupsOf(schema).some(([, level]) => level === 'govern');
  return {
    url: schema.url, items: itemCount,
    indexes: fields?.filter(({ Indexed }) => Indexed).length ?? null,
    lacksIndex: fields !== null && Object.entries(schema.fields).some(([name, field]) => (field.indexed || field.unique) && fields.some(({ InternalName, Indexed }) => InternalName === name && !Indexed)),
    folders: [...all].sort((one, other) => other.items - one.items).slice(0, FULLEST),
    scopes: givesRights ? all.length : 0
  };
}

/** With what lies in them: two levels are all that our lists have. */
async function foldersOf(connection: Connection, { url }: ListSchema): Promise<readonly FolderRow[]> {
  try {
    return await connection.sp
      .rows(`_api/web/getFolderByServerRelativePath(decodedurl='${pathLiteral(connection.listPath(url))}')/folders`)
      .select('Name', 'ItemCount', 'Folders/Name', 'Folders/ItemCount')
      .expand('Folders')
      .top(FOLDERS)<readonly FolderRow[]>();
  } catch (error) {
    swallowed(error, 'how full folders are');
    return [];
  }
}

/** SP.UsageInfo (MS-CSOMSPT): bytes, and the part of what the site was given. Who is told is not documented. */
async function storageOf({ sp }: Connection): Promise<SiteLoad['storage']> {
  try {
    const { Usage } = await sp.at('_api/site').select('Usage')<{ readonly Usage?: { readonly Storage?: string | number; readonly StoragePercentageUsed?: number } }>();
    const [used, part] = [Number(Usage?.Storage ?? NaN), Number(Usage?.StoragePercentageUsed ?? NaN)];
    return Number.isFinite(used) && part > 0 ? { used, quota: used / part } : null;
  } catch (error) {
    swallowed(error, 'how much of its storage a site uses');
    return null;
  }
}

function listTwins({ webUrl }: Connection, { lists }: SiteFacts): readonly TwinFound[] {
  const known = new Map<string, ListSchema>(allLists.map((schema) => [schema.url, schema]));
  return twinsAmong([...lists.keys()], [...known.keys()]).flatMap(({ name, of }): readonly TwinFound[] => {
    const [list, schema] = [lists.get(name), known.get(of)];
    return list && schema ? [{ kind: 'list', name: list.title, of: schema.title, list: null, items: list.itemCount, link: listSettings(webUrl, list.id) }] : [];
  });
}

function columnTwins({ webUrl }: Connection, present: readonly { readonly schema: ListSchema; readonly list: ListFacts }[]): readonly TwinFound[] {
  return present.flatMap(({ schema, list }) => {
    const columns = list.fields?.filter(({ CanBeDeleted }) => CanBeDeleted).map(({ InternalName }) => InternalName) ?? [];
    return twinsAmong(columns, Object.keys(schema.fields)).map(({ name, of }): TwinFound => ({ kind: 'column', name, of: schema.fields[of]?.title ?? { fr: of, en: of }, list: schema.title, items: null, link: listSettings(webUrl, list.id) }));
  });
}

/** Levels and groups of ours that are there twice. */
async function ownTwinsOf({ sp, webUrl }: Connection): Promise<readonly TwinFound[]> {
  const [levels, groups] = await Promise.all([
    sp.rows('_api/web/roleDefinitions').select('Name')<readonly { readonly Name: string }[]>(),
    sp.rows('_api/web/sitegroups').select('Id', 'Title')<readonly { readonly Id: number; readonly Title: string }[]>()
  ]);
  const second = <R,>(rows: readonly R[], titleOf: (row: R) => string, { fr, en }: Words): readonly R[] =>
    rows.filter((row) => [fr, en].includes(titleOf(row).replace(NUMBER, ''))).slice(1);
  return [
    ...[APPEND_LEVEL, MODERATE_LEVEL, GOVERN_LEVEL].flatMap(({ name }) => second(levels, ({ Name }) => Name, name).map(({ Name }): TwinFound => ({ kind: 'level', name: Name, of: name, list: null, items: null, link: `${webUrl}/_layouts/15/role.aspx` }))),
    ...Object.values(siteGroups).flatMap(({ title }) => second(groups, ({ Title }) => Title, title).map(({ Id, Title }): TwinFound => ({ kind: 'group', name: Title, of: title, list: null, items: null, link: `${webUrl}/_layouts/15/people.aspx?MembershipGroupId=${Id}` })))
  ];
}
