import type { FolderCount } from '../../domain/ballots/Tally';
import type { Person } from '../../domain/people/Person';
import { INTERNAL_COMMENTS } from '../../lists/heads/ideas';
import { CampaignDecisionsList, HiddenIdeaRecordsList, HiddenIdeasList, IdeaRecordsList, IdeasList } from '../../lists/ideas';
import { FolderTree } from '../append/FolderTree';
import { listsStamp } from '../append/listsStamp';
import type { Connection } from '../connection/Connection';
import { hasRight } from '../connection/permissions';
import { DataError } from '../DataError';
import type { Stored } from '../items/Table';
import { loadOnce } from '../loadOnce';
import type { ListFacts } from '../provisioning/SiteFacts';
import { siteReader } from '../provisioning/SiteReader';
import type { SiteCampaignRights } from './IdeaServices';
import type { IdeaSite, IdeaTrees } from './IdeaSite';
import type { IdeaRecordValues, IdeaValues } from './ideaTables';

/** Brainstorms on a SharePoint site. What stores something is loaded when somebody does. */
export class SharePointIdeaSite implements IdeaSite {
  private readonly writing = loadOnce(async () => {
    const { IdeaWriter } = await import(/* webpackChunkName: 'ideas-writing' */ './IdeaWriter');
    return new IdeaWriter(this.connection, this.trees, () => this.me());
  });
  /**
   * @param userName as the page has it; SharePoint is not asked for it
   * @param trees what is known of the folders in which everything lies
   */
  public constructor(
    protected readonly connection: Connection,
    private readonly userName = '',
    public readonly trees: IdeaTrees = { ideas: new FolderTree(connection, IdeasList.url), records: new FolderTree(connection, IdeaRecordsList.url) }
  ) {}

  public async me(): Promise<Person> {
    return { id: await this.connection.userId(), name: this.userName };
  }

  public serverNow(): Date {
    return this.connection.serverNow();
  }

  public async rights(): Promise<SiteCampaignRights> {
    const { lists, permissions } = await siteReader(this.connection).facts();
    const factsOf = ({ url }: { readonly url: string }): ListFacts => {
      const facts = lists.get(url);
      if (!facts) throw new DataError('notFound', url);
      return facts;
    };
    const inside = lists.get(INTERNAL_COMMENTS.url);
    return {
      mayTakePart: hasRight(factsOf(IdeasList).permissions, 'addListItems'),
      mayAnimate: hasRight(factsOf(CampaignDecisionsList).permissions, 'addListItems'),
      mayOwn: hasRight(permissions, 'managePermissions'),
      mayDiscuss: inside !== undefined && hasRight(inside.permissions, 'addListItems')
    };
  }

  public newsStamp(): Promise<string> {
    return listsStamp(this.connection, [IdeasList, HiddenIdeasList, IdeaRecordsList, HiddenIdeaRecordsList, CampaignDecisionsList]);
  }

  public folders(box: string, block: number): Promise<readonly FolderCount[]> {
    return this.trees.records.read(box, block);
  }

  public async storeIdea(box: string | null, values: IdeaValues, clientKey: string): Promise<Stored<IdeaValues>> {
    return (await this.writing()).storeIdea(box, values, clientKey);
  }

  public async storeRecord(box: string | null, folder: string, values: IdeaRecordValues, clientKey: string): Promise<Stored<IdeaRecordValues>> {
    return (await this.writing()).storeRecord(box, folder, values, clientKey);
  }

  public async storePicture(name: string, content: Blob, clientKey: string): Promise<string> {
    return (await this.writing()).storePicture(name, content, clientKey);
  }
}
