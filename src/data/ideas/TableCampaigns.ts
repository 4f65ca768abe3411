import type { Campaign } from '../../domain/ideas/Campaign';
import type { CampaignDecision } from '../../domain/ideas/CampaignDecision';
import { campaignState } from '../../domain/ideas/campaignState';
import { placeOf } from '../../domain/ideas/ideaFolders';
import type { OpenedCampaign } from '../../domain/ideas/IdeaThread';
import { chunksOf } from '../append/chunksOf';
import { everyRow } from '../append/windows';
import { DataError } from '../DataError';
import { allRows } from '../items/allRows';
import type { Condition, Stored } from '../items/Table';
import { toCampaign, toDecision } from './ideaRows';
import type { CampaignsRepository, SiteCampaignRights } from './IdeaServices';
import type { IdeaSite } from './IdeaSite';
import type { CampaignDecisionValues, CampaignValues, IdeaTables } from './ideaTables';

const SHOWN = 100;

/** Campaigns on the tables of a site. */
export class TableCampaigns implements CampaignsRepository {
  public constructor(
    private readonly tables: Pick<IdeaTables, 'campaigns' | 'decisions'>,
    private readonly site: IdeaSite,
    /** Is told of all that was read, before anybody shows it. */
    private readonly onRead: (read: readonly OpenedCampaign[]) => Promise<void> = async () => undefined
  ) {}

  public rights(): Promise<SiteCampaignRights> {
    return this.site.rights();
  }

  public async list(): Promise<readonly OpenedCampaign[]> {
    return this.published((await this.tables.campaigns.page({ descending: true, size: SHOWN })).rows);
  }

  public async every(): Promise<readonly OpenedCampaign[]> {
    return this.published(await everyRow(this.tables.campaigns, []));
  }

  public async open(id: number): Promise<OpenedCampaign> {
    const [{ rows: [row], unreadable }, decided] = await Promise.all([this.tables.campaigns.page({ where: [{ column: 'id', is: 'eq', value: id }], size: 1 }), everyRow(this.tables.decisions, [{ column: 'campaign', is: 'eq', value: id }])]);
    const opened = row && this.opened(toCampaign(row), decided.map(toDecision));
    if (opened && isPublished(opened)) {
      await this.onRead([opened]);
      return opened;
    }
    throw new DataError(unreadable.length > 0 ? 'unreadable' : 'notFound', `campaign ${id}`);
  }

  private async published(rows: readonly Stored<CampaignValues>[]): Promise<readonly OpenedCampaign[]> {
    const decided = new Map<number, CampaignDecision[]>(rows.map(({ id }) => [id, []]));
    for (const decision of await this.decisionsOnAll(rows.map(({ id }) => id))) decided.get(decision.campaignId)?.push(decision);
    const opened = rows.map((row) => this.opened(toCampaign(row), decided.get(row.id) ?? [])).filter(isPublished);
    await this.onRead(opened);
    return opened;
  }

  /** With the rules and dates that stand, whatever was written into its row since: they say where ideas lie. */
  private opened(campaign: Campaign, decisions: readonly CampaignDecision[]): OpenedCampaign {
    const { rules, starts } = campaignState(campaign, decisions, this.site.serverNow());
    return { campaign: { ...campaign, ...rules, starts }, decisions };
  }

  /** Without those on single ideas. */
  private async decisionsOnAll(campaigns: readonly number[]): Promise<readonly CampaignDecision[]> {
    const asked = chunksOf(campaigns).map((some) => allRows(this.tables.decisions, { where: [some.map((id): Condition<CampaignDecisionValues> => ({ column: 'place', is: 'eq', value: placeOf(id, 0) }))], size: 1000 }));
    return (await Promise.all(asked)).flat().map(toDecision);
  }
}

/** Between the first step of a publication and the last there is a campaign that nobody sees. */
function isPublished({ decisions }: OpenedCampaign): boolean {
  return decisions.some(({ kind, isAltered }) => kind === 'published' && !isAltered);
}
