import { spPost } from '@pnp/sp';
import { plainPath } from '../../domain/address/plainPath';
import type { Connection } from '../connection/Connection';
import { pathLiteral } from '../connection/pathLiteral';
import { tryTwice } from '../connection/tryTwice';
import { hasCode } from '../DataError';

/** A file as somebody names it in what he says: its path is his word alone. */
export interface NamedFile {
  readonly path: string;
  /** Who names it. */
  readonly author: number;
}

/** Sends to the recycle bin what hangs on rows; what is gone already is gone. */
export class Recycler {
  public constructor(private readonly connection: Connection) {}

  /** @param url of the list @param name of a folder in it */
  public folder(url: string, name: string): Promise<void> {
    return this.recycle(`getFolderByServerRelativePath(decodedUrl='${pathLiteral(`${this.connection.listPath(url)}/${name}`)}')`);
  }

  /** Only from its library, and only one's own: nobody has others' files removed by naming them. @param url of the library */
  public async file(url: string, { path, author }: NamedFile): Promise<void> {
    const library = `${this.connection.webPath}/${url}/`;
    const plain = plainPath(path);
    if (!plain.startsWith(library) || plain.slice(library.length).includes('/')) return;
    const file = `getFileByServerRelativePath(decodedUrl='${pathLiteral(plain)}')`;
    try {
      const { AuthorId } = await this.connection.sp.at(`_api/web/${file}/ListItemAllFields`).select('AuthorId')<{ readonly AuthorId: number }>();
      if (AuthorId === author) await this.recycle(file);
    } catch (error) {
      if (!hasCode(error, 'notFound')) throw error;
    }
  }

  private async recycle(thing: string): Promise<void> {
    try {
      await tryTwice(() => spPost(this.connection.sp.at(`_api/web/${thing}/recycle`)));
    } catch (error) {
      if (!hasCode(error, 'notFound')) throw error;
    }
  }
}
