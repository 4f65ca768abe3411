import type { ISPQueryable } from '@pnp/sp';
import { SPCollection, spPost, SPQueryable } from '@pnp/sp';
import type { ListDefinition } from '../../lists/defineList';
import { isLibrary } from '../../lists/isLibrary';
import type { GroupLevel } from '../../lists/siteGroups';
import type { Connection } from '../connection/Connection';
import { hasRight } from '../connection/permissions';
import { DataError, hasCode } from '../DataError';
import { listOf } from '../items/ListApi';
import { addByPath, ensureFolder } from '../items/listFolder';
import { isAdministrator, isEffective, isLevelOf } from '../provisioning/levels';
import type { LevelFacts } from '../provisioning/SiteFacts';
import { FolderTree } from './FolderTree';

interface AssignmentRow {
  readonly PrincipalId: number;
  readonly Member: { readonly Title: string };
  readonly RoleDefinitionBindings: readonly LevelFacts[];
}

/** Who may write in a folder, beside those who have full control. */
export interface FolderWriter {
  /** Of the person or the group. */
  readonly id: number;
  readonly name: string;
}

/**
 * What a folder is beside what it should be.
 * - `missing`: nobody made it
 * - `inherits`: it has no rights of its own
 * - `other`: somebody has more in it, or less
 */
export type FolderState = 'same' | 'missing' | 'inherits' | 'other';

/** As a folder is: null where it is not there. */
export interface FolderFacts {
  readonly hasOwnPermissions: boolean;
  readonly writers: readonly FolderWriter[];
}

const LEVELS = ['Id', 'Name', 'RoleTypeKind', 'BasePermissions'] as const;

/** Folders of a list in each of which one group writes (`inFolders`); all else is as in the list. For owners. */
export class FolderGroups {
  private readonly folders: FolderTree;

  public constructor(
    private readonly connection: Connection,
    private readonly list: Pick<ListDefinition, 'url' | 'inFolders'>
  ) {
    this.folders = new FolderTree(connection, list.url);
  }

  /** @throws DataError `forbidden` */
  public async read(folder: string): Promise<FolderFacts | null> {
    try {
      const [{ HasUniqueRoleAssignments: hasOwnPermissions }, rows] = await Promise.all([this.own(folder), assignments(this.folders.item(folder))]);
      const writers = rows.filter(({ RoleDefinitionBindings }) => RoleDefinitionBindings.some(({ BasePermissions }) => hasRight(BasePermissions, 'addListItems')));
      return { hasOwnPermissions, writers: writers.map(({ PrincipalId, Member }) => ({ id: PrincipalId, name: Member.Title })) };
    } catch (error) {
      if (hasCode(error, 'notFound')) return null;
      throw error;
    }
  }

  /** Has each in a folder what `give` would give him? Changes nothing. @throws DataError `forbidden` */
  public async check(folder: string, group: number | null): Promise<FolderState> {
    try {
      const [{ HasUniqueRoleAssignments }, wanted, given] = await Promise.all([this.own(folder), this.wanted(group), assignments(this.folders.item(folder))]);
      if (!HasUniqueRoleAssignments) return 'inherits';
      const has = new Map(given.map((row) => [row.PrincipalId, idsOf(row)]));
      const everybody = [...new Set([...wanted.keys(), ...has.keys()])];
      return everybody.every((who) => isSameSet(wanted.get(who) ?? [], has.get(who) ?? [])) ? 'same' : 'other';
    } catch (error) {
      if (hasCode(error, 'notFound')) return 'missing';
      throw error;
    }
  }

  /**
   * Makes the folder, and gives it to one group: everybody else has in it what the list gives. Begun again, it ends the same.
   * @param group null: nobody but owners writes in it
   * @throws DataError `forbidden` for who has no full control
   */
  public async give(folder: string, group: number | null): Promise<void> {
    await this.make(folder);
    const item = this.folders.item(folder);
    const { HasUniqueRoleAssignments } = await this.own(folder);
    if (!HasUniqueRoleAssignments) await spPost(SPQueryable(item, 'breakRoleInheritance(copyRoleAssignments=true,clearSubscopes=true)'));
    const [wanted, given] = await Promise.all([this.wanted(group), assignments(item)]);
    for (const [principal, ids] of wanted) {
      const has = idsOf(given.find(({ PrincipalId }) => PrincipalId === principal));
      // Added before the others go: nobody loses the folder in between.
      for (const id of ids.filter((each) => !has.includes(each))) await change(item, 'add', principal, id);
    }
    for (const row of given) {
      const keeps = wanted.get(row.PrincipalId) ?? [];
      for (const id of idsOf(row).filter((has) => !keeps.includes(has))) await change(item, 'remove', row.PrincipalId, id);
    }
  }

  /** Levels by principal: those of the list, and of the group the one that it writes with. */
  private async wanted(group: number | null): Promise<ReadonlyMap<number, readonly number[]>> {
    const [inList, levels] = await Promise.all([assignments(listOf(this.connection, this.list).list), this.levels()]);
    const wanted = new Map(inList.map((row) => [row.PrincipalId, idsOf(row)]));
    if (group !== null) wanted.set(group, [...new Set([...(wanted.get(group) ?? []), levelId(levels, this.list.inFolders ?? 'contribute')])]);
    return wanted;
  }

  private async make(folder: string): Promise<void> {
    const path = this.folders.path(folder);
    await (isLibrary(this.list) ? addByPath : ensureFolder)(this.connection, this.list.url, path);
  }

  private own(folder: string): Promise<{ readonly HasUniqueRoleAssignments: boolean }> {
    return this.folders.item(folder).select('HasUniqueRoleAssignments')<{ readonly HasUniqueRoleAssignments: boolean }>();
  }

  private levels(): Promise<readonly LevelFacts[]> {
    return SPCollection(this.connection.sp.at('_api/web'), 'roleDefinitions').select(...LEVELS)<readonly LevelFacts[]>();
  }
}

function levelId(levels: readonly LevelFacts[], wanted: GroupLevel): number {
  const found = levels.find((level) => isLevelOf(wanted, level));
  if (!found) throw new DataError('notFound', `the site has no permission level to ${wanted}`);
  return found.Id;
}

/** Of those who have no full control. */
async function assignments(securable: ISPQueryable): Promise<readonly AssignmentRow[]> {
  const rows = await SPCollection(securable, 'roleAssignments')
    .select('PrincipalId', 'Member/Title', ...LEVELS.map((name) => `RoleDefinitionBindings/${name}`))
    .expand('Member', 'RoleDefinitionBindings')<readonly AssignmentRow[]>();
  return rows.filter(({ RoleDefinitionBindings }) => !isAdministrator({ levels: RoleDefinitionBindings }));
}

function idsOf(row: AssignmentRow | undefined): readonly number[] {
  return (row?.RoleDefinitionBindings ?? []).filter(isEffective).map(({ Id }) => Id);
}

function isSameSet(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((each) => other.includes(each));
}

async function change(item: ISPQueryable, what: 'add' | 'remove', principal: number, level: number): Promise<void> {
  try {
    await spPost(SPQueryable(item, `roleAssignments/${what}RoleAssignment(principalId=${principal},roleDefId=${level})`));
  } catch (error) {
    // Another owner's page did it at the same time.
    if (what === 'add' || !hasCode(error, 'notFound')) throw error;
  }
}
