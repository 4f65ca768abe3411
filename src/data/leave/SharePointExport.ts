import { SPCollection } from '@pnp/sp';
import { ArchiveNames } from '../../domain/leave/archiveNames';
import type { ExportedRow } from '../../domain/leave/ExportedRow';
import { fixedColumns } from '../../domain/leave/ExportedRow';
import { exportWords } from '../../domain/leave/exportWords';
import type { ReadableFile, ReadableList, ReadablePage } from '../../domain/leave/readable/ReadableSite';
import { readablePages } from '../../domain/leave/readable/readablePages';
import { RowFiles } from '../../domain/leave/RowFiles';
import { VoteCount } from '../../domain/leave/VoteCount';
import { ZipWriter } from '../../domain/leave/ZipWriter';
import { sha256OfBytes } from '../../domain/fingerprint/sha256OfBytes';
import { writeCsv } from '../../domain/export/writeCsv';
import { parseJson } from '../../domain/stored/parseJson';
import { foldText } from '../../domain/text/foldText';
import type { ListSchema } from '../../lists/defineList';
import { leafOf } from '../../lists/isLibrary';
import type { ListUrl } from '../../lists/ListDefinition';
import type { Connection } from '../connection/Connection';
import { pathLiteral } from '../connection/pathLiteral';
import { hasCode, isAbort } from '../DataError';
import { readFile } from '../files/readFile';
import { ListItems } from '../items/ListItems';
import { healthPart, siteParts } from '../siteParts/siteParts';
import type { ReadColumn } from './columnsToExport';
import { columnsToExport } from './columnsToExport';
import { ExportPeople } from './ExportPeople';
import { isTold, readColumns } from './readableLists';
import type { ArchiveSink, ExportControl, ExportOptions, ExportResult, LeaveList, LeaveSurvey, SiteExport } from './SiteExport';
import { PICTURES } from './survey';

/** Rows are long: a few megabytes a request. */
const ROWS_A_PAGE = 1000;
const PAGES_A_PAGE = 100;
/** What a browser keeps of an archive until it is on the disk. */
const MOST_BYTES = 400 * 1024 * 1024;
const MOST_FILES = 60_000;
/** Its folders say who was voted for. */
const BALLOTS: readonly string[] = ['Lists/ParvisBallots'];
/** Read as the lists of the package are. */
const PAGES = { url: 'SitePages' as ListUrl };

interface AttachmentRow {
  readonly FileName: string;
  readonly ServerRelativeUrl: string;
}

type RawRow = Readonly<Record<string, unknown>> & { readonly Id: number };

/** A list that is being read: it goes on after the last row. */
interface ListState {
  readonly columns: readonly ReadColumn[];
  readonly files: RowFiles;
  readonly told: ExportedRow[];
  readonly paths: { readonly from: string; readonly to: string }[];
  after: number | undefined;
  read: number;
  isRead: boolean;
  stored: number;
}

/** Writes all that Parvis keeps on a site into archives that are read without it. */
export class SharePointExport implements SiteExport {
  private readonly names = new ArchiveNames();
  private readonly people: ExportPeople;
  private readonly votes = new VoteCount();
  private readonly left: string[] = [];
  private readonly hashes: string[] = [];
  private readonly archives: string[] = [];
  private readonly readable: ReadableList[] = [];
  private readonly stored: ReadableFile[] = [];
  private readonly dictionary: (readonly string[])[] = [];
  private zip: { readonly writer: ZipWriter; readonly sink: ArchiveSink } | undefined;
  private state: ListState | undefined;
  private next = 0;
  private rows = 0;
  private fileCount = 0;
  private bytes = 0;
  private others: { readonly from: string; readonly to: string }[] | undefined;
  private pages: readonly ReadablePage[] | undefined;
  private result: ExportResult | undefined;

  public constructor(
    private readonly connection: Connection,
    private readonly schemas: readonly ListSchema[],
    private readonly survey: LeaveSurvey,
    private readonly options: ExportOptions,
    private readonly now: Date
  ) {
    this.people = new ExportPeople(connection);
  }

