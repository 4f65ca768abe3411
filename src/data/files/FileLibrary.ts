import { spPost } from '@pnp/sp';
import { sha256OfBytes } from '../../domain/fingerprint/sha256OfBytes';
import type { Person } from '../../domain/people/Person';
import type { ListDefinition } from '../../lists/defineList';
import type { Connection } from '../connection/Connection';
import { pathLiteral } from '../connection/pathLiteral';
import { tryTwice } from '../connection/tryTwice';
import { DataError, hasCode } from '../DataError';
import { addressOf } from './addressOf';
import { fileAt, readFile } from './readFile';

/** What is sent in one request, within the time of one. SharePoint itself takes 250 MB (MS docs: working with folders and files with REST). */
export const LARGEST_FILE = 20 * 1024 * 1024;

/** A file as it is stored. */
export interface StoredFile {
  readonly name: string;
  /** Server-relative, escaped as an address. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly hash: string;
}

export interface ListedFile {
  readonly name: string;
  readonly by: Person;
  readonly at: Date;
}

interface FileRow {
  readonly Name: string;
  readonly TimeCreated: string;
  readonly Author: { readonly Id: number; readonly Title: string };
}

/** Files at the root of one library, or in one of its folders. A name is given to one content and to no other: what is stored is never overwritten. */
export class FileLibrary {
  public constructor(
    private readonly connection: Connection,
    private readonly library: Pick<ListDefinition, 'url'>,
    /** Its name, where files do not lie at the root. */
    private readonly inFolder = ''
  ) {}

  /**
   * Stores a file once. Begun again, and where the answer was lost, it ends the same: what lies under the name is read and compared.
   * @throws DataError `duplicate` when another content has the name, `tooLarge` above `LARGEST_FILE`, `forbidden`
   */
  public async store(name: string, content: string | Uint8Array<ArrayBuffer>): Promise<StoredFile> {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    if (bytes.length > LARGEST_FILE) throw new DataError('tooLarge', `${bytes.length} bytes`);
    const file = this.describe(name, bytes);
    try {
      await tryTwice(() => this.add(name, bytes));
    } catch (error) {
      if (!hasCode(error, 'duplicate')) throw error;
      const { hash } = await this.read(name);
      if (hash !== file.hash) throw error;
    }
    return file;
  }

  /** @throws DataError `notFound` */
  public async read(name: string): Promise<StoredFile & { readonly bytes: Uint8Array }> {
    const bytes = await readFile(this.connection, `${this.path()}/${name}`);
    return { ...this.describe(name, bytes), bytes };
  }

  /** Files whose names begin so, with who stored each and when. */
  public async list(prefix: string): Promise<readonly ListedFile[]> {
    const rows = await this.connection.sp
      .rows(`${this.folder()}/files`)
      .select('Name', 'TimeCreated', 'Author/Id', 'Author/Title')
      .expand('Author')
      .filter(`startswith(Name,'${prefix}')`)<readonly FileRow[]>();
    return rows.map(({ Name, TimeCreated, Author: { Id, Title } }) => ({ name: Name, by: { id: Id, name: Title }, at: new Date(TimeCreated) }));
  }

  /** Takes it away; nothing when it is gone already. */
  public async remove(name: string): Promise<void> {
    try {
      await tryTwice(() => spPost(this.connection.sp.at(`${fileAt(`${this.path()}/${name}`)}/recycle`)));
    } catch (error) {
      if (!hasCode(error, 'notFound')) throw error;
    }
  }

  private add(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
    return spPost(this.connection.sp.at(`${this.folder()}/files/addUsingPath(decodedurl='${pathLiteral(name)}',overwrite=false)`), { body: bytes });
  }

  private describe(name: string, bytes: Uint8Array): StoredFile {
    return { name, path: addressOf(`${this.path()}/${name}`), size: bytes.length, hash: sha256OfBytes(bytes) };
  }

  private folder(): string {
    return `_api/web/getFolderByServerRelativePath(decodedUrl='${pathLiteral(this.path())}')`;
  }

  private path(): string {
    const root = this.connection.listPath(this.library.url);
    return this.inFolder === '' ? root : `${root}/${this.inFolder}`;
  }
}
