import type { ISPCollection, SPFI } from '@pnp/sp';
import { SPCollection } from '@pnp/sp';
import type { Poll } from '../../domain/polls/Poll';
import { NO_OPTION, stepFolder } from '../../domain/ballots/step';
import { OpenBallotsList } from '../../lists/polls';
import { batch } from '../connection/batch';
import type { Connection } from '../connection/Connection';
import { DataError } from '../DataError';
import { addFolder, ensureFolder, pathLiteral } from '../items/listFolder';

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
}

/** PnPjs' folders module weighs more than these two addresses. */
function foldersIn(sp: SPFI, path: string): ISPCollection {
  return SPCollection(sp.web, `getFolderByServerRelativePath(decodedUrl='${pathLiteral(path)}')/folders`);
}

function toFolderCount({ Name, ItemCount }: FolderRow): FolderCount {
  return { name: Name, itemCount: ItemCount };
}

function isGone(error: unknown): boolean {
  return error instanceof DataError && error.code === 'notFound';
}
