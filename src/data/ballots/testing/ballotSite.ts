import type { Connection } from '../../connection/Connection';
import type { Answered, Asked } from '../../connection/testing/answering';
import { answering, refused } from '../../connection/testing/answering';
import { broken } from '../../connection/testing/connectionTo';

export interface BallotItem {
  readonly Id: number;
  readonly BallotKey: string;
  readonly Title: string;
  readonly Poll: number | null;
  readonly AuthorId: number;
  readonly EditorId: number;
  readonly Created: string;
  readonly Modified: string;
  readonly FileDirRef: string;
}

/** What of an item or a folder is not what its sender would have stored. */
export interface Stamped {
  readonly id?: number;
  readonly poll?: number | null;
  readonly author?: number;
  readonly editor?: number;
  readonly created?: Date;
}

type Row = Readonly<Record<string, unknown>> & { readonly Id: number };

/** A list of ballots with its folders, as SharePoint keeps them: unique keys, item counts, one answer an operation. */
export class BallotSite {
  public readonly items: BallotItem[] = [];
  public readonly folders = new Set<string>();
  /** Rows in one answer, at most. */
  public pageSize = 5000;
  /** What `web/lists` tells: rows of lists (`listRow`). */
  public lists: readonly object[] = [];
  public readonly connection: Connection;
  public readonly asked: Asked[];
  /** Called before an operation is answered; what it gives back is the answer instead. */
  public before: (asked: Asked) => Answered | undefined = () => undefined;
  /** Called after an operation was done; may throw: the answer is lost. */
  public after: (asked: Asked) => void = () => undefined;
  protected readonly userId: number;
  private readonly root: string;
  private readonly folderRows = new Map<string, Row>();
  private lastId = 0;

  /** @param listUrl web-relative */
  public constructor(listUrl: string, userId = 5) {
    this.userId = userId;
    const { connection, asked } = answering(
      (each) => {
        const answer = this.before(each) ?? this.answer(each);
        this.after(each);
        return answer;
      },
      { userId }
    );
    this.connection = connection;
    this.asked = asked;
    this.root = `/sites/intranet/${listUrl}`;
  }

  /** Loses the answers to the next writes, which are done. */
  public loseAnswers(count: number): void {
    let left = count;
    this.after = ({ method }) => {
      if (method === 'POST' && left-- > 0) broken();
    };
  }

  /** @param path below the list */
  public folder(path: string, stamps: Stamped = {}): void {
    const full = `${this.root}/${path}`;
    this.folders.add(full);
    const slash = full.lastIndexOf('/');
    this.folderRows.set(full, { ...this.stampsOf(stamps), FileSystemObjectType: 1, FileDirRef: full.slice(0, slash), FileLeafRef: full.slice(slash + 1), BallotKey: null, Title: full.slice(slash + 1), Poll: null });
  }

  /** As another page stores it. @param folder below the list; empty: in the list itself */
  public store(folder: string, BallotKey: string, Title: string, { poll = null, ...stamps }: Stamped = {}): void {
    this.items.push({ ...this.stampsOf(stamps), BallotKey, Title, Poll: poll, FileDirRef: folder === '' ? this.root : `${this.root}/${folder}` });
  }

  /** What was stored: key, folder and title. */
  public stored(): readonly string[] {
    return this.items.map(({ BallotKey, FileDirRef, Title }) => `${BallotKey} ${FileDirRef.slice(this.root.length + 1)} ${Title}`);
  }

