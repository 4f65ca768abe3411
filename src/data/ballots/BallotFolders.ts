import type { ISPCollection } from '@pnp/sp';
import type { FolderCount } from '../../domain/ballots/Tally';
import { ANNOUNCED } from '../../domain/polls/pollBox';
import { OpenBallotsList } from '../../lists/polls';
import type { Connection } from '../connection/Connection';
import { pathLiteral } from '../connection/pathLiteral';
import type { SiteApi } from '../connection/SiteApi';
import { hasCode } from '../DataError';

interface FolderRow {
  readonly Name: string;
  readonly ItemCount: number;
}

interface BoxRow {
  readonly Name: string;
  readonly Folders: readonly FolderRow[];
}

/** What lies in boxes, by the name of the box. */
export type BoxFolders = ReadonlyMap<string, readonly FolderCount[]>;

/** Boxes that are read before it is known which polls are open: as many as a page shows at once. */
const NEWEST = 8;
/** SharePoint's usual page. */
const MOST_EXPANDED = 100;
/** Empty folders of steps change no figure. */
const IS_NEWS = ['ItemCount gt 0', ...ANNOUNCED.map((start) => `startswith(Name,'${start}')`)].join(' or ');

/** The folders of the open ballots: one a poll, its box, in it one a step. Their item counts are the live tally. */
export class BallotFolders {
  private isNarrowing = true;

  /** @param listUrl web-relative */
  public constructor(
    private readonly connection: Connection,
    public readonly listUrl: string = OpenBallotsList.url
  ) {}

  /** Server-relative path of a box, or of a folder in it. */
  public path(box: string, folder?: string): string {
    const root = `${this.connection.listPath(this.listUrl)}/${box}`;
    return folder === undefined ? root : `${root}/${folder}`;
  }

  /**
   * What lies in each box, with item counts, in one request for all; null for a box that is gone.
   * @param known what of them was read already
   * @throws DataError `notFound` when all are gone, `forbidden`
   */
  public async read(boxes: readonly string[], known: BoxFolders = new Map()): Promise<ReadonlyArray<readonly FolderCount[] | null>> {
    const unknown = boxes.filter((box) => !known.has(box));
    const together = unknown.length > 1 ? await this.query((folders) => folders.filter(unknown.map(isNamed).join(' or '))).catch(none) : none();
    // One by one what is not in the answer: a box that is gone, or in which there is much.
    const single = await this.readEach(unknown.filter((box) => !together.has(box)), unknown.length === boxes.length && together.size === 0);
    return boxes.map((box) => known.get(box) ?? together.get(box) ?? single.get(box) ?? null);
  }

  /** What lies in one box; in a batch of the caller's, where `sp` is given. @throws DataError `notFound` */
  public async readOne(box: string, sp: SiteApi = this.connection.sp): Promise<readonly FolderCount[]> {
    const rows = await foldersIn(sp, this.path(box)).select('Name', 'ItemCount').top(5000)<FolderRow[]>();
    return rows.map(toFolderCount);
  }

  /** What a box tells voters: the folders with votes in them, and what was announced. @throws DataError `notFound` */
  public async readNews(box: string, sp: SiteApi = this.connection.sp): Promise<readonly FolderCount[]> {
    if (this.isNarrowing) {
      try {
        const rows = await foldersIn(sp, this.path(box)).select('Name', 'ItemCount').filter(IS_NEWS).top(5000)<FolderRow[]>();
        return rows.map(toFolderCount);
      } catch (error) {
        if (!hasCode(error, 'unknown')) throw error;
        // Nobody documents which conditions folders take.
        this.isNarrowing = false;
      }
    }
    return this.readOne(box);
  }

  /** Some of the folders in a box, each by its own address, whatever else lies there; in a batch of the caller's, where `sp` is given. @throws DataError `notFound` */
  public async readSome(box: string, names: readonly string[], sp: SiteApi = this.connection.sp): Promise<readonly FolderCount[]> {
    const rows = await Promise.all(names.map((name) => sp.at(folderAt(this.path(box, name))).select('Name', 'ItemCount')<FolderRow>()));
    return rows.map(toFolderCount);
  }

  /** Is there a folder of that name in the box? In a batch of the caller's, where `sp` is given. */
  public async has(box: string, name: string, sp: SiteApi = this.connection.sp): Promise<boolean> {
    try {
      await this.readSome(box, [name], sp);
      return true;
    } catch (error) {
      if (hasCode(error, 'notFound')) return false;
      throw error;
    }
  }

  /** The boxes that were made last, before it is known which polls are open. @throws DataError */
  public readNewest(): Promise<BoxFolders> {
    return this.query((folders) => folders.orderBy('TimeCreated', false).top(NEWEST));
  }

  /** The boxes of polls of which nothing else may be known yet, in one operation. @throws DataError */
  public readOf(pollIds: readonly number[]): Promise<BoxFolders> {
    return this.query((folders) => folders.filter(pollIds.map((id) => `Name eq '${id}' or startswith(Name,'${id}-')`).join(' or ')));
  }

  private async query(narrow: (folders: ISPCollection) => ISPCollection): Promise<BoxFolders> {
    const folders = foldersIn(this.connection.sp, this.connection.listPath(this.listUrl));
    const rows = await narrow(folders).select('Name', 'Folders/Name', 'Folders/ItemCount').expand('Folders')<BoxRow[]>();
    // Nobody says how many folders an expanded answer holds at most: a box with many is read by itself.
    return new Map(rows.filter(({ Folders }) => Folders.length < MOST_EXPANDED).map(({ Name, Folders }) => [Name, Folders.map(toFolderCount)]));
  }

  /** @param isAll nothing else was read: when all are gone, so is the list */
  private async readEach(boxes: readonly string[], isAll: boolean): Promise<BoxFolders> {
    const parts = await Promise.allSettled(boxes.map((box) => this.readNews(box)));
    const failed = parts.filter((part): part is PromiseRejectedResult => part.status === 'rejected');
    const failure = failed.find(({ reason }) => !hasCode(reason, 'notFound')) ?? (isAll && failed.length === parts.length ? failed[0] : undefined);
    if (failure) throw failure.reason;
    return new Map(parts.flatMap((part, index) => (part.status === 'fulfilled' ? [[boxes[index] ?? '', part.value]] : [])));
  }
}

function none(): BoxFolders {
  return new Map();
}

function isNamed(box: string): string {
  return `Name eq '${box}'`;
}

function foldersIn(sp: SiteApi, path: string): ISPCollection {
  return sp.rows(`${folderAt(path)}/folders`);
}

function folderAt(path: string): string {
  return `_api/web/getFolderByServerRelativePath(decodedUrl='${pathLiteral(path)}')`;
}

function toFolderCount({ Name, ItemCount }: FolderRow): FolderCount {
  return { name: Name, itemCount: ItemCount };
}
