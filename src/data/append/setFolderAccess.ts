import type { ISPQueryable } from '@pnp/sp';
import { SPCollection, spPost, SPQueryable } from '@pnp/sp';
import type { Connection } from '../connection/Connection';
import { hasRight } from '../connection/permissions';
import { hasCode } from '../DataError';
import { listOf } from '../items/ListApi';
import { isAdministrator, isEffective, ROLE } from '../provisioning/levels';
import type { LevelFacts } from '../provisioning/SiteFacts';

interface AssignmentRow {
  readonly PrincipalId: number;
  readonly RoleDefinitionBindings: readonly LevelFacts[];
}

/**
 * Gives everybody in a folder what he has in its list, or, where it is closed, only to read. Full control stays. Begun again, it ends
 * the same.
 */
export async function setFolderAccess(connection: Connection, list: { readonly url: string }, item: ISPQueryable, isClosed: boolean): Promise<void> {
  const read = isClosed ? await readLevel(connection) : 0;
  const [wanted, given] = await Promise.all([assignments(listOf(connection, list).list), assignments(item)]);
  const levels = new Map(wanted.map((each) => [each.PrincipalId, isClosed ? [read] : idsOf(each)]));
  for (const [principal, ids] of levels) {
    const has = idsOf(given.find(({ PrincipalId }) => PrincipalId === principal));
    // Added before the others go: nobody loses the folder in between.
    for (const id of ids.filter((each) => !has.includes(each))) await change(item, 'add', principal, id);
  }
  for (const each of given) {
    const keeps = levels.get(each.PrincipalId) ?? [];
    for (const id of idsOf(each).filter((has) => !keeps.includes(has))) await change(item, 'remove', each.PrincipalId, id);
  }
}

/** May anybody without full control add something in a folder? */
export async function mayOthersAdd(item: ISPQueryable): Promise<boolean> {
  const given = await assignments(item);
  return given.some(({ RoleDefinitionBindings }) => RoleDefinitionBindings.some(({ BasePermissions }) => hasRight(BasePermissions, 'addListItems')));
}

/** Of those who have no full control. */
async function assignments(securable: ISPQueryable): Promise<readonly AssignmentRow[]> {
  const rows = await SPCollection(securable, 'roleAssignments')
    .select('PrincipalId', ...['Id', 'Name', 'RoleTypeKind', 'BasePermissions'].map((name) => `RoleDefinitionBindings/${name}`))
    .expand('RoleDefinitionBindings')<AssignmentRow[]>();
  return rows.filter(({ RoleDefinitionBindings }) => !isAdministrator({ levels: RoleDefinitionBindings }));
}

function idsOf(row: AssignmentRow | undefined): readonly number[] {
  return (row?.RoleDefinitionBindings ?? []).filter(isEffective).map(({ Id }) => Id);
}

async function readLevel({ sp }: Connection): Promise<number> {
  const { Id } = await sp.at(`_api/web/roleDefinitions/getByType(${ROLE.reader})`).select('Id')<{ readonly Id: number }>();
  return Id;
}

async function change(item: ISPQueryable, what: 'add' | 'remove', principal: number, level: number): Promise<void> {
  try {
    await spPost(SPQueryable(item, `roleAssignments/${what}RoleAssignment(principalId=${principal},roleDefId=${level})`));
  } catch (error) {
    // Another owner's page did it at the same time.
    if (what === 'add' || !hasCode(error, 'notFound')) throw error;
  }
}
