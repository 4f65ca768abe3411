import type { Campaign } from '../../domain/ideas/Campaign';
import { isSecret } from '../../domain/ideas/Campaign';
import type { CampaignDecision } from '../../domain/ideas/CampaignDecision';
import type { Idea, IdeaRecord, IdeaRecordKind } from '../../domain/ideas/Idea';
import { blockOfIdea, readIdeaFolder } from '../../domain/ideas/ideaFolders';
import { releasedIdea } from '../../domain/ideas/ideaState';
import type { OpenedCampaign } from '../../domain/ideas/IdeaThread';
import { asArrived } from '../append/asArrived';
import { everyRow } from '../append/windows';
import { DataError } from '../DataError';
import type { Stored } from '../items/Table';
import { loadOnce } from '../loadOnce';
import { boxOf, toDecision, toIdea, toRecords, wordsScope } from './ideaRows';
import type { BookKind, IdeaBook, IdeaRef, IdeasRepository } from './IdeaServices';
import type { IdeaSite } from './IdeaSite';
import type { IdeaRecordValues, IdeaTables, IdeaValues } from './ideaTables';

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
  /** What the lists said of themselves when a book was as new as they were, by campaign and the book's time. */
  private readonly stamps = new Map<string, string>();
  /** What is asked, and stored, of one idea. */
  private readonly one = loadOnce(() => import(/* webpackChunkName: 'ideas-writing' */ './oneIdea'));

  public constructor(
    private readonly tables: IdeaTables,
    private readonly site: IdeaSite
  ) {}

  public async campaignOf(idea: number, isReserved: boolean): Promise<number> {
    const { rows: [row] } = await (isReserved ? this.tables.hiddenIdeas : this.tables.ideas).page({ where: [{ column: 'id', is: 'eq', value: idea }], size: 1 });
    const campaign = row?.campaign ?? (isReserved ? await (await this.one()).releasedIn(this.tables, idea) : undefined);
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
    const nameOf = (read: IdeaBook): string => `${campaign.id}|${read.readAt.getTime()}`;
    if (this.stamps.get(nameOf(book)) === stamp) return book;
    const after = before(book.readAt);
    const ofCampaign = [{ column: 'campaign', is: 'eq', value: campaign.id }, ...stampedFrom(before(lastDecided(book)))] as const;
    const [ideas, records, decided] = await Promise.all([this.ideaRows(campaign, after), this.wordRows(campaign, after), everyRow(this.tables.decisions, ofCampaign)]);
    const next = withNews(campaign, book, { ideas, records, decisions: decided.map(toDecision) }, readAt);
    // Only now: what failed is asked for again, and whoever has an older book reads what is new beside that.
    this.stamps.set(nameOf(next), stamp);
    return next;
  }

  public async fresh(campaign: Campaign, book: IdeaBook, kind: BookKind, from: Date): Promise<IdeaBook> {
    const after = before(from);
    const rows: NewRows = {
      ideas: kind === 'ideas' ? await this.ideaRows(campaign, after) : [],
      records: kind === 'records' ? await this.wordRows(campaign, after) : [],
      decisions: kind === 'decisions' ? (await everyRow(this.tables.decisions, [{ column: 'campaign', is: 'eq', value: campaign.id }, ...stampedFrom(after)])).map(toDecision) : []
    };
    const next = withNews(campaign, book, rows, this.site.serverNow());
    return next === book ? book : { ...next, readAt: book.readAt };
  }

  public async said(campaign: Campaign, idea: IdeaRef): Promise<readonly IdeaRecord[]> {
    return (await this.one()).saidOf(this.recordTable(campaign), campaign, idea);
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
    return (await this.one()).mineOf(this.recordTable(campaign), campaign, kind, me);
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
