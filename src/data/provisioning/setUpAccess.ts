import '@pnp/sp/lists';
import '@pnp/sp/security/list';
import '@pnp/sp/security/web';
import '@pnp/sp/webs';
import { groupsOf, siteGroups } from '../../lists/siteGroups';
import { hasCode } from '../DataError';
import { admitNewcomers } from './admitNewcomers';
import { forbiddenLevels, isAdministrator, isEffective } from './levels';
import type { ListSetUp } from './ListSetUp';
import { markTakeover } from './markTakeover';
import type { AccessFacts, LevelFacts } from './SiteFacts';
import { isTakingOver } from './takeoverMark';
import { changeWords } from './words';

interface AssignmentRow {
  readonly PrincipalId: number;
  readonly Member: { readonly Title: string };
  readonly RoleDefinitionBindings: readonly LevelFacts[];
}

/**
 * Gives the list permissions of its own: full control stays, everybody else who can see the site gets the schema's `access`.
 * The Edit level, which members of a team site have, contains Manage Lists, and with it the right to read and change what
 * the list protects; so it is replaced. Afterwards what a site owner grants stays, unless it breaks the list's promise.
 */
export async function setUpAccess(work: ListSetUp): Promise<void> {
  const { connection, schema, facts, levels, changed } = work;
  const list = connection.sp.web.getList(connection.listPath(schema.url));
  const isTaken = facts ? isTakingOver(facts.views) : false;
  const isFirst = !facts || facts.version === null || !facts.hasOwnPermissions || isTaken;
  // A first set-up is known by its mark, which comes last. A repair that is cut off would leave everybody with what he has on the site, and nothing would tell.
  const isRepair = isFirst && facts !== undefined && facts.version !== null;
  if (isRepair && !isTaken) await markTakeover(connection, schema.url, true);
  if (isFirst && !(isRepair && facts.hasOwnPermissions)) await list.breakRoleInheritance(true, false);
  if (isRepair) changed(changeWords.permissions(schema));

  const rows = await list.roleAssignments
    .select('PrincipalId', 'Member/Title', ...['Id', 'Name', 'RoleTypeKind', 'BasePermissions'].map((name) => `RoleDefinitionBindings/${name}`))
    .expand('Member', 'RoleDefinitionBindings')<readonly AssignmentRow[]>();
  const access = rows.map(({ PrincipalId, Member, RoleDefinitionBindings }): AccessFacts => ({ principalId: PrincipalId, principal: Member.Title, levels: RoleDefinitionBindings }));
  const ours = isTaken ? Object.values(work.groups) : [];
  const wrong = isFirst ? access.filter((each) => !isAdministrator(each) && !ours.includes(each.principalId)).map((each) => ({ ...each, levels: each.levels.filter(isEffective) })) : forbiddenLevels(schema, access);

  // To owners alone nothing is given but what they have.
  const target = schema.access === 'owners' ? null : levels[schema.access];
  for (const { principalId, principal, levels: given } of wrong) {
    const others = given.filter(({ Id }) => Id !== target);
    if (others.length === 0) continue;
    // Added before the others go: nobody loses the list in between.
    if (target !== null) await list.roleAssignments.add(principalId, target);
    for (const { Id } of others) await removeLevel(() => list.roleAssignments.remove(principalId, Id));
    if (!isFirst) changed(changeWords.level(schema, principal));
  }
  await giveToGroups(work, access, isFirst);
  await admitNewcomers(work, access, isFirst);
  if (isRepair) await markTakeover(connection, schema.url, false);
}

async function giveToGroups({ connection, schema, levels, groups, changed }: ListSetUp, access: readonly AccessFacts[], isFirst: boolean): Promise<void> {
  for (const [name, wanted] of groupsOf(schema)) {
    const group = groups[name];
    const level = levels[wanted];
    if (group === undefined || access.some(({ principalId, levels: given }) => principalId === group && given.some(({ Id }) => Id === level))) continue;
    await connection.sp.web.getList(connection.listPath(schema.url)).roleAssignments.add(group, level);
    if (!isFirst) changed(name === 'animators' ? changeWords.animatorsLevel(schema) : changeWords.groupLevel(schema, siteGroups[name].title));
  }
}

/** Another owner who sets up at the same time may have removed it. */
async function removeLevel(remove: () => Promise<void>): Promise<void> {
  try {
    await remove();
  } catch (error) {
    if (!hasCode(error, 'notFound')) throw error;
  }
}