  public async run(control: ExportControl = {}): Promise<ExportResult> {
    if (this.result) return this.result;
    const wanted = this.survey.lists.filter(({ url }) => this.options.lists.includes(url));
    const total = Math.max(1, workOf(wanted));
    const done = (): number => workOf(wanted.slice(0, this.next)) + (this.state ? this.state.read + this.state.stored : 0);
    for (; this.next < wanted.length; this.next++) {
      const list = wanted[this.next];
      if (list) await this.exportList(list, control, () => control.onProgress?.(Math.min(0.95, (0.95 * done()) / total), list.title));
    }
    const words = exportWords[this.options.language];
    control.onProgress?.(0.96, words.pictures);
    await this.exportPictures(control);
    control.onProgress?.(0.98, words.pages);
    this.pages ??= await this.partPages(control);
    await this.writeReadable();
    await this.closeArchive();
    this.result = { archives: this.archives, rows: this.rows, files: this.fileCount, bytes: this.bytes, left: this.left };
    return this.result;
  }

  private async exportList(list: LeaveList, { signal }: ExportControl, tell: () => void): Promise<void> {
    const items = new ListItems(this.connection, list);
    const schema = this.schemas.find(({ url }) => url === list.url);
    const leaf = leafOf(list.url);
    const words = exportWords[this.options.language];
    try {
      if (!this.state) {
        const columns = await columnsToExport(items.list(), schema, this.options.language);
        const all = list.isLibrary ? [...columns, ...words.fileColumns] : columns;
        this.state = { columns, files: new RowFiles(all, this.options.culture), told: [], paths: [], after: undefined, read: 0, isRead: false, stored: 0 };
      }
      const { state } = this;
      while (!state.isRead) await this.readRows(list, state, items, tell, signal);
      while (state.stored < state.paths.length) {
        const file = state.paths[state.stored];
        if (file) await this.storeFile(file, list.title, signal);
        state.stored += 1;
        tell();
      }
      await this.put(`data/${leaf}.csv`, state.files.csvBytes());
      await this.put(`data/${leaf}.json`, state.files.jsonBytes());
      for (const { name, title, type, words: meanings } of state.columns) this.dictionary.push([leaf, list.title, name, title, type, Object.entries(meanings ?? {}).map(([value, word]) => `${value} = ${word}`).join(' | ')]);
      if (state.read < list.count) this.left.push(words.fewer(list.title, state.read, list.count));
      this.rows += state.read;
      if (isTold(list.url)) this.readable.push({ url: list.url, leaf, title: list.title, isDiscreet: list.isDiscreet, columns: readColumns(schema, state.columns), rows: state.told, data: `data/${leaf}.csv` });
    } catch (error) {
      if (!hasCode(error, 'forbidden') && !hasCode(error, 'notFound')) throw error;
      this.left.push(words.refused(list.title));
    }
    this.state = undefined;
  }

  private async readRows(list: LeaveList, state: ListState, items: ListItems, tell: () => void, signal?: AbortSignal): Promise<void> {
    const select = ['Id', 'Created', 'Modified', 'AuthorId', 'EditorId', 'FileDirRef', 'FileLeafRef', 'FileSystemObjectType', ...(list.isLibrary ? [] : ['Attachments']), ...state.columns.map(({ restName }) => restName)];
    const root = this.connection.listPath(list.url);
    const leaf = leafOf(list.url);
    for await (const page of items.scan<RawRow>({ ...(state.after === undefined ? {} : { after: state.after }), select: [...new Set(select)], size: ROWS_A_PAGE, signal })) {
      await this.people.learn(page.flatMap(({ AuthorId, EditorId }) => [Number(AuthorId) || 0, Number(EditorId) || 0]).filter((id) => id > 0));
      const attached = new Map<number, readonly AttachmentRow[]>();
      for (const { Id, Attachments } of page) if (Attachments === true) attached.set(Id, await this.attachments(items, Id));
      // From here on nothing fails: a page counts as a whole, or is read again.
      const rows: ExportedRow[] = [];
      for (const raw of page) {
        const row = this.rowOf(raw, state.columns, root);
        const isFile = list.isLibrary && !row.isFolder;
        const name = String(raw['FileLeafRef'] ?? '');
        const path = isFile ? this.names.take(`files/${leaf}/${row.folder === '' ? '' : `${row.folder}/`}${name}`) : '';
        if (isFile) state.paths.push({ from: `${String(raw['FileDirRef'])}/${name}`, to: path });
        for (const { FileName, ServerRelativeUrl } of attached.get(raw.Id) ?? []) state.paths.push({ from: ServerRelativeUrl, to: this.names.take(`files/attachments/${leaf}/${raw.Id}/${FileName}`) });
        rows.push(list.isLibrary ? { ...row, values: { ...row.values, FileName: name, ArchivePath: path } } : row);
      }
      state.files.add(rows);
      if (BALLOTS.includes(list.url)) for (const row of rows) this.votes.add(Number(row.values['Poll']), row.folder);
      if (isTold(list.url)) state.told.push(...rows.filter(({ isFolder }) => !isFolder));
      state.after = page[page.length - 1]?.Id;
      state.read += rows.length;
      tell();
    }
    state.isRead = true;
  }

