import type { Campaign } from '../../domain/ideas/Campaign';
import type { Idea, IdeaRecord, IdeaRecordKind } from '../../domain/ideas/Idea';
import type { OpenedCampaign } from '../../domain/ideas/IdeaThread';
import { DataError } from '../DataError';
import { loadOnce } from '../loadOnce';
import { BookRows, withNews } from './BookRows';
import type { IdeaBook, IdeaRef, IdeasRepository } from './IdeaServices';
import type { IdeaSite } from './IdeaSite';
import type { IdeaTables } from './ideaTables';
import { KEPT_BOOK } from './keptBookName';

/** Ideas on the tables of a site. */
export class TableIdeas implements IdeasRepository {
  private readonly rows: BookRows;
  /** What is asked, and stored, of one idea. */
  private readonly one = loadOnce(() => import(/* webpackChunkName: 'ideas-writing' */ './oneIdea'));
  /** It comes with the votes, after the ideas. */
  private readonly later = loadOnce(async () => {
    const [{ LaterIdeas }, { KeptBook }] = await Promise.all([import(/* webpackChunkName: 'ideas-votes' */ './LaterIdeas'), import(/* webpackChunkName: 'ideas-votes' */ './KeptBook')]);
    return new LaterIdeas(this.tables, this.site, this.storage && new KeptBook(this.owner, this.storage));
  });

  /** @param storage keeps what was read, until somebody opens the campaign again; undefined: nothing @param owner of the site and the person */
  public constructor(
    private readonly tables: IdeaTables,
    private readonly site: IdeaSite,
    private readonly storage?: Storage,
    private readonly owner = async (): Promise<string> => ''
  ) {
    this.rows = new BookRows(tables);
  }

  public async campaignOf(idea: number, isReserved: boolean): Promise<number> {
    const { rows: [row] } = await (isReserved ? this.tables.hiddenIdeas : this.tables.ideas).page({ where: [{ column: 'id', is: 'eq', value: idea }], size: 1 });
    const campaign = row?.campaign ?? (isReserved ? await (await this.one()).releasedIn(this.tables, idea) : undefined);
    if (campaign === undefined) throw new DataError('notFound', `idea ${idea}`);
    return campaign;
  }

  public async book(opened: OpenedCampaign): Promise<IdeaBook> {
    const { campaign, decisions } = opened;
    const again = this.storage?.getItem(await this.nameOfKept(campaign)) && (await (await this.later()).again(opened));
    if (again) return again;
    const readAt = this.site.serverNow();
    const [ideas, records] = await Promise.all([this.rows.ideas(campaign, null), this.rows.words(campaign, null)]);
    return withNews(campaign, { ideas: [], records: [], decisions: [], readAt }, { ideas, records, decisions }, readAt);
  }

  public async books(all: readonly OpenedCampaign[]): Promise<readonly IdeaBook[]> {
    // Of what awaits somebody, who alone reads several.
    const { readBooks } = await import(/* webpackChunkName: 'ideas-waiting' */ './readBooks');
    return readBooks(all, { tables: this.tables, site: this.site, isKept: async (campaign) => Boolean(this.storage?.getItem(await this.nameOfKept(campaign))), book: (opened) => this.book(opened) });
  }

  /** What an owner purged of these, this browser keeps no longer, whether anybody opens them again or not. */
  public async forgetPurged(read: readonly OpenedCampaign[]): Promise<void> {
    for (const { campaign, decisions } of read) if (decisions.some(({ kind }) => kind === 'purged')) this.storage?.removeItem(await this.nameOfKept(campaign));
  }

  public async since(...asked: Parameters<IdeasRepository['since']>): Promise<IdeaBook> {
    return (await this.later()).since(...asked);
  }

  public async fresh(...asked: Parameters<IdeasRepository['fresh']>): Promise<IdeaBook> {
    return (await this.later()).fresh(...asked);
  }

  public async commentCounts(...asked: Parameters<IdeasRepository['commentCounts']>): Promise<Readonly<Record<number, number>>> {
    return (await this.later()).commentCounts(...asked);
  }

  public async said(campaign: Campaign, idea: IdeaRef): Promise<readonly IdeaRecord[]> {
    return (await this.one()).saidOf(this.rows.records(campaign), campaign, idea);
  }

  public async mine(campaign: Campaign, kind: IdeaRecordKind): Promise<readonly IdeaRecord[]> {
    const { id: me } = await this.site.me();
    return (await this.one()).mineOf(this.rows.records(campaign), campaign, kind, me);
  }

  public async add(...added: Parameters<IdeasRepository['add']>): Promise<Idea> {
    return (await this.one()).addIdea(this.site, ...added);
  }

  public async record(...added: Parameters<IdeasRepository['record']>): Promise<IdeaRecord> {
    return (await this.one()).addRecord(this.site, ...added);
  }

  public async addPicture(...added: Parameters<IdeasRepository['addPicture']>): Promise<string> {
    return (await this.one()).addPicture(this.site, ...added);
  }

  private async nameOfKept({ id }: Campaign): Promise<string> {
    return [KEPT_BOOK, await this.owner(), id].join('|');
  }
}
