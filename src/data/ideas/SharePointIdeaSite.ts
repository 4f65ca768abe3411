import type { FolderCount } from '../../domain/ballots/Tally';
import type { Taking } from '../../domain/ideas/serverTaking';
import type { Person } from '../../domain/people/Person';
import { CampaignDecisionsList, HiddenIdeaRecordsList, HiddenIdeasList, IdeaRecordsList, IdeasList } from '../../lists/ideas';
import { FolderTree } from '../append/FolderTree';
import { listsStamp } from '../append/listsStamp';
import type { NamedFile } from '../append/Recycler';
import type { Connection } from '../connection/Connection';
import { hasRight } from '../connection/permissions';
import { DataError } from '../DataError';
import type { Stored } from '../items/Table';
import { loadOnce } from '../loadOnce';
import type { ListFacts } from '../provisioning/SiteFacts';
import { siteReader } from '../provisioning/SiteReader';
import type { SiteCampaignRights } from './IdeaServices';
import type { IdeaSite } from './IdeaSite';
import type { CampaignDecisionValues, IdeaRecordValues, IdeaValues } from './ideaTables';

/** Brainstorms on a SharePoint site. What stores something is loaded when somebody does. */
export class SharePointIdeaSite implements IdeaSite {
  private readonly ideas: FolderTree;
  private readonly records: FolderTree;
  private readonly writing = loadOnce(async () => {
    const { IdeaWriter } = await import(/* webpackChunkName: 'ideas-writing' */ './IdeaWriter');
    return new IdeaWriter(this.connection, { ideas: this.ideas, records: this.records }, () => this.me(), (campaign) => this.isReservedClosed(campaign));
  });
  private readonly closing = loadOnce(async () => {
    const { ReservedClosing } = await import(/* webpackChunkName: 'ideas-closing' */ '../append/ReservedClosing');
    const of = (list: { readonly url: string }): InstanceType<typeof ReservedClosing> => new ReservedClosing(this.connection, list, 'Campaign');
    return { ideas: of(HiddenIdeasList), records: of(HiddenIdeaRecordsList) };
  });
  private readonly deciding = loadOnce(async () => {
    const { DecisionWriter } = await import(/* webpackChunkName: 'ideas-animation' */ './DecisionWriter');
    return new DecisionWriter(this.connection, [this.ideas, this.records], () => this.me());
  });

  /** @param userName as the page has it; SharePoint is not asked for it */
  public constructor(
    private readonly connection: Connection,
    private readonly userName = ''
  ) {
    this.ideas = new FolderTree(connection, IdeasList.url);
    this.records = new FolderTree(connection, IdeaRecordsList.url);
  }

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
    return {
      mayTakePart: hasRight(factsOf(IdeasList).permissions, 'addListItems'),
      mayAnimate: hasRight(factsOf(CampaignDecisionsList).permissions, 'addListItems'),
      mayOwn: hasRight(permissions, 'managePermissions')
    };
  }

  public newsStamp(): Promise<string> {
    return listsStamp(this.connection, [IdeasList, HiddenIdeasList, IdeaRecordsList, HiddenIdeaRecordsList, CampaignDecisionsList]);
  }

  public folders(box: string, block: number): Promise<readonly FolderCount[]> {
    return this.records.read(box, block);
  }

  public async storeIdea(box: string | null, values: IdeaValues, clientKey: string): Promise<Stored<IdeaValues>> {
    return (await this.writing()).storeIdea(box, values, clientKey);
  }

  public async storeRecord(box: string | null, folder: string, values: IdeaRecordValues, clientKey: string): Promise<Stored<IdeaRecordValues>> {
    return (await this.writing()).storeRecord(box, folder, values, clientKey);
  }

  public async decide(values: CampaignDecisionValues, clientKey: string): Promise<Stored<CampaignDecisionValues>> {
    return (await this.deciding()).decide(values, clientKey);
  }

  public async storePicture(name: string, content: Blob, clientKey: string): Promise<string> {
    return (await this.writing()).storePicture(name, content, clientKey);
  }

  public async makeBox(box: string): Promise<void> {
    const [writer, { mayOwn }] = await Promise.all([this.deciding(), this.rights()]);
    await writer.makeBox(box, mayOwn);
  }

  public async removeAround(box: string, pictures: readonly NamedFile[]): Promise<void> {
    await (await this.deciding()).removeAround(box, pictures);
  }

  public async removeBlocks(box: string, blocks: readonly number[]): Promise<void> {
    await (await this.deciding()).removeBlocks(box, blocks);
  }

  public async setTaking(box: string, reserved: number | null, taking: Taking): Promise<void> {
    if (reserved === null) return (await this.deciding()).setTaking(box, taking);
    const { ideas, records } = await this.closing();
    await ideas.setClosed(reserved, taking !== 'all');
    await records.setClosed(reserved, taking === 'none');
  }

  public async taking(box: string, reserved: number | null): Promise<Taking> {
    if (reserved === null) return (await this.deciding()).taking(box);
    const { ideas, records } = await this.closing();
    const [isClosed, isSilent] = await Promise.all([ideas.isClosed(reserved), records.isClosed(reserved)]);
    return isSilent ? 'none' : isClosed ? 'saying' : 'all';
  }

  private async isReservedClosed(campaign: number): Promise<boolean> {
    const closed = await Promise.all(Object.values(await this.closing()).map((closing) => closing.isClosed(campaign)));
    return closed.includes(true);
  }
}
