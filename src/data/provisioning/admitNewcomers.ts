import '@pnp/sp/lists';
import '@pnp/sp/security/list';
import '@pnp/sp/webs';
import { addLevel } from '../append/folderLevels';
import { FolderTree } from '../append/FolderTree';
import type { Connection } from '../connection/Connection';
import { hasRight } from '../connection/permissions';
import { readKnown } from './knownMark';
import { isAdministrator, isEffective } from './levels';
import type { ListSetUp } from './ListSetUp';
import { newcomersTo } from './newcomers';
import { readAccess } from './readAccess';
import { rememberKnown } from './rememberKnown';
import type { AccessFacts } from './SiteFacts';

interface FolderRow {
  readonly Name: string;
  /** Null for what is no item, such as the folder of forms. */
  readonly ListItemAllFields: { readonly HasUniqueRoleAssignments?: boolean } | null;
}

/** SharePoint reads that many at once. */
const MOST = 5000;

/**
 * Gives those who have the site and came after the list was made what it gives to everybody, and keeps with whom it has dealt.
 * @param access of the list, as it was found
 * @param isFirst the list has just taken over who has the site
 */
export async function admitNewcomers(work: ListSetUp, access: readonly AccessFacts[], isFirst: boolean): Promise<void> {
  const { connection, schema, facts, levels, readers, choice, admitted } = work;
  if (!readers || schema.access === 'owners') return;
  const known = facts ? readKnown(facts.views) : null;
  const { came, undecided } = newcomersTo(schema, access, known, isFirst ? [] : readers);
  const chosen = undecided.filter(({ id }) => choice?.admit.includes(id));
  const waiting = undecided.filter(({ id }) => !choice?.admit.includes(id) && !choice?.leave.includes(id)).map(({ id }) => id);
  const level = levels[schema.access];
  for (const reader of [...came, ...chosen]) {
    await connection.sp.web.getList(connection.listPath(schema.url)).roleAssignments.add(reader.id, level);
    admitted?.(reader, schema);
  }
  const ids = [...came, ...chosen].map(({ id }) => id);
  if (ids.length > 0 && (schema.folders || schema.inFolders)) await admitToFolders(connection, schema.url, ids, { open: level, closed: levels.read });
  // Whoever is not in what is kept came later: nothing is kept before it was said of all.
  const dealt = readers.map(({ id }) => id).filter((id) => !known?.includes(id));
  if (dealt.length > 0 && waiting.length === 0) await rememberKnown(connection, schema.url, dealt, known === null);
}

/** Folders with rights of their own know nobody who came later either: where others may still add, he has what the list gives; where they may not, he reads. */
async function admitToFolders(connection: Connection, url: string, ids: readonly number[], levels: { readonly open: number; readonly closed: number }): Promise<void> {
  const folders = new FolderTree(connection, url);
  const rows = await folders.roots().select('Name', 'ListItemAllFields/HasUniqueRoleAssignments').expand('ListItemAllFields').top(MOST)<readonly FolderRow[]>();
  for (const { Name } of rows.filter(({ ListItemAllFields }) => ListItemAllFields?.HasUniqueRoleAssignments)) {
    const item = folders.item(Name);
    const access = await readAccess(item);
    const isOpen = access.some((each) => !isAdministrator(each) && each.levels.some(({ BasePermissions }) => hasRight(BasePermissions, 'addListItems')));
    const having = new Set(access.filter((each) => each.levels.some(isEffective)).map(({ principalId }) => principalId));
    for (const id of ids.filter((each) => !having.has(each))) await addLevel(item, id, isOpen ? levels.open : levels.closed);
  }
}
