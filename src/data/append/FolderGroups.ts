import type { ListDefinition } from '../../lists/defineList';
import { isLibrary } from '../../lists/isLibrary';
import type { GroupLevel } from '../../lists/siteGroups';
import type { Connection } from '../connection/Connection';
import { hasRight } from '../connection/permissions';
import { DataError, hasCode } from '../DataError';
import { listOf } from '../items/ListApi';
import { addByPath, ensureFolder } from '../items/listFolder';
import { isAdministrator, isLevelOf } from '../provisioning/levels';
import { readAccess } from '../provisioning/readAccess';
import type { LevelFacts } from '../provisioning/SiteFacts';
import { idsOf, levelsGiven, ownRights, setLevels } from './folderLevels';
import { FolderTree } from './FolderTree';
import { siteLevels } from './siteLevels';

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
      const [{ HasUniqueRoleAssignments: hasOwnPermissions }, rows] = await Promise.all([this.own(folder), readAccess(this.folders.item(folder))]);
      const writers = rows.filter((each) => !isAdministrator(each)).filter(({ levels }) => levels.some(({ BasePermissions }) => hasRight(BasePermissions, 'addListItems')));
      return { hasOwnPermissions, writers: writers.map(({ principalId, principal }) => ({ id: principalId, name: principal })) };
    } catch (error) {
      if (hasCode(error, 'notFound')) return null;
      throw error;
    }
  }

  /** Has each in a folder what `give` would give him? Changes nothing. @throws DataError `forbidden` */
  public async check(folder: string, group: number | null): Promise<FolderState> {
    try {
      const [{ HasUniqueRoleAssignments }, wanted, given] = await Promise.all([this.own(folder), this.wanted(group), levelsGiven(this.folders.item(folder))]);
      if (!HasUniqueRoleAssignments) return 'inherits';
      const has = new Map(given.map((each) => [each.principalId, idsOf(each)]));
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
    await ownRights(item);
    const [wanted, given] = await Promise.all([this.wanted(group), levelsGiven(item)]);
    await setLevels(item, wanted, given);
  }

  /** Levels by principal: those of the list, and of the group the one that it writes with. */
  private async wanted(group: number | null): Promise<ReadonlyMap<number, readonly number[]>> {
    const [inList, levels] = await Promise.all([levelsGiven(listOf(this.connection, this.list).list), siteLevels(this.connection)]);
    const wanted = new Map(inList.map((each) => [each.principalId, idsOf(each)]));
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
}

function levelId(levels: readonly LevelFacts[], wanted: GroupLevel): number {
  const found = levels.find((level) => isLevelOf(wanted, level));
  if (!found) throw new DataError('notFound', `the site has no permission level to ${wanted}`);
  return found.Id;
}

function isSameSet(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((each) => other.includes(each));
}
