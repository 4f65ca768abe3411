import type { ISPCollection, SPFI } from '@pnp/sp';
import { SPCollection, SPQueryable, spPost } from '@pnp/sp';
import type { Poll } from '../../domain/polls/Poll';
import { NO_OPTION, stepFolder } from '../../domain/ballots/step';
import { OpenBallotsList } from '../../lists/polls';
import { batch } from '../connection/batch';
import type { Connection } from '../connection/Connection';
import { DataError } from '../DataError';

export interface FolderCount {
  readonly name: string;
  readonly itemCount: number;
}

interface FolderRow {
  readonly Name: string;
  readonly ItemCount: number;
}

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
    const made = await batch(this.connection, (sp) => names.map((name) => this.add(sp, this.path(poll.id, name))));
    for (const part of made) if (part.status === 'rejected' && !isDuplicate(part.reason)) throw part.reason;
  }

  /** One folder, made unless it exists. */
  public async ensure(pollId: number, step?: string): Promise<void> {
    try {
      await this.add(this.connection.sp, this.path(pollId, step));
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }

  /**
   * The step folders of each poll with their item counts, in one request for all; null for a poll whose folder is gone.
   * @throws DataError `notFound` when all are gone, `forbidden`
   */
  public async read(polls: readonly Pick<Poll, 'id'>[]): Promise<readonly (readonly FolderCount[] | null)[]> {
    const query = async (sp: SPFI, pollId: number): Promise<FolderRow[]> =>
      foldersIn(sp, this.path(pollId)).select('Name', 'ItemCount').top(5000)<FolderRow[]>();
    const [only, ...others] = polls;
    if (!only) return [];
    if (others.length === 0) return [(await query(this.connection.sp, only.id)).map(toFolderCount)];
    const parts = await batch(this.connection, (sp) => polls.map(({ id }) => query(sp, id)));
    const failure = parts.find((part): part is PromiseRejectedResult => part.status === 'rejected' && !isGone(part.reason));
    const gone = parts.every((part) => part.status === 'rejected') ? parts.find((part) => part.status === 'rejected') : undefined;
    if (failure ?? gone) throw (failure ?? gone)?.reason;
    return parts.map((part) => (part.status === 'fulfilled' ? part.value.map(toFolderCount) : null));
  }

  private async add(sp: SPFI, path: string): Promise<void> {
    const list = this.connection.listPath(OpenBallotsList.url);
    await spPost(SPQueryable(foldersIn(sp, list), `addUsingPath(DecodedUrl='${literal(path)}',overwrite=false)`));
  }
}

/** PnPjs' folders module weighs more than these two addresses. */
function foldersIn(sp: SPFI, path: string): ISPCollection {
  return SPCollection(sp.web, `getFolderByServerRelativePath(decodedUrl='${literal(path)}')/folders`);
}

function literal(path: string): string {
  return encodeURIComponent(path.replace(/'/g, "''"));
}

function toFolderCount({ Name, ItemCount }: FolderRow): FolderCount {
  return { name: Name, itemCount: ItemCount };
}

function isGone(error: unknown): boolean {
  return error instanceof DataError && error.code === 'notFound';
}

function isDuplicate(error: unknown): boolean {
  return error instanceof DataError && error.code === 'duplicate';
}
