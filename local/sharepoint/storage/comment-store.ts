import type { Database } from './database';

/** A comment of an item, or a reply to one. */
export interface CommentRow {
  readonly id: number;
  readonly list: number;
  readonly item: number;
  /** 0 for a comment, else the comment that it answers. */
  readonly parent: number;
  readonly author: number;
  readonly created: string;
  readonly text: string;
  /** JSON array of mentioned people. */
  readonly mentions: string;
}

const COLUMNS = 'id, list, item, parent, author, created, text, mentions';

/** Comments and likes of items. A like set holds at most one entry of a user (MS-CSOMSPT). */
export class CommentStore {
  public constructor(private readonly database: Database) {}

  public page(list: number, item: number, parent: number, limit: number, offset: number, oldestFirst: boolean): CommentRow[] {
    return this.database.all<CommentRow>(
      `SELECT ${COLUMNS} FROM comments WHERE list = ? AND item = ? AND parent = ? ORDER BY id ${oldestFirst ? 'ASC' : 'DESC'} LIMIT ? OFFSET ?`, list, item, parent, limit, offset
    );
  }

  public count(list: number, item: number, parent: number): number {
    return this.database.get<{ count: number }>('SELECT count(*) AS count FROM comments WHERE list = ? AND item = ? AND parent = ?', list, item, parent)?.count ?? 0;
  }

  public byId(list: number, item: number, id: number): CommentRow | undefined {
    return this.database.get<CommentRow>(`SELECT ${COLUMNS} FROM comments WHERE id = ? AND list = ? AND item = ?`, id, list, item);
  }

  public add(comment: Omit<CommentRow, 'id'>): CommentRow {
    const { id } = this.database.run(
      'INSERT INTO comments (list, item, parent, author, created, text, mentions) VALUES (?, ?, ?, ?, ?, ?, ?)',
      comment.list, comment.item, comment.parent, comment.author, comment.created, comment.text, comment.mentions
    );
    return { ...comment, id };
  }

  /** Removes a comment with its replies and their likes. */
  public remove(comment: CommentRow): void {
    const { list, item, id } = comment;
    this.database.run('DELETE FROM likes WHERE list = ? AND item = ? AND comment IN (SELECT id FROM comments WHERE id = ? OR parent = ?)', list, item, id, id);
    this.database.run('DELETE FROM comments WHERE list = ? AND item = ? AND (id = ? OR parent = ?)', list, item, id, id);
  }

  public removeAll(list: number, item: number): void {
    this.database.run('DELETE FROM comments WHERE list = ? AND item = ?', list, item);
    this.database.run('DELETE FROM likes WHERE list = ? AND item = ?', list, item);
  }

  public like(list: number, item: number, comment: number, user: number, created: string): void {
    this.database.run('INSERT OR IGNORE INTO likes (list, item, comment, user, created) VALUES (?, ?, ?, ?, ?)', list, item, comment, user, created);
  }

  public unlike(list: number, item: number, comment: number, user: number): void {
    this.database.run('DELETE FROM likes WHERE list = ? AND item = ? AND comment = ? AND user = ?', list, item, comment, user);
  }

  public likeCount(list: number, item: number, comment: number): number {
    return this.database.get<{ count: number }>('SELECT count(*) AS count FROM likes WHERE list = ? AND item = ? AND comment = ?', list, item, comment)?.count ?? 0;
  }

  public likes(list: number, item: number, comment: number, user: number): boolean {
    return this.database.get('SELECT 1 FROM likes WHERE list = ? AND item = ? AND comment = ? AND user = ?', list, item, comment, user) !== undefined;
  }

  public likers(list: number, item: number, comment: number, limit: number, offset = 0): { user: number; created: string }[] {
    return this.database.all('SELECT user, created FROM likes WHERE list = ? AND item = ? AND comment = ? ORDER BY created, user LIMIT ? OFFSET ?', list, item, comment, limit, offset);
  }
}
