import type { Person } from '../../domain/people/Person';
import { REQUEST_FILES } from '../../lists/heads/requests';
import { addLevel, idsOf, levelsGiven, ownRights, setLevels } from '../append/folderLevels';
import { FolderTree } from '../append/FolderTree';
import { siteLevels } from '../append/siteLevels';
import type { Connection } from '../connection/Connection';
import { DataError } from '../DataError';
import { listOf } from '../items/ListApi';
import { ensureFolder } from '../items/listFolder';
import { PeopleSearch } from '../people/PeopleSearch';
import { APPEND_LEVEL, GOVERN_LEVEL, hasPermissionsOf } from '../provisioning/levels';

/** Folders of requests, each with rights of its own; for the team. */
export class RequestFolders {
  private readonly folders: FolderTree;
  private append: Promise<number> | undefined;

  public constructor(private readonly connection: Connection) {
    this.folders = new FolderTree(connection, REQUEST_FILES.url);
  }

  /** The team goes on with what it has in the list, these people read and add, and nobody else has anything. Nothing lies in it before. */
  public async open(folder: string, people: readonly number[]): Promise<void> {
    await ensureFolder(this.connection, REQUEST_FILES.url, this.folders.path(folder));
    const item = this.folders.item(folder);
    await ownRights(item);
    const [inList, given, append] = await Promise.all([levelsGiven(listOf(this.connection, REQUEST_FILES).list), levelsGiven(item), this.appendLevel()]);
    const team = inList.filter(({ levels }) => levels.some((level) => hasPermissionsOf(GOVERN_LEVEL, level)));
    // Who was let in before stays: it may be opened again.
    const before = given.filter(({ levels }) => levels.some(({ Id }) => Id === append)).map(({ principalId }) => principalId);
    const wanted = new Map<number, readonly number[]>([...[...people, ...before].map((id) => [id, [append]] as const), ...team.map((each) => [each.principalId, idsOf(each)] as const)]);
    await setLevels(item, wanted, given);
  }

  public async admit(folder: string, person: number): Promise<void> {
    await addLevel(this.folders.item(folder), person, await this.appendLevel());
  }

  /** Back to the team alone. */
  public async shut(folder: string): Promise<void> {
    const item = this.folders.item(folder);
    const [inList, given] = await Promise.all([levelsGiven(listOf(this.connection, REQUEST_FILES).list), levelsGiven(item)]);
    const team = inList.filter(({ levels }) => levels.some((level) => hasPermissionsOf(GOVERN_LEVEL, level)));
    await setLevels(item, new Map(team.map((each) => [each.principalId, idsOf(each)])), given);
  }

  public known(login: string): Promise<Person> {
    return new PeopleSearch(this.connection).known({ login });
  }

  private appendLevel(): Promise<number> {
    const found = (this.append ??= this.findLevel());
    found.catch(() => (this.append = undefined));
    return found;
  }

  private async findLevel(): Promise<number> {
    const found = (await siteLevels(this.connection)).find((level) => hasPermissionsOf(APPEND_LEVEL, level));
    if (!found) throw new DataError('notFound', 'the site has no permission level to append');
    return found.Id;
  }
}
