import type { ISPQueryable } from '@pnp/sp';
import type { Connection } from '../connection/Connection';
import { hasRight } from '../connection/permissions';
import { listOf } from '../items/ListApi';
import { ROLE } from '../provisioning/levels';
import { idsOf, levelsGiven, setLevels } from './folderLevels';

/**
 * Gives everybody in a folder what he has in its list, or, where it is closed, only to read. Full control stays. Begun again, it ends
 * the same.
 */
export async function setFolderAccess(connection: Connection, list: { readonly url: string }, item: ISPQueryable, isClosed: boolean): Promise<void> {
  const read = isClosed ? await readLevel(connection) : 0;
  const [inList, given] = await Promise.all([levelsGiven(listOf(connection, list).list), levelsGiven(item)]);
  await setLevels(item, new Map(inList.map((each) => [each.principalId, isClosed ? [read] : idsOf(each)])), given);
}

/** May anybody without full control add something in a folder? */
export async function mayOthersAdd(item: ISPQueryable): Promise<boolean> {
  const given = await levelsGiven(item);
  return given.some(({ levels }) => levels.some(({ BasePermissions }) => hasRight(BasePermissions, 'addListItems')));
}

async function readLevel({ sp }: Connection): Promise<number> {
  const { Id } = await sp.at(`_api/web/roleDefinitions/getByType(${ROLE.reader})`).select('Id')<{ readonly Id: number }>();
  return Id;
}
