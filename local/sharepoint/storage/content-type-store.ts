import type { Database } from './database';

/** A content type of a list, or a site content type. */
export interface ContentTypeRow {
  readonly n: number;
  readonly web: number;
  readonly list: number | null;
  /** `0x0100…` */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly group_name: string;
  readonly hidden: number;
  /** JSON array of {@link FieldLink}. */
  readonly field_links: string;
}

/** A column of a content type. */
export interface FieldLink {
  readonly id: string;
  readonly name: string;
  readonly required?: boolean;
  readonly hidden?: boolean;
}

const COLUMNS = 'n, web, list, id, name, description, group_name, hidden, field_links';

/** Content types of webs and lists. */
export class ContentTypeStore {
  public constructor(private readonly database: Database) {}

  public ofList(list: number): ContentTypeRow[] {
    return this.database.all<ContentTypeRow>(`SELECT ${COLUMNS} FROM content_types WHERE list = ? ORDER BY n`, list);
  }

  public ofWeb(web: number): ContentTypeRow[] {
    return this.database.all<ContentTypeRow>(`SELECT ${COLUMNS} FROM content_types WHERE web = ? AND list IS NULL ORDER BY id`, web);
  }

  public byNumber(n: number): ContentTypeRow | undefined {
    return this.database.get<ContentTypeRow>(`SELECT ${COLUMNS} FROM content_types WHERE n = ?`, n);
  }

  public add(type: Pick<ContentTypeRow, 'web' | 'list' | 'id' | 'name'> & Partial<Pick<ContentTypeRow, 'description' | 'group_name' | 'hidden'>> & { fieldLinks?: readonly FieldLink[] }): ContentTypeRow {
    const { id: n } = this.database.run(
      'INSERT INTO content_types (web, list, id, name, description, group_name, hidden, field_links) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      type.web, type.list, type.id, type.name, type.description ?? '', type.group_name ?? '', type.hidden ?? 0, JSON.stringify(type.fieldLinks ?? [])
    );
    const row = this.byNumber(n);
    if (row === undefined) throw new Error('The content type was not stored.');
    return row;
  }

  public update(type: ContentTypeRow, changes: Partial<Pick<ContentTypeRow, 'name' | 'description' | 'group_name' | 'hidden'>> & { fieldLinks?: readonly FieldLink[] }): void {
    const next = { ...type, ...changes };
    this.database.run(
      'UPDATE content_types SET name = ?, description = ?, group_name = ?, hidden = ?, field_links = ? WHERE n = ?',
      next.name, next.description, next.group_name, next.hidden, changes.fieldLinks === undefined ? type.field_links : JSON.stringify(changes.fieldLinks), type.n
    );
  }

  public remove(type: ContentTypeRow): void {
    this.database.run('DELETE FROM content_types WHERE n = ?', type.n);
  }

  public removeAll(list: number): void {
    this.database.run('DELETE FROM content_types WHERE list = ?', list);
  }
}
