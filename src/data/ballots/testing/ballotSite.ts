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

/** A list of ballots with its folders, as SharePoint keeps them: unique keys, item counts, one answer an operation. */
export class BallotSite {
  public readonly items: BallotItem[] = [];
  public readonly folders = new Set<string>();
  public readonly connection: Connection;
  public readonly asked: Asked[];
  /** Called before an operation is answered; what it gives back is the answer instead. */
  public before: (asked: Asked) => Answered | undefined = () => undefined;
  /** Called after an operation was done; may throw: the answer is lost. */
  public after: (asked: Asked) => void = () => undefined;
  private readonly root: string;

  /** @param listUrl web-relative */
  public constructor(listUrl: string, userId = 5) {
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
  public folder(path: string): void {
    this.folders.add(`${this.root}/${path}`);
  }

  /** As another page stores it. @param folder below the list */
  public store(folder: string, BallotKey: string, Title: string, { Poll = null, author = 5 }: { readonly Poll?: number | null; readonly author?: number } = {}): void {
    const now = new Date().toISOString();
    this.items.push({ Id: this.items.length + 100, BallotKey, Title, Poll, AuthorId: author, EditorId: author, Created: now, Modified: now, FileDirRef: `${this.root}/${folder}` });
  }

  /** What was stored: key, folder and title. */
  public stored(): readonly string[] {
    return this.items.map(({ BallotKey, FileDirRef, Title }) => `${BallotKey} ${FileDirRef.slice(this.root.length + 1)} ${Title}`);
  }

  private answer({ path, body }: Asked): Answered {
    if (path.includes('AddValidateUpdateItemUsingPath')) return body.includes('"UnderlyingObjectType":1') ? this.addFolder(body) : this.addItem(body);
    const [, folder, isList] = /decodedUrl='([^']*)'\)(\/folders)?/i.exec(path) ?? [];
    if (folder !== undefined) {
      if (!this.folders.has(folder) && folder !== this.root) return refused(404, '-2147024894');
      if (!isList) return { body: this.folderRow(folder) };
      return { body: { value: [...this.folders].filter((each) => each.slice(0, each.lastIndexOf('/')) === folder).map((each) => this.folderRow(each)) } };
    }
    if (!path.includes('/items')) return { body: {} };
    const author = Number(/AuthorId eq (\d+)/.exec(path)?.[1]);
    const [, start] = /startswith\(BallotKey,'([^']*)'\)/.exec(path) ?? [];
    const polls = Array.from(path.matchAll(/Poll eq (\d+)/g), ([, id]) => Number(id));
    const rows = this.items.filter((item) => item.AuthorId === author && (start === undefined || item.BallotKey.startsWith(start)) && (polls.length === 0 || polls.includes(item.Poll ?? 0)));
    return { body: { value: rows } };
  }

  private folderRow(folder: string): object {
    return { Name: folder.slice(folder.lastIndexOf('/') + 1), ItemCount: this.items.filter(({ FileDirRef }) => FileDirRef === folder).length };
  }

  private addFolder(body: string): Answered {
    const [parent = '', name = ''] = Array.from(body.matchAll(/"DecodedUrl":"([^"]*)"/g), ([, text = '']) => text);
    if (this.folders.has(`${parent}/${name}`)) return refused(500, '-2130575257');
    this.folders.add(`${parent}/${name}`);
    return { body: { value: [{ FieldName: 'Title', FieldValue: name, HasException: false, ErrorMessage: null }] } };
  }

  private addItem(body: string): Answered {
    const [, folder = ''] = /"DecodedUrl":"([^"]*)"/.exec(body) ?? [];
    const valueOf = (name: string): string => new RegExp(`"FieldName":"${name}","FieldValue":"([^"]*)"`).exec(body)?.[1] ?? '';
    if (!this.folders.has(folder)) return refused(404, '-2147024894');
    const key = valueOf('BallotKey');
    const isTaken = this.items.some(({ BallotKey }) => BallotKey.toLowerCase() === key.toLowerCase());
    if (!isTaken) this.store(folder.slice(this.root.length + 1), key, valueOf('Title'), { Poll: Number(valueOf('Poll')) || null });
    return { body: { value: [{ FieldName: 'BallotKey', FieldValue: key, HasException: isTaken, ErrorMessage: isTaken ? 'doublon' : null }] } };
  }
}
