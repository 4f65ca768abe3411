import { headers } from '@pnp/queryable';
import { namesInText, namesPerson } from '../../domain/privacy/namesPerson';
import type { KnownPerson } from '../../domain/privacy/namesPerson';
import type { HeldBecause } from '../../domain/privacy/Held';
import { parseJson } from '../../domain/stored/parseJson';
import type { FieldDefinition, ListSchema } from '../../lists/defineList';
import { restName } from '../../lists/defineList';
import { isLibrary } from '../../lists/isLibrary';
import { privacyAnswer } from '../../lists/privacy/privacyAnswers';
import type { Connection } from '../connection/Connection';
import { hasCode } from '../DataError';
import { itemPages } from '../items/itemPages';
import { listOf } from '../items/ListApi';
import { ListItems } from '../items/ListItems';
import type { ManyOptions } from '../items/Table';
import { storedVersion } from '../provisioning/storedVersions';

/** What SharePoint reads at most in one query (MS docs: list view threshold). */
const THRESHOLD = 5000;
const PAGE = 1000;
/** `nometadata` leaves the etag out. */
const WITH_ETAG = headers({ Accept: 'application/json;odata=minimalmetadata' });
/** SP.FileSystemObjectType (MS-CSOMSPT). */
const FOLDER = 1;

/** An item as REST has it, with all columns of its schema. */
export interface PersonalRow {
  readonly Id: number;
  readonly AuthorId: number | null;
  readonly EditorId: number | null;
  readonly Created: string;
  readonly Modified: string;
  readonly FileSystemObjectType: number;
  readonly FileLeafRef?: string;
  readonly FileRef?: string;
  /** Does any file hang on it? Of lists. */
  readonly Attachments?: boolean;
  readonly [column: string]: unknown;
}

export interface FoundRow {
  readonly row: PersonalRow;
  readonly because: readonly HeldBecause[];
}

/**
 * Rows of one list that are about somebody. Where the column of authors is indexed and nobody else is named in the list, its index is asked: a
 * request a thousand rows of his, however large the list is. Otherwise a list within the threshold is asked in one go, and a larger one is walked
 * along its ids, which SharePoint answers whatever its size.
 */
export class PersonalRows {
  private readonly columns: readonly (readonly [name: string, field: FieldDefinition])[];
  private readonly answers: ReturnType<typeof privacyAnswer>['columns'];
  private readonly isInFolders: boolean;
  /** Folders have readers of their own, and SharePoint left some out without a word. Known once the list was read. */
  public isTrimmed = false;

  public constructor(
    private readonly connection: Connection,
    private readonly schema: ListSchema
  ) {
    const version = storedVersion(connection, schema.url) ?? schema.version;
    this.columns = Object.entries<FieldDefinition>(schema.fields).filter(([, field]) => (field.since ?? 1) <= version);
    const { columns, inFolders = false } = privacyAnswer(schema.url);
    this.answers = columns;
    this.isInFolders = inFolders;
  }

  /** @param items that the list has @throws DataError; AbortError */
  public async about(person: KnownPerson, items: number, { signal, onProgress }: ManyOptions = {}): Promise<readonly FoundRow[]> {
    const found = (rows: readonly PersonalRow[]): readonly FoundRow[] =>
      rows.flatMap((row) => {
        const because = row.FileSystemObjectType === FOLDER ? [] : this.reasons(row, person);
        return because.length === 0 ? [] : [{ row, because }];
      });
    if (!this.isWalked(items)) {
      try {
        const asked: FoundRow[] = [];
        for await (const page of this.pages(this.filter(person), signal)) asked.push(...found(page));
        return asked;
      } catch (error) {
        if (!hasCode(error, 'tooLarge')) throw error;
      }
    }
    const all: FoundRow[] = [];
    let read = 0;
    for await (const page of this.pages('', signal)) {
      all.push(...found(page));
      read += page.length;
      onProgress?.(Math.min(1, read / Math.max(1, items)));
    }
    this.isTrimmed = this.isInFolders && read < (await new ListItems(this.connection, this.schema).itemCount());
    return all;
  }

  /** Every item that is no folder, page by page along the ids. @throws DataError; AbortError */
  public async *walk(signal?: AbortSignal): AsyncGenerator<readonly PersonalRow[], void, undefined> {
    for await (const page of this.pages('', signal)) yield page.filter(({ FileSystemObjectType }) => FileSystemObjectType !== FOLDER);
  }

  /** One item, with its etag; none where it is gone. */
  public async byId(id: number): Promise<readonly PersonalRow[]> {
    return listOf(this.connection, this.schema).items.select(...this.selected()).filter(`ID eq ${id}`).top(1)<PersonalRow[]>(WITH_ETAG);
  }

  /** Does finding him take reading the whole list? */
  private isWalked(items: number): boolean {
    if (this.namesOthers() || this.isInFolders) return true;
    const isIndexed = this.schema.indexes?.includes('Author') === true && this.schema.write === 'none';
    return items > THRESHOLD && !isIndexed;
  }

  private namesOthers(): boolean {
    return Object.values(this.answers).some((holds) => holds === 'people' || (typeof holds === 'object' && holds.namesOthers === true));
  }

  private people(): readonly string[] {
    return this.columns.flatMap(([name, field]) => (this.answers[name] === 'person' ? [restName(name, field)] : []));
  }

  /** Rows that are only added have one person behind both stamps. */
  private filter({ id }: KnownPerson): string {
    const stamps = this.schema.write === 'none' ? ['AuthorId'] : ['AuthorId', 'EditorId'];
    return [...stamps, ...this.people()].map((name) => `${name} eq ${id}`).join(' or ');
  }

  private reasons(row: PersonalRow, person: KnownPerson): readonly HeldBecause[] {
    const names = this.columns.some(([name, field]) => {
      const [holds, value] = [this.answers[name], row[restName(name, field)]];
      if (holds === 'person') return value === person.id;
      if (typeof value !== 'string' || value === '') return false;
      if (holds === 'people') return namesInText(value, person);
      return typeof holds === 'object' && holds.namesOthers === true && namesPerson(parseJson(value), person);
    });
    return [...(row.AuthorId === person.id ? ['author' as const] : []), ...(row.EditorId === person.id && row.AuthorId !== person.id ? ['editor' as const] : []), ...(names ? ['named' as const] : [])];
  }

  private pages(filter: string, signal: AbortSignal | undefined): AsyncGenerator<readonly PersonalRow[], void, undefined> {
    return itemPages<PersonalRow>(this.connection, this.schema, { select: this.selected(), filter, size: PAGE, signal });
  }

  private selected(): readonly string[] {
    const files = isLibrary(this.schema) ? ['FileLeafRef', 'FileRef'] : ['Attachments'];
    return ['Id', 'AuthorId', 'EditorId', 'Created', 'Modified', 'FileSystemObjectType', ...files, ...this.columns.map(([name, field]) => restName(name, field))];
  }
}
