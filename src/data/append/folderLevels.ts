import type { ISPQueryable } from '@pnp/sp';
import { SPCollection, spPost, SPQueryable } from '@pnp/sp';
import { hasCode } from '../DataError';
import { isAdministrator, isEffective } from '../provisioning/levels';
import type { AccessFacts, LevelFacts } from '../provisioning/SiteFacts';

/** What somebody was given, by his number alone: `readAccess` tells names too. */
export type GivenLevels = Pick<AccessFacts, 'principalId' | 'levels'>;

interface AssignmentRow {
  readonly PrincipalId: number;
  readonly RoleDefinitionBindings: readonly LevelFacts[];
}

/** Who was given what on a list or in a folder, without those who have full control. */
export async function levelsGiven(securable: ISPQueryable): Promise<readonly GivenLevels[]> {
  const rows = await SPCollection(securable, 'roleAssignments')
    .select('PrincipalId', ...['Id', 'Name', 'RoleTypeKind', 'BasePermissions'].map((name) => `RoleDefinitionBindings/${name}`))
    .expand('RoleDefinitionBindings')<readonly AssignmentRow[]>();
  return rows.map(({ PrincipalId, RoleDefinitionBindings }) => ({ principalId: PrincipalId, levels: RoleDefinitionBindings })).filter((each) => !isAdministrator(each));
}

/** Ids of the levels that give him something. */
export function idsOf(given: GivenLevels | undefined): readonly number[] {
  return (given?.levels ?? []).filter(isEffective).map(({ Id }) => Id);
}

/** The folder's rights are its own from now on, and at first those that it had. */
export async function ownRights(item: ISPQueryable): Promise<void> {
  const { HasUniqueRoleAssignments } = await item.select('HasUniqueRoleAssignments')<{ readonly HasUniqueRoleAssignments: boolean }>();
  if (!HasUniqueRoleAssignments) await spPost(SPQueryable(item, 'breakRoleInheritance(copyRoleAssignments=true,clearSubscopes=true)'));
}

/**
 * Gives each in a folder his levels and no others. Begun again, it ends the same.
 * @param wanted ids of levels, by principal
 * @param given as it was read (`levelsGiven`): full control stays
 */
export async function setLevels(item: ISPQueryable, wanted: ReadonlyMap<number, readonly number[]>, given: readonly GivenLevels[]): Promise<void> {
  for (const [principal, ids] of wanted) {
    const has = idsOf(given.find(({ principalId }) => principalId === principal));
    // Added before the others go: nobody loses the folder in between.
    for (const id of ids.filter((each) => !has.includes(each))) await addLevel(item, principal, id);
  }
  for (const each of given) {
    const keeps = wanted.get(each.principalId) ?? [];
    for (const id of idsOf(each).filter((has) => !keeps.includes(has))) await removeLevel(item, each.principalId, id);
  }
}

export async function addLevel(item: ISPQueryable, principal: number, level: number): Promise<void> {
  await spPost(SPQueryable(item, `roleAssignments/addRoleAssignment(principalId=${principal},roleDefId=${level})`));
}

async function removeLevel(item: ISPQueryable, principal: number, level: number): Promise<void> {
  try {
    await spPost(SPQueryable(item, `roleAssignments/removeRoleAssignment(principalId=${principal},roleDefId=${level})`));
  } catch (error) {
    // Another owner's page did it at the same time.
    if (!hasCode(error, 'notFound')) throw error;
  }
}