  private rowOf(raw: RawRow, columns: readonly ReadColumn[], root: string): ExportedRow {
    const folder = String(raw['FileDirRef'] ?? root);
    return {
      id: raw.Id,
      created: utc(raw['Created']),
      modified: utc(raw['Modified']),
      author: this.people.of(Number(raw['AuthorId']) || 0),
      editor: this.people.of(Number(raw['EditorId']) || 0),
      folder: folder.length > root.length ? folder.slice(root.length + 1) : '',
      isFolder: raw['FileSystemObjectType'] === 1,
      values: Object.fromEntries(columns.map(({ name, restName, type }) => [name, valueOf(raw[restName], type)]))
    };
  }

  private attachments(items: ListItems, id: number): Promise<readonly AttachmentRow[]> {
    return SPCollection(items.list().item(id), 'AttachmentFiles').select('FileName', 'ServerRelativeUrl')<readonly AttachmentRow[]>();
  }

  private async storeFile({ from, to }: { readonly from: string; readonly to: string }, title: string, signal?: AbortSignal): Promise<void> {
    try {
      const content = await readFile(this.connection, from, signal);
      await this.write(to, content);
      this.fileCount += 1;
      this.stored.push({ from, to, title, text: /\.json$/i.test(from) && from.includes('/ParvisCallTexts/') ? new TextDecoder().decode(content) : null });
    } catch (error) {
      if (!hasCode(error, 'forbidden') && !hasCode(error, 'notFound')) throw error;
      this.left.push(exportWords[this.options.language].file(from));
    }
  }

  private async exportPictures({ signal }: ExportControl): Promise<void> {
    this.others ??= (await this.pictures()).map(({ Name, ServerRelativeUrl }) => ({ from: ServerRelativeUrl, to: this.names.take(`files/pictures/${Name}`) }));
    for (let file = this.others[0]; file; file = this.others[0]) {
      await this.storeFile(file, exportWords[this.options.language].pictures, signal);
      this.others.shift();
    }
  }

  private async pictures(): Promise<readonly { readonly Name: string; readonly ServerRelativeUrl: string }[]> {
    try {
      return await this.connection.sp.rows(`_api/web/getFolderByServerRelativePath(decodedUrl='${pathLiteral(this.connection.listPath(PICTURES))}')/files`).select('Name', 'ServerRelativeUrl').top(5000)();
    } catch (error) {
      if (hasCode(error, 'notFound') || hasCode(error, 'forbidden')) return [];
      throw error;
    }
  }

  /** Pages with parts of the package: they show nothing once it is gone. */
  private async partPages({ signal }: ExportControl): Promise<readonly ReadablePage[]> {
    const parts = [...Object.values(siteParts), healthPart].map(({ componentId, title }) => [componentId, title[this.options.language]] as const);
    const found: ReadablePage[] = [];
    try {
      for await (const page of new ListItems(this.connection, PAGES).scan<RawRow>({ after: 0, select: ['Id', 'Title', 'FileDirRef', 'FileLeafRef', 'CanvasContent1'], size: PAGES_A_PAGE, signal })) {
        for (const { Title, FileDirRef, FileLeafRef, CanvasContent1 } of page) {
          const canvas = String(CanvasContent1 ?? '').toLowerCase();
          const shown = new Map(parts.filter(([id]) => canvas.includes(id)));
          if (shown.size > 0) found.push({ title: String(Title ?? FileLeafRef), address: `${new URL(this.connection.webUrl).origin}${encodeURI(`${String(FileDirRef)}/${String(FileLeafRef)}`)}`, parts: [...new Set(shown.values())] });
        }
      }
    } catch (error) {
      if (isAbort(error) || !(hasCode(error, 'forbidden') || hasCode(error, 'notFound'))) throw error;
      this.left.push(exportWords[this.options.language].pagesRefused);
    }
    return found;
  }

