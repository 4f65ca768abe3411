import type { Person } from '../../domain/people/Person';
import { InternalCommentsList } from '../../lists/internalComments';
import { AppendWriter } from '../append/AppendWriter';
import type { FolderTree } from '../append/FolderTree';
import type { Connection } from '../connection/Connection';
import { DataError } from '../DataError';
import type { Stored } from '../items/Table';
import type { InternalValues } from './ideaTables';
import { recordColumns } from './ideaTables';

/** Stores what agents say among themselves; its code is loaded when somebody does. */
export class InsideWriter {
  private readonly internal: AppendWriter<typeof InternalCommentsList>;

  public constructor(
    private readonly connection: Connection,
    folders: FolderTree,
    private readonly me: () => Promise<Person>
  ) {
    this.internal = new AppendWriter<typeof InternalCommentsList>(connection, InternalCommentsList, folders, me, { derive: recordColumns });
  }

  /** Once under its key: one operation. @throws DataError `notFound`, `forbidden` for guests, and for everybody once the campaign was put away */
  public async store(values: InternalValues, clientKey: string): Promise<Stored<InternalValues>> {
    const [stored, { id }] = await Promise.all([this.internal.storeFirst(values, clientKey, () => this.isClosed(values.campaign)), this.me()]);
    if (stored.author.id !== id) throw new DataError('duplicate', clientKey);
    return stored;
  }

  private async isClosed(campaign: number): Promise<boolean> {
    return (await import(/* webpackChunkName: 'ideas-closing' */ './reservedClosings')).insideClosing(this.connection).isClosed(campaign);
  }
}
