import type { Call } from '../../domain/calls/Call';
import type { AttachedFile } from '../../domain/calls/Contribution';
import { CallFilesLibrary } from '../../lists/callLibraries';
import { ContributionsList, HiddenContributionsList } from '../../lists/calls';
import { both } from '../connection/batch';
import type { Connection } from '../connection/Connection';
import type { SiteApi } from '../connection/SiteApi';
import { tryTwice } from '../connection/tryTwice';
import { DataError, hasCode } from '../DataError';
import { FileLibrary } from '../files/FileLibrary';
import { fileName } from '../files/fileName';
import type { FormValue } from '../items/ListApi';
import { listOf } from '../items/ListApi';
import { addFolder, ensureFolder } from '../items/listFolder';
import { ListTable } from '../items/ListTable';
import type { RestValues } from '../items/RowFormat';
import { KEY_COLUMN, RowFormat } from '../items/RowFormat';
import type { Stored } from '../items/Table';
import type { CallSite } from './CallSite';
import type { ContributionValues, KeyedRows } from './callTables';
import { contributionColumns } from './callTables';
import type { ContributionFolders } from './ContributionFolders';

interface AddedRow {
  readonly Id: number;
  readonly Created: string;
}

/** What of the site whoever stores asks for. */
type WritingSite = Pick<CallSite, 'me' | 'isLocked'>;

/** Stores what agents say; its code is loaded when somebody writes. */
export class ContributionWriter {
  private readonly shown: KeyedRows<ContributionValues>;
  private readonly hidden: KeyedRows<ContributionValues>;
  private readonly files: FileLibrary;

  public constructor(
    private readonly connection: Connection,
    private readonly folders: ContributionFolders,
    private readonly site: WritingSite
  ) {
    this.shown = new ListTable(connection, ContributionsList, { derive: contributionColumns });
    this.hidden = new ListTable(connection, HiddenContributionsList, { derive: contributionColumns });
    this.files = new FileLibrary(connection, CallFilesLibrary);
  }

  /** As `CallSite.store`. */
  public store(call: Call, folder: string | null, values: ContributionValues, clientKey: string): Promise<Stored<ContributionValues>> {
    return tryTwice(() => (folder === null ? this.storeHidden(call, values, clientKey) : this.storeIn(call.box, folder, values, clientKey)));
  }

  public async attach(name: string, content: Blob, clientKey: string): Promise<AttachedFile> {
    const stored = await this.files.store(`${clientKey}-${fileName(name)}`, new Uint8Array(await content.arrayBuffer()));
    return { path: stored.path, name, size: stored.size };
  }

  /** One operation; a second one makes the folder of what is the first of its kind on a passage. */
  private async storeIn(box: string, folder: string, values: ContributionValues, clientKey: string): Promise<Stored<ContributionValues>> {
    const id = await this.addMaking(box, folder, values, clientKey);
    this.folders.made(box, folder);
    if (id !== null) return this.stored(id, values, this.connection.serverNow());
    const found = await this.shown.byKey(clientKey);
    // Drawn by chance, a key that is somebody else's was taken on purpose.
    if (found?.author.id !== (await this.site.me()).id) throw new DataError('duplicate', clientKey);
    return found;
  }

  /** @returns the id of the new row; null: its key was there before */
  private async addMaking(box: string, folder: string, values: ContributionValues, clientKey: string): Promise<number | null> {
    try {
      return this.folders.isMissing(box, folder) ? await this.addWithFolder(box, folder, values, clientKey) : await this.addTo(this.connection.sp, box, folder, values, clientKey);
    } catch (error) {
      if (!hasCode(error, 'notFound')) throw error;
      const [block = ''] = folder.split('/');
      await ensureFolder(this.connection, ContributionsList.url, this.folders.path(box, block));
      await ensureFolder(this.connection, ContributionsList.url, this.folders.path(box, folder));
      return this.addTo(this.connection.sp, box, folder, values, clientKey);
    }
  }

  private async addWithFolder(box: string, folder: string, values: ContributionValues, clientKey: string): Promise<number | null> {
    // Where somebody else made the folder a moment ago, that part fails and the other does not.
    const [, added] = await both(
      this.connection,
      (sp) => addFolder(this.connection, sp, ContributionsList.url, this.folders.path(box, folder)),
      (sp) => this.addTo(sp, box, folder, values, clientKey)
    );
    if (added.status === 'rejected') throw added.reason;
    return added.value;
  }

  private async addTo(sp: SiteApi, box: string, folder: string, values: ContributionValues, clientKey: string): Promise<number | null> {
    try {
      const written = await listOf(this.connection, ContributionsList, sp).addToFolder(this.folders.path(box, folder), formValues(values, clientKey));
      const failed = written.find(({ HasException }) => HasException);
      // It answers 200 for a value that a column refused; of a new row that is its key alone.
      if (failed && failed.FieldName !== KEY_COLUMN) throw new DataError('unknown', failed);
      return failed ? null : idIn(written);
    } catch (error) {
      if (hasCode(error, 'duplicate')) return null;
      throw error;
    }
  }

  /** No column is unique where each reads only his own: the key is looked up first. */
  private async storeHidden(call: Call, values: ContributionValues, clientKey: string): Promise<Stored<ContributionValues>> {
    const found = await this.hidden.byKey(clientKey);
    if (found) return found;
    const format = new RowFormat<typeof HiddenContributionsList>(HiddenContributionsList, contributionColumns);
    try {
      const { Id, Created } = await listOf(this.connection, HiddenContributionsList).add<AddedRow>({ ...withoutNothing(format.write(values)), [KEY_COLUMN]: clientKey });
      return await this.stored(Id, values, new Date(Created));
    } catch (error) {
      // A list that refuses by its rule answers 400, in numbers that nobody documents.
      if (error instanceof DataError && error.status === 400 && (await this.site.isLocked(call))) throw new DataError('forbidden', error);
      throw error;
    }
  }

  private async stored(id: number, values: ContributionValues, at: Date): Promise<Stored<ContributionValues>> {
    const author = await this.site.me();
    return { ...values, id, etag: '', created: at, modified: at, author, editor: author };
  }
}

/** A list of an earlier version has no such column; and where it says nothing, it need not be sent. */
function withoutNothing(values: RestValues): RestValues {
  const { Space, ...others } = values;
  return Space === 0 ? others : values;
}

function formValues(values: ContributionValues, clientKey: string): readonly FormValue[] {
  const written = new RowFormat<typeof ContributionsList>(ContributionsList, contributionColumns).write(values);
  return Object.entries({ ...withoutNothing(written), [KEY_COLUMN]: clientKey }).flatMap(([FieldName, value]) => (value === null || value === '' ? [] : [{ FieldName, FieldValue: String(value) }]));
}

/** SharePoint adds the id of the new row to the values that it was given (MS docs: working with lists and list items with REST); null where it did not. */
function idIn(written: readonly FormValue[]): number | null {
  const id = Number(written.find(({ FieldName }) => FieldName === 'Id')?.FieldValue);
  return id > 0 ? id : null;
}
