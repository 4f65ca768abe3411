import { RegistrationDecisionsList } from '../../lists/registrations';
import type { GivenLevels } from '../append/folderLevels';
import { idsOf, levelsGiven, ownRights, setLevels } from '../append/folderLevels';
import { FolderTree } from '../append/FolderTree';
import { siteLevels } from '../append/siteLevels';
import type { Connection } from '../connection/Connection';
import { hasRight } from '../connection/permissions';
import { DataError } from '../DataError';
import { listOf } from '../items/ListApi';
import { ensureFolder } from '../items/listFolder';
import { GOVERN_LEVEL, hasPermissionsOf, ROLE } from '../provisioning/levels';
import type { LevelFacts } from '../provisioning/SiteFacts';

/** Folders of decisions, one an activity, in each of which its organisers alone add. */
export class DecisionFolders {
  private readonly folders: FolderTree;

  public constructor(private readonly connection: Connection) {
    this.folders = new FolderTree(connection, RegistrationDecisionsList.url);
  }

  /** See `LeadRegistrationSite.openDecisionBox`. @param me who does it: he goes last, where he goes */
  public async open(box: string, organisers: readonly number[], me: number): Promise<void> {
    await ensureFolder(this.connection, this.folders.url, this.folders.path(box));
    const item = this.folders.item(box);
    await ownRights(item);
    const [inList, given, levels] = await Promise.all([levelsGiven(listOf(this.connection, RegistrationDecisionsList).list), levelsGiven(item), siteLevels(this.connection)]);
    const govern = levels.find((level) => hasPermissionsOf(GOVERN_LEVEL, level));
    const read = levels.find(({ RoleTypeKind }) => RoleTypeKind === ROLE.reader);
    if (!govern || !read) throw new DataError('notFound', 'the site has no permission level to govern folders, or to read');
    const wanted = new Map([...inList.map((each) => [each.principalId, readingOf(each, read)] as const), ...organisers.map((id) => [id, [govern.Id]] as const)]);
    await setLevels(item, wanted, [...given].sort((one, other) => Number(one.principalId === me) - Number(other.principalId === me)));
  }
}

/** What somebody has in the list, without what lets him add. */
function readingOf(given: GivenLevels, read: LevelFacts): readonly number[] {
  const adding = new Set(given.levels.filter(({ BasePermissions }) => hasRight(BasePermissions, 'addListItems')).map(({ Id }) => Id));
  const ids = idsOf(given).filter((id) => !adding.has(id));
  return ids.length > 0 ? ids : [read.Id];
}
