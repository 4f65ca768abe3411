import type { Campaign } from '../../domain/ideas/Campaign';
import { isSecret } from '../../domain/ideas/Campaign';
import type { CampaignDecision } from '../../domain/ideas/CampaignDecision';
import type { Idea, IdeaDraft, IdeaRecord, IdeaRecordKind } from '../../domain/ideas/Idea';
import { blockOfIdea, ideaFolder, placeOf, readIdeaFolder } from '../../domain/ideas/ideaFolders';
import { releasedIdea } from '../../domain/ideas/ideaState';
import type { OpenedCampaign } from '../../domain/ideas/IdeaThread';
import { asArrived } from '../append/asArrived';
import { IDS_A_QUERY } from '../append/chunksOf';
import { everyRow } from '../append/windows';
import { DataError } from '../DataError';
import type { Condition, Stored } from '../items/Table';
import { fromIdea, fromRecord, slotOf, toDecision, toIdea, toRecord, wordsScope } from './ideaRows';
import type { IdeaBook, IdeaRecordDraft, IdeaRef, IdeasRepository } from './IdeaServices';
import type { IdeaSite } from './IdeaSite';
import type { CampaignDecisionValues, IdeaRecordValues, IdeaTables, IdeaValues } from './ideaTables';

/** What was read beside a book. */
interface NewRows {
  readonly ideas: readonly Stored<IdeaValues>[];
  readonly records: readonly Stored<IdeaRecordValues>[];
  readonly decisions: readonly CampaignDecision[];
}

/** A row may be stamped a moment before it can be read. */
const OVERLAP_MS = 120_000;

/** Ideas on the tables of a site. */
export class TableIdeas implements IdeasRepository {
  /** What the lists said of themselves when news were last asked for, by campaign. */
  private readonly stamps = new Map<number, string>();

  public constructor(
    private readonly tables: IdeaTables,
    private readonly site: IdeaSite
  ) {}

  public async campaignOf(idea: number, isReserved: boolean): Promise<number> {
    const { rows: [row] } = await (isReserved ? this.tables.hiddenIdeas : this.tables.ideas).page({ where: [{ column: 'id', is: 'eq', value: idea }], size: 1 });
    const campaign = row?.campaign ?? (isReserved ? await this.releasedIn(idea) : undefined);
    if (campaign === undefined) throw new DataError('notFound', `idea ${idea}`);
    return campaign;
  }

  public async book({ campaign, decisions }: OpenedCampaign): Promise<IdeaBook> {
    const readAt = this.site.serverNow();
    const [ideas, records] = await Promise.all([this.ideaRows(campaign, null), this.wordRows(campaign, null)]);
    return withNews(campaign, { ideas: [], records: [], decisions: [], readAt }, { ideas, records, decisions }, readAt);
  }

  /** By time, not by ids: whoever chooses an id far away would hide from it all that comes after. */
  public async since(campaign: Campaign, book: IdeaBook): Promise<IdeaBook> {
    const readAt = this.site.serverNow();
    const stamp = await this.site.newsStamp();
    if (this.stamps.get(campaign.id) === stamp) return book;
    const after = before(book.readAt);
    const ofCampaign = [{ column: 'campaign', is: 'eq', value: campaign.id }, ...stampedFrom(before(lastDecided(book)))] as const;
    const [ideas, records, decided] = await Promise.all([this.ideaRows(campaign, after), this.wordRows(campaign, after), everyRow(this.tables.decisions, ofCampaign)]);
    // Only now: what failed is asked for again.
    this.stamps.set(campaign.id, stamp);
    return withNews(campaign, book, { ideas, records, decisions: decided.map(toDecision) }, readAt);
  }

  public async said(campaign: Campaign, { id }: IdeaRef): Promise<readonly IdeaRecord[]> {
    return toRecords(campaign, await everyRow(this.recordTable(campaign), [{ column: 'place', is: 'eq', value: placeOf(campaign.id, id) }]));
  }

  public async commentCounts(campaign: Campaign, ideas: readonly number[]): Promise<Readonly<Record<number, number>>> {
    if (isSecret(campaign)) return {};
    const blocks = [...new Set(ideas.map(blockOfIdea))];
    const folders = (await Promise.all(blocks.map((block) => this.site.folders(campaign.box, block)))).flat();
    return Object.fromEntries(
      folders.flatMap(({ name, itemCount }) => {
        const folder = readIdeaFolder(name);
        return folder?.slot === 'comment' && itemCount > 0 ? [[folder.idea, itemCount]] : [];
      })
    );
  }

  public async mine(campaign: Campaign, kind: IdeaRecordKind): Promise<readonly IdeaRecord[]> {
    const { id: me } = await this.site.me();
    const rows = await everyRow(this.recordTable(campaign), [{ column: 'author', is: 'eq', value: me }, { column: 'campaign', is: 'eq', value: campaign.id }, { column: 'kind', is: 'eq', value: kind }]);
    return toRecords(campaign, rows);
  }