  protected answer({ path, body }: Asked): Answered {
    if (path.startsWith('lists?')) return { body: { value: this.lists } };
    if (path.includes('AddValidateUpdateItemUsingPath')) return body.includes('"UnderlyingObjectType":1') ? this.addFolder(body) : this.addItem(body);
    const [, folder, isList] = /decodedUrl='([^']*)'\)(\/folders)?/i.exec(path) ?? [];
    if (folder !== undefined) {
      if (!this.folders.has(folder) && folder !== this.root) return refused(404, '-2147024894');
      if (!isList) return { body: columnsOf(this.folderRow(folder), path) };
      return { body: { value: [...this.folders].filter((each) => each.slice(0, each.lastIndexOf('/')) === folder).map((each) => columnsOf(this.folderRow(each), path)) } };
    }
    const rows = this.rows();
    if (path.includes('/getitems')) return { body: { value: rows.filter(({ FileDirRef }) => isIn(String(FileDirRef), /"FolderServerRelativeUrl":"([^"]*)"/.exec(body)?.[1] ?? '')).slice(0, 1) } };
    if (path.includes('/items')) return { body: { value: rowsAsked(rows, path).slice(0, this.pageSize) } };
    return { body: { ItemCount: rows.length } };
  }

  protected stampsOf({ id = this.lastId + 1, author = this.userId, editor = author, created = new Date() }: Omit<Stamped, 'poll'>): Pick<BallotItem, 'Id' | 'AuthorId' | 'EditorId' | 'Created' | 'Modified'> {
    this.lastId = Math.max(this.lastId, id);
    return { Id: id, AuthorId: author, EditorId: editor, Created: created.toISOString(), Modified: created.toISOString() };
  }

  private rows(): readonly Row[] {
    const items = this.items.map((item): Row => ({ ...item, FileSystemObjectType: 0, FileLeafRef: `${item.Id}_.000` }));
    return [...items, ...this.folderRows.values()].sort((a, b) => a.Id - b.Id);
  }

  private folderRow(folder: string): Readonly<Record<string, unknown>> {
    return { Name: folder.slice(folder.lastIndexOf('/') + 1), ItemCount: this.items.filter(({ FileDirRef }) => FileDirRef === folder).length };
  }

  private addFolder(body: string): Answered {
    const [parent = '', name = ''] = Array.from(body.matchAll(/"DecodedUrl":"([^"]*)"/g), ([, text = '']) => text);
    if (this.folders.has(`${parent}/${name}`)) return refused(500, '-2130575257');
    this.folder(`${parent}/${name}`.slice(this.root.length + 1));
    return { body: { value: [{ FieldName: 'Title', FieldValue: name, HasException: false, ErrorMessage: null }] } };
  }

  private addItem(body: string): Answered {
    const [, folder = ''] = /"DecodedUrl":"([^"]*)"/.exec(body) ?? [];
    const valueOf = (name: string): string => new RegExp(`"FieldName":"${name}","FieldValue":"([^"]*)"`).exec(body)?.[1] ?? '';
    if (!this.folders.has(folder)) return refused(404, '-2147024894');
    const key = valueOf('BallotKey');
    const isTaken = this.items.some(({ BallotKey }) => BallotKey.toLowerCase() === key.toLowerCase());
    if (!isTaken) this.store(folder.slice(this.root.length + 1), key, valueOf('Title'), { poll: Number(valueOf('Poll')) || null });
    return { body: { value: [{ FieldName: 'BallotKey', FieldValue: key, HasException: isTaken, ErrorMessage: isTaken ? 'doublon' : null }] } };
  }
}

/** The rows that an address asks for, and of them the columns: as much of OData as ballots take. */
export function rowsAsked<T extends Row>(rows: readonly T[], path: string): readonly object[] {
  const numberIn = (pattern: RegExp): number | undefined => {
    const [, found] = pattern.exec(path) ?? [];
    return found === undefined ? undefined : Number(found);
  };
  const author = numberIn(/AuthorId eq (\d+)/);
  const after = numberIn(/p_ID=(\d+)/);
  const polls = Array.from(path.matchAll(/Poll eq (\d+)/g), ([, id]) => Number(id));
  const [, start] = /startswith\(BallotKey,'([^']*)'\)/.exec(path) ?? [];
  const [, key] = /BallotKey eq '([^']*)'/.exec(path) ?? [];
  const found = rows.filter(({ Id, AuthorId, BallotKey, Poll }) => {
    if ((after !== undefined && Id <= after) || (author !== undefined && AuthorId !== author)) return false;
    if (polls.length > 0 && !polls.includes(Number(Poll))) return false;
    return (start === undefined || String(BallotKey).startsWith(start)) && (key === undefined || BallotKey === key);
  });
  const ordered = /\$orderby=ID desc/.test(path) ? [...found].reverse() : found;
  return ordered.slice(0, numberIn(/\$top=(\d+)/)).map((row) => columnsOf(row, path));
}

function columnsOf(row: Readonly<Record<string, unknown>>, path: string): object {
  const [, columns = ''] = /\$select=([^&]*)/.exec(path) ?? [];
  return columns === '*' ? row : Object.fromEntries(columns.split(',').map((name) => [name, row[name]]));
}

function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
