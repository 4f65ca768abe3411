import type { ISPCollection } from '@pnp/sp';
import type { Poll } from '../../domain/polls/Poll';
import { NO_OPTION, stepFolder } from '../../domain/ballots/step';
import { OpenBallotsList } from '../../lists/polls';
import { batch } from '../connection/batch';
import type { Connection } from '../connection/Connection';
import { pathLiteral } from '../connection/pathLiteral';
import type { SiteApi } from '../connection/SiteApi';
import { DataError } from '../DataError';
import { addFolder, ensureFolder } from '../items/listFolder';

export interface FolderCount {
  readonly name: string;
  readonly itemCount: number;
}

interface FolderRow {
  readonly Name: string;
  readonly ItemCount: number;
}

interface PollFolderRow {
  readonly Name: string;
  readonly Folders: readonly FolderRow[];
}

/** Step folders by poll id. */
export type PollFolders = ReadonlyMap<number, readonly FolderCount[]>;

/** Polls whose folders are read before it is known which are open: as many as a page shows at once. */
const NEWEST = 8;
/** SharePoint's usual page. */
const MOST_EXPANDED = 100;

/** The folders of the open ballots: one a poll, in it one a step. Their item counts are the live tally. */
export class BallotFolders {
  public constructor(private readonly connection: Connection) {}

  /** Server-relative path of a poll's folder, or of a step's folder in it. */
  public path(pollId: number, step?: string): string {
    const poll = `${this.connection.listPath(OpenBallotsList.url)}/${pollId}`;
    return step === undefined ? poll : `${poll}/${step}`;
  }

  /** The folders of first votes, so that no agent has to wait for one. Folders that exist are left as they are. */
  public async create(poll: Pick<Poll, 'id' | 'options' | 'maxChoices'>): Promise<void> {
    await this.ensure(poll.id);
    const names = poll.options.flatMap(({ id }) => {
      const first = stepFolder({ slot: 1, from: NO_OPTION, to: id });
      return poll.maxChoices > 1 ? [first, stepFolder({ slot: 2, from: NO_OPTION, to: id })] : [first];
    });
    const made = await batch(this.connection, (sp) => names.map((name) => addFolder(this.connection, sp, OpenBallotsList.url, this.path(poll.id, name))));
    // One by one where the batch failed: the other call is tried there too.
    for (const [index, part] of made.entries()) if (part.status === 'rejected') await this.ensure(poll.id, names[index]);
  }

  /** One folder, made unless it exists. */
  public async ensure(pollId: number, step?: string): Promise<void> {
    await ensureFolder(this.connection, OpenBallotsList.url, this.path(pollId, step));
  }

  /**
   * The step folders of each poll with their item counts, in one request for all; null for a poll whose folder is gone.
   * @param known what of them was read already
   * @throws DataError `notFound` when all are gone, `forbidden`
   */
  public async read(polls: readonly Pick<Poll, 'id'>[], known: PollFolders = new Map()): Promise<readonly (readonly FolderCount[] | null)[]> {
    const ids = polls.map(({ id }) => id).filter((id) => !known.has(id));
    const together = ids.length > 1 ? await this.readTogether(ids).catch(none) : none();
    // One by one what is not in the answer: a folder that is gone, or whose steps are many.
    const single = await this.readEach(ids.filter((id) => !together.has(id)), ids.length === polls.length && together.size === 0);
    return polls.map(({ id }) => known.get(id) ?? together.get(id) ?? single.get(id) ?? null);
  }

  /** The step folders of the polls that were published last, before it is known which these are. @throws DataError */
  public readNewest(): Promise<PollFolders> {
    return this.query((folders) => folders.orderBy('TimeCreated', false).top(NEWEST));
  }

  /** The step folders of polls, in one operation. @throws DataError */
  public async readTogether(pollIds: readonly number[]): Promise<PollFolders> {
    return this.query((folders) => folders.filter(pollIds.map((id) => `Name eq '${id}'`).join(' or ')));
  }

  private async query(narrow: (folders: ISPCollection) => ISPCollection): Promise<PollFolders> {
    const folders = foldersIn(this.connection.sp, this.connection.listPath(OpenBallotsList.url));
    const rows = await narrow(folders).select('Name', 'Folders/Name', 'Folders/ItemCount').expand('Folders')<PollFolderRow[]>();
    return new Map(rows.filter(isWhole).map(({ Name, Folders }) => [Number(Name), Folders.map(toFolderCount)]));
  }

  /** @param isAll nothing else was read: when all are gone, so is the list */
  private async readEach(pollIds: readonly number[], isAll: boolean): Promise<PollFolders> {
    const parts = await Promise.allSettled(pollIds.map((id) => foldersIn(this.connection.sp, this.path(id)).select('Name', 'ItemCount').top(5000)<FolderRow[]>()));
    const failed = parts.filter((part): part is PromiseRejectedResult => part.status === 'rejected');
    const failure = failed.find(({ reason }) => !isGone(reason)) ?? (isAll && failed.length === parts.length ? failed[0] : undefined);
    if (failure) throw failure.reason;
    return new Map(parts.flatMap((part, index) => (part.status === 'fulfilled' ? [[pollIds[index] ?? 0, part.value.map(toFolderCount)]] : [])));
  }
}

function none(): PollFolders {
  return new Map();
}

/** Nobody says how many folders an expanded answer holds at most: one with many is read by itself. */
function isWhole({ Name, Folders }: PollFolderRow): boolean {
  return /^\d+$/.test(Name) && Folders.length < MOST_EXPANDED;
}

function foldersIn(sp: SiteApi, path: string): ISPCollection {
  return sp.rows(`_api/web/getFolderByServerRelativePath(decodedUrl='${pathLiteral(path)}')/folders`);
}

function toFolderCount({ Name, ItemCount }: FolderRow): FolderCount {
  return { name: Name, itemCount: ItemCount };
}

function isGone(error: unknown): boolean {
  return error instanceof DataError && error.code === 'notFound';
}