  public async add(campaign: Campaign, draft: IdeaDraft, clientKey: string): Promise<Idea> {
    const box = boxOf(campaign);
    return toIdea(await this.site.storeIdea(box ?? null, fromIdea(campaign.id, draft), clientKey), box);
  }

  public async record(campaign: Campaign, { id }: IdeaRef, draft: IdeaRecordDraft, clientKey: string): Promise<IdeaRecord> {
    const box = boxOf(campaign);
    const record = toRecord(await this.site.storeRecord(box ?? null, ideaFolder(id, slotOf(draft.kind)), fromRecord(campaign.id, id, draft), clientKey), box);
    if (!record) throw new DataError('conflict', `something else is stored under ${clientKey}`);
    return record;
  }

  public async addPicture(campaign: Campaign, name: string, content: Blob, clientKey: string): Promise<string> {
    if (isSecret(campaign)) throw new DataError('forbidden', 'pictures in a campaign whose ideas are not for everybody');
    return this.site.storePicture(name, content, clientKey);
  }

  /** The campaign in which an animator let a reserved idea through: among those that were made last. */
  private async releasedIn(idea: number): Promise<number | undefined> {
    const { rows } = await this.tables.campaigns.page({ descending: true, size: IDS_A_QUERY });
    const places = rows.filter(({ settings }) => isSecret(settings)).map(({ id }): Condition<CampaignDecisionValues> => ({ column: 'place', is: 'eq', value: placeOf(id, idea) }));
    if (places.length === 0) return undefined;
    const { rows: decided } = await this.tables.decisions.page({ where: [places], size: 100 });
    return decided.find(({ kind, content }) => kind === 'released' && content.record === undefined)?.campaign;
  }

  private ideaRows(campaign: Campaign, after: Date | null): Promise<readonly Stored<IdeaValues>[]> {
    return everyRow(isSecret(campaign) ? this.tables.hiddenIdeas : this.tables.ideas, [{ column: 'campaign', is: 'eq', value: campaign.id }, ...stampedFrom(after)]);
  }

  private wordRows(campaign: Campaign, after: Date | null): Promise<readonly Stored<IdeaRecordValues>[]> {
    return everyRow(this.recordTable(campaign), [{ column: 'scope', is: 'eq', value: wordsScope(campaign.id) }, ...stampedFrom(after)]);
  }

  private recordTable(campaign: Campaign): IdeaTables['records'] {
    return isSecret(campaign) ? this.tables.hiddenRecords : this.tables.records;
  }
}

/** Undefined where ideas have no folder. */
function boxOf(campaign: Campaign): string | undefined {
  return isSecret(campaign) ? undefined : campaign.box;
}

function toRecords(campaign: Campaign, rows: readonly Stored<IdeaRecordValues>[]): readonly IdeaRecord[] {
  return asArrived(rows).flatMap((row) => toRecord(row, boxOf(campaign)) ?? []);
}

/** Decisions were read with the campaign, which may be some time before its ideas. */
function lastDecided({ decisions, readAt }: IdeaBook): Date {
  const last = decisions.reduce((latest, { created, isAltered }) => (isAltered ? latest : Math.max(latest, created.getTime())), 0);
  return new Date(Math.min(last, readAt.getTime()));
}

function before(date: Date): Date {
  return new Date(date.getTime() - OVERLAP_MS);
}

function stampedFrom(after: Date | null): readonly { readonly column: 'created'; readonly is: 'ge'; readonly value: Date }[] {
  return after === null ? [] : [{ column: 'created', is: 'ge', value: after }];
}

/** The same object where nothing of it is new. */
function withNews(campaign: Campaign, book: IdeaBook, rows: NewRows, readAt: Date): IdeaBook {
  const ideas = unknown(book.ideas, asArrived(rows.ideas).map((row) => toIdea(row, boxOf(campaign))));
  const records = unknown(book.records, toRecords(campaign, rows.records));
  const decisions = unknown(book.decisions, rows.decisions);
  if (book.readAt !== readAt && ideas.length + records.length + decisions.length === 0) return book;
  const all = new Map([...book.ideas, ...ideas].map((idea) => [idea.id, idea]));
  // Beside his own, an agent reads what animators let through.
  for (const decision of isSecret(campaign) ? decisions : []) {
    const known = all.get(decision.idea);
    if (decision.kind === 'released' && decision.content.record === undefined && !decision.isAltered && (known === undefined || known.author === null)) all.set(decision.idea, releasedIdea(decision));
  }
  return { ideas: [...all.values()].sort((a, b) => a.id - b.id), records: [...book.records, ...records], decisions: [...book.decisions, ...decisions], readAt };
}

function unknown<T extends { readonly id: number }>(known: readonly T[], read: readonly T[]): readonly T[] {
  const ids = new Set(known.map(({ id }) => id));
  return read.filter(({ id }) => !ids.has(id));
}
