import type { Connection } from '../connection/Connection';
import { ensureFolder } from '../items/listFolder';
import { ownRights } from './folderLevels';
import type { FolderTree } from './FolderTree';
import { mayOthersAdd, setFolderAccess } from './setFolderAccess';

/** Who may add what in the folder of something that agents take part in; its code is loaded for those who lead. */
export class FolderRights {
  public constructor(
    private readonly connection: Connection,
    private readonly folders: FolderTree
  ) {}

  /**
   * Makes the folder, with its blocks: its rights are its own while nothing lies in it, since a folder full of items is no moment to break their inheritance.
   * @param mayOwn is it an owner who makes it? Nobody else can
   */
  public async make(box: string, blocks: readonly number[], mayOwn: boolean): Promise<void> {
    await ensureFolder(this.connection, this.folders.url, this.folders.path(box));
    if (mayOwn) await ownRights(this.folders.item(box));
    for (const block of blocks) await ensureFolder(this.connection, this.folders.url, this.folders.path(box, `b${block}`));
  }

  /** @throws DataError `forbidden` for who has no full control */
  public async setLocked(box: string, isLocked: boolean): Promise<void> {
    await ownRights(this.folders.item(box));
    await setFolderAccess(this.connection, this.folders, this.folders.item(box), isLocked);
  }

  /** For who has full control, and may add something wherever it is. */
  public async isLockedForOthers(box: string): Promise<boolean> {
    return !(await mayOthersAdd(this.folders.item(box)));
  }
}