  /** Everything that is made of what was read: nothing of it is asked for again. */
  private async writeReadable(): Promise<void> {
    const { language, culture } = this.options;
    const words = exportWords[language];
    const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
    const head = words.dictionaryHead;
    const fixed = fixedColumns.map((name) => ['*', words.everyList, name, words.fixed[name], 'text', '']);
    await this.put('data/dictionary.csv', encode(writeCsv([head, ...fixed, ...this.dictionary], culture)));
    const site = {
      title: this.survey.siteTitle, address: this.survey.webUrl, at: this.now, language, lists: this.readable, files: this.stored, pages: this.pages ?? [], votes: this.votes, nameOf: (id: number) => this.people.of(id).name,
      left: [...this.left, ...this.survey.unseen.map(words.unseen)]
    };
    for (const { path, html } of readablePages(site)) await this.put(path, encode(html));
    await this.put(words.readMe, encode(words.readMeText({ title: site.title, address: site.address, at: this.now.toISOString(), rows: this.rows, files: this.fileCount, left: site.left })));
    await this.put('MANIFEST-SHA256.txt', encode(`${this.hashes.join('\n')}\n`));
  }

  /** Under a name that is ours alone. */
  private put(path: string, content: Uint8Array<ArrayBuffer>): Promise<void> {
    return this.write(this.names.take(path), content);
  }

  private async write(path: string, content: Uint8Array<ArrayBuffer>): Promise<void> {
    const most = this.options.most ?? MOST_BYTES;
    if (this.zip && this.zip.writer.files > 0 && (this.zip.writer.size + content.length > most || this.zip.writer.files >= MOST_FILES)) await this.closeArchive();
    if (!this.zip) {
      const name = archiveName(this.survey.siteTitle, this.now, this.archives.length + 1);
      const sink = await this.options.open(name);
      this.zip = { sink, writer: new ZipWriter(sink, this.now) };
      this.archives.push(name);
    }
    await this.zip.writer.add(path, content);
    this.bytes += content.length;
    if (path !== 'MANIFEST-SHA256.txt') this.hashes.push(`${await hashOf(content)}  ${path}`);
  }

  private async closeArchive(): Promise<void> {
    if (!this.zip) return;
    await this.zip.writer.close();
    await this.zip.sink.close();
    this.zip = undefined;
  }
}

/** A row to read each, and of a library a file to store. */
function workOf(lists: readonly LeaveList[]): number {
  return lists.reduce((sum, { count, isLibrary }) => sum + count * (isLibrary ? 2 : 1), 0);
}

function archiveName(title: string, now: Date, number: number): string {
  const plain = foldText(title).replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60) || 'site';
  return `parvis-${plain}-${now.toISOString().slice(0, 10)}-${number}.zip`;
}

/** By the browser, which is faster and holds up nothing; it does so on pages with TLS alone. */
async function hashOf(content: Uint8Array<ArrayBuffer>): Promise<string> {
  if (typeof crypto === 'undefined' || !('subtle' in crypto)) return sha256OfBytes(content);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function utc(value: unknown): string {
  const date = new Date(typeof value === 'string' ? value : NaN);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}

/** Times in UTC, JSON as what it says; anything else as it is stored. */
function valueOf(raw: unknown, type: ReadColumn['type']): unknown {
  if (raw === undefined) return null;
  if (type === 'dateTime') return utc(raw) || null;
  if (type !== 'json' || typeof raw !== 'string') return raw;
  return parseJson(raw) ?? raw;
}
