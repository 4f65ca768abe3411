import type { Person } from '../../domain/people/Person';
import { CALL_FILES, CALL_TEXTS, CALL_WORK } from '../../lists/heads/calls';
import { SUPPORTS } from '../../lists/heads/supports';
import { CallDecisionsList } from '../../lists/calls';
import { AppendWriter } from '../append/AppendWriter';
import { FolderRights } from '../append/FolderRights';
import type { FolderTree } from '../append/FolderTree';
import type { NamedFile } from '../append/Recycler';
import { Recycler } from '../append/Recycler';
import type { Connection } from '../connection/Connection';
import { DataError } from '../DataError';
import { FileLibrary } from '../files/FileLibrary';
import { textOf } from '../files/textOf';
import type { Stored } from '../items/Table';
import type { StoredFile, WorkFile } from './CallSite';
import type { DecisionValues } from './callTables';
import { decisionColumns } from './callTables';
import { storeWork, withHash } from './storeWork';

/** Stores what animators and owners decide; its code is loaded for them. */
export class AnimationWriter {
  private readonly decisions: AppendWriter<typeof CallDecisionsList>;
  private readonly rights: FolderRights;
  private readonly texts: FileLibrary;
  private readonly work: FileLibrary;

  public constructor(
    private readonly connection: Connection,
    private readonly folders: FolderTree,
    private readonly me: () => Promise<Person>
  ) {
    this.decisions = new AppendWriter<typeof CallDecisionsList>(connection, CallDecisionsList, folders, me, { derive: decisionColumns });
    this.rights = new FolderRights(connection, folders);
    this.texts = new FileLibrary(connection, CALL_TEXTS);
    this.work = new FileLibrary(connection, CALL_WORK);
  }

  /** As `CallSite.decide`: one operation where nobody was first. */
  public decide(values: DecisionValues, clientKey: string): Promise<Stored<DecisionValues>> {
    return this.decisions.storeFirst(values, clientKey);
  }

  public async storeText(name: string, content: string): Promise<StoredFile> {
    return this.texts.store(withHash(name, content), content);
  }

  public storeWork(name: string, content: string): Promise<string> {
    return storeWork(this.work, name, content);
  }

  public async readWork(name: string): Promise<string> {
    const file = await this.work.read(name);
    try {
      return textOf(file);
    } catch (error) {
      throw new DataError('unreadable', error);
    }
  }

  public workFiles(prefix: string): Promise<readonly WorkFile[]> {
    return this.work.list(prefix);
  }

  public async addWork(name: string, content: string): Promise<WorkFile> {
    await this.work.store(name, content);
    return { name, by: await this.me(), at: this.connection.serverNow() };
  }

  public removeWork(name: string): Promise<void> {
    return this.work.remove(name);
  }

  /** As `CallSite.makeBox`. @param mayOwn is it an owner who makes it? */
  public makeBox(box: string, blocks: readonly number[], mayOwn: boolean): Promise<void> {
    return this.rights.make(box, blocks, mayOwn);
  }

  /** Folders are items of their list: nothing in it has a lower id. */
  public async firstId(box: string): Promise<number> {
    const { Id } = await this.folders.item(box).select('Id')<{ readonly Id: number }>();
    return Id;
  }

  /** @throws DataError `forbidden` for who has no full control */
  public setLocked(box: string, isLocked: boolean): Promise<void> {
    return this.rights.setLocked(box, isLocked);
  }

  /** For who has full control, and may add something wherever it is. */
  public isLockedForOthers(box: string): Promise<boolean> {
    return this.rights.isLockedForOthers(box);
  }

  /** As `CallSite.removeAround`. */
  public async removeAround(spaces: readonly string[], files: readonly NamedFile[]): Promise<void> {
    const recycler = new Recycler(this.connection);
    for (const space of spaces) await recycler.folder(SUPPORTS.url, space);
    for (const file of files) await recycler.file(CALL_FILES.url, file);
  }
}
