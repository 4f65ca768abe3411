import type { Campaign } from '../../domain/ideas/Campaign';
import { isSecret } from '../../domain/ideas/Campaign';
import { blockOfIdea, readIdeaFolder } from '../../domain/ideas/ideaFolders';
import { everyRow } from '../append/windows';
import type { NewRows } from './BookRows';
import { BookRows, stampedFrom, withNews } from './BookRows';
import { toDecision } from './ideaRows';
import type { OpenedCampaign } from '../../domain/ideas/IdeaThread';
import type { BookKind, IdeaBook } from './IdeaServices';
import type { IdeaSite } from './IdeaSite';
import type { IdeaTables } from './ideaTables';
import type { KeptBook } from './KeptBook';

/** A row may be stamped a moment before it can be read. */
const OVERLAP_MS = 120_000;

/** What is asked of ideas once they are shown: what came since, and how often each was commented. */
export class LaterIdeas {
  private readonly rows: BookRows;
  /** What the lists said of themselves when a book was as new as they were, by campaign and the book's time. */
  private readonly stamps = new Map<string, string>();

  public constructor(
    private readonly tables: IdeaTables,
    private readonly site: IdeaSite,
    private readonly kept?: Pick<KeptBook, 'read' | 'write'>
  ) {
    this.rows = new BookRows(tables);
  }

  /**
   * The book that this browser kept, with what is new since: one operation while nothing is, three when something is.
   * @returns undefined: there is none that can be believed
   */
  public async again({ campaign, decisions }: OpenedCampaign): Promise<IdeaBook | undefined> {
    const kept = await this.kept?.read(campaign);
    // What an owner purged is shown from nowhere.
    if (!kept || decisions.some(({ kind }) => kind === 'purged')) return undefined;
    const readAt = this.site.serverNow();
    const stamp = await this.site.newsStamp();
    const book: IdeaBook = { ideas: kept.ideas, records: kept.records, decisions, readAt: kept.readAt };
    if (kept.stamp !== stamp) {
      if (!kept.isYoung) return undefined;
      const after = before(kept.readAt);
      const [ideas, records] = await Promise.all([this.rows.ideas(campaign, after), this.rows.words(campaign, after)]);
      return this.remember(campaign, withNews(campaign, book, { ideas, records, decisions: [] }, readAt), stamp);
    }
    this.stamps.set(nameOf(campaign, book), stamp);
    return book;
  }

  /** As `IdeasRepository.since`. By time, not by ids: whoever chooses an id far away would hide from it all that comes after. */
  public async since(campaign: Campaign, book: IdeaBook): Promise<IdeaBook> {
    const readAt = this.site.serverNow();
    const stamp = await this.site.newsStamp();
    if (this.stamps.get(nameOf(campaign, book)) === stamp) return book;
    const after = before(book.readAt);
    const [ideas, records, decisions] = await Promise.all([this.rows.ideas(campaign, after), this.rows.words(campaign, after), this.decisions(campaign, before(lastDecided(book)))]);
    const next = withNews(campaign, book, { ideas, records, decisions }, readAt);
    // Only now: what failed is asked for again, and whoever has an older book reads what is new beside that.
    return this.remember(campaign, next, stamp);
  }

  /** As `IdeasRepository.fresh`. */
  public async fresh(campaign: Campaign, book: IdeaBook, kind: BookKind, from: Date): Promise<IdeaBook> {
    const after = before(from);
    const rows: NewRows = {
      ideas: kind === 'ideas' ? await this.rows.ideas(campaign, after) : [],
      records: kind === 'records' ? await this.rows.words(campaign, after) : [],
      decisions: kind === 'decisions' ? await this.decisions(campaign, after) : []
    };
    const next = withNews(campaign, book, rows, this.site.serverNow());
    return next === book ? book : { ...next, readAt: book.readAt };
  }

  /** As `IdeasRepository.commentCounts`. */
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

  private remember(campaign: Campaign, book: IdeaBook, stamp: string): IdeaBook {
    this.stamps.set(nameOf(campaign, book), stamp);
    this.kept?.write(campaign, book, stamp);
    return book;
  }

  private async decisions({ id }: Campaign, after: Date): Promise<NewRows['decisions']> {
    const rows = await everyRow(this.tables.decisions, [{ column: 'campaign', is: 'eq', value: id }, ...stampedFrom(after)]);
    return rows.map(toDecision);
  }
}

function nameOf({ id }: Campaign, { readAt }: IdeaBook): string {
  return `${id}|${readAt.getTime()}`;
}

/** Decisions were read with the campaign, which may be some time before its ideas. */
function lastDecided({ decisions, readAt }: IdeaBook): Date {
  const last = decisions.reduce((latest, { created, isAltered }) => (isAltered ? latest : Math.max(latest, created.getTime())), 0);
  return new Date(Math.min(last, readAt.getTime()));
}

function before(date: Date): Date {
  return new Date(date.getTime() - OVERLAP_MS);
}
