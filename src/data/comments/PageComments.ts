import { spPost } from '@pnp/sp';
import type { EarlierComment } from '../../domain/comments/EarlierComment';
import { earlierText } from '../../domain/comments/earlierText';
import type { Connection } from '../connection/Connection';
import { abortError } from '../connection/requestOnce';
import { tryTwice } from '../connection/tryTwice';
import { withSignal } from '../connection/withSignal';
import { pageFile } from './pageFile';

/** Comments of a page of answers (observed; undocumented). */
const PAGE = 30;

interface CommentRow {
  readonly id: string;
  readonly author: { readonly name?: string } | null;
  readonly createdDate: string;
  readonly text: string;
  readonly replyCount: number;
  readonly mentions?: readonly { readonly name?: string }[] | null;
}

export interface EarlierRead {
  /** Newest first. */
  readonly comments: readonly EarlierComment[];
  /** How many comments and replies there are. */
  readonly count: number;
}

export interface ReadOptions {
  /** How many comments and replies have come. */
  readonly onProgress?: (count: number) => void;
  readonly signal?: AbortSignal;
}

/** SharePoint's own comments of pages. Their addresses are in no documentation; PnPjs uses the same. */
export class PageComments {
  public constructor(private readonly connection: Connection) {}

  /** What was said in them stays; switched on again, it shows again. @throws DataError `forbidden` for who may not edit the page */
  public async switchOff(path: string): Promise<void> {
    await tryTwice(() => spPost(this.connection.sp.at(`${pageFile(path)}/listItemAllFields/setCommentsDisabled(value=true)`)));
  }

  /** All of them with their replies, thirty a request. @throws DataError; AbortError */
  public async read(path: string, { onProgress, signal }: ReadOptions = {}): Promise<EarlierRead> {
    let count = 0;
    const counted = (rows: readonly CommentRow[]): void => {
      count += rows.length;
      onProgress?.(count);
    };
    const rows = await this.pages(`${pageFile(path)}/listItemAllFields/comments`, counted, signal);
    const comments: EarlierComment[] = [];
    for (const row of rows) {
      const replies = row.replyCount > 0 ? await this.pages(`${pageFile(path)}/listItemAllFields/comments(${row.id})/replies`, counted, signal) : [];
      comments.push({ ...said(row), replies: replies.map(said).sort((one, other) => one.created.getTime() - other.created.getTime()) });
    }
    return { comments: comments.sort((one, other) => other.created.getTime() - one.created.getTime()), count };
  }

  private async pages(path: string, onPage: (rows: readonly CommentRow[]) => void, signal: AbortSignal | undefined): Promise<readonly CommentRow[]> {
    const found = new Map<string, CommentRow>();
    for (let skip = 0; ; skip += PAGE) {
      if (signal?.aborted) throw abortError();
      const rows = await this.connection.sp.rows(path).top(PAGE).skip(skip).using(withSignal(signal))<readonly CommentRow[]>();
      const added = rows.filter(({ id }) => !found.has(id));
      for (const row of added) found.set(row.id, row);
      onPage(added);
      // A server that knows no `$skip` answers with the same ones again.
      if (rows.length < PAGE || added.length === 0) return [...found.values()];
    }
  }
}

function said({ author, createdDate, text, mentions }: CommentRow): Omit<EarlierComment, 'replies'> {
  return { author: author?.name ?? '', created: new Date(createdDate), text: earlierText(text, (mentions ?? []).map(({ name = '' }) => name)) };
}
