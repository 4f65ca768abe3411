import type { Person } from '../../domain/people/Person';
import { IDEA_PICTURES } from '../../lists/heads/ideas';
import { HiddenIdeaRecordsList, HiddenIdeasList, IdeaRecordsList, IdeasList } from '../../lists/ideas';
import { AppendWriter } from '../append/AppendWriter';
import type { Connection } from '../connection/Connection';
import { FileLibrary } from '../files/FileLibrary';
import { fileName } from '../files/fileName';
import type { Stored } from '../items/Table';
import type { IdeaTrees } from './IdeaSite';
import type { IdeaRecordValues, IdeaValues } from './ideaTables';
import { recordColumns } from './ideaTables';

/** Stores what agents say; its code is loaded when somebody writes. */
export class IdeaWriter {
  private readonly ideas: AppendWriter<typeof IdeasList>;
  private readonly hiddenIdeas: AppendWriter<typeof HiddenIdeasList>;
  private readonly records: AppendWriter<typeof IdeaRecordsList>;
  private readonly hiddenRecords: AppendWriter<typeof HiddenIdeaRecordsList>;
  private readonly pictures: FileLibrary;

  public constructor(
    private readonly connection: Connection,
    folders: IdeaTrees,
    me: () => Promise<Person>
  ) {
    this.ideas = new AppendWriter<typeof IdeasList>(connection, IdeasList, folders.ideas, me);
    this.hiddenIdeas = new AppendWriter<typeof HiddenIdeasList>(connection, HiddenIdeasList, folders.ideas, me);
    this.records = new AppendWriter<typeof IdeaRecordsList>(connection, IdeaRecordsList, folders.records, me, { derive: recordColumns });
    this.hiddenRecords = new AppendWriter<typeof HiddenIdeaRecordsList>(connection, HiddenIdeaRecordsList, folders.records, me, { derive: recordColumns });
    this.pictures = new FileLibrary(connection, IDEA_PICTURES);
  }

  /** As `IdeaSite.storeIdea`. */
  public storeIdea(box: string | null, values: IdeaValues, clientKey: string): Promise<Stored<IdeaValues>> {
    return box === null ? this.hiddenIdeas.storeOwn(values, clientKey, () => this.isClosed(values.campaign)) : this.ideas.store(box, '', values, clientKey);
  }

  /** As `IdeaSite.storeRecord`. */
  public storeRecord(box: string | null, folder: string, values: IdeaRecordValues, clientKey: string): Promise<Stored<IdeaRecordValues>> {
    return box === null ? this.hiddenRecords.storeOwn(values, clientKey, () => this.isClosed(values.campaign)) : this.records.store(box, folder, values, clientKey);
  }

  public async storePicture(name: string, content: Blob, clientKey: string): Promise<string> {
    return (await this.pictures.store(`${clientKey}-${fileName(name)}`, new Uint8Array(await content.arrayBuffer()))).path;
  }

  private async isClosed(campaign: number): Promise<boolean> {
    return (await import(/* webpackChunkName: 'ideas-closing' */ './reservedClosings')).isReservedClosed(this.connection, campaign);
  }
}
