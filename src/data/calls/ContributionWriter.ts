import type { Call } from '../../domain/calls/Call';
import type { AttachedFile } from '../../domain/calls/Contribution';
import { CALL_FILES } from '../../lists/heads/calls';
import { ContributionsList, HiddenContributionsList } from '../../lists/calls';
import { AppendWriter } from '../append/AppendWriter';
import type { FolderTree } from '../append/FolderTree';
import type { Connection } from '../connection/Connection';
import { FileLibrary } from '../files/FileLibrary';
import { fileName } from '../files/fileName';
import type { RestValues } from '../items/RowFormat';
import type { Stored } from '../items/Table';
import type { CallSite } from './CallSite';
import type { ContributionValues } from './callTables';
import { contributionColumns } from './callTables';

/** What of the site whoever stores asks for. */
type WritingSite = Pick<CallSite, 'me' | 'isLocked'>;

/** Stores what agents say; its code is loaded when somebody writes. */
export class ContributionWriter {
  private readonly shown: AppendWriter<typeof ContributionsList>;
  private readonly hidden: AppendWriter<typeof HiddenContributionsList>;
  private readonly files: FileLibrary;

  public constructor(
    connection: Connection,
    folders: FolderTree,
    private readonly site: WritingSite
  ) {
    const options = { derive: contributionColumns, sent: withoutNothing };
    this.shown = new AppendWriter<typeof ContributionsList>(connection, ContributionsList, folders, () => site.me(), options);
    this.hidden = new AppendWriter<typeof HiddenContributionsList>(connection, HiddenContributionsList, folders, () => site.me(), options);
    this.files = new FileLibrary(connection, CALL_FILES);
  }

  /** As `CallSite.store`. */
  public store(call: Call, folder: string | null, values: ContributionValues, clientKey: string): Promise<Stored<ContributionValues>> {
    return folder === null ? this.hidden.storeOwn(values, clientKey, () => this.site.isLocked(call)) : this.shown.store(call.box, folder, values, clientKey);
  }

  public async attach(name: string, content: Blob, clientKey: string): Promise<AttachedFile> {
    const stored = await this.files.store(`${clientKey}-${fileName(name)}`, new Uint8Array(await content.arrayBuffer()));
    return { path: stored.path, name, size: stored.size };
  }
}

/** A list of an earlier version has no such column; and where it says nothing, it need not be sent. */
function withoutNothing(values: RestValues): RestValues {
  const { Space, ...others } = values;
  return Space === 0 ? others : values;
}
