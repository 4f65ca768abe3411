import { SPCollection, spPost } from '@pnp/sp';
import type { Connection } from '../connection/Connection';
import { pathLiteral } from '../connection/pathLiteral';
import { hasCode } from '../DataError';
import { addressOf } from '../files/addressOf';
import { addByPath } from '../items/listFolder';

/** In the site's own library of files for pages, which all who read the site read. */
const LIBRARY = 'SiteAssets';
const FOLDER = 'Parvis';
/** Pictures to choose from: the newest. */
const MOST = 60;

export interface SitePicture {
  /** Server-relative, escaped as an address. */
  readonly path: string;
  readonly name: string;
}

interface FileRow {
  readonly Name: string;
  readonly ServerRelativeUrl: string;
}

/** Pictures that owners put into their site, for answers of polls and for activities. */
export class SitePictures {
  public constructor(private readonly connection: Connection) {}

  /** Those that were put there before, newest first; none where there is no such folder yet. */
  public async list(): Promise<readonly SitePicture[]> {
    try {
      const rows = await SPCollection(this.connection.sp.at(`${this.folder()}`), 'Files').select('Name', 'ServerRelativeUrl').orderBy('TimeCreated', false).top(MOST)<FileRow[]>();
      return rows.map(({ Name, ServerRelativeUrl }) => ({ path: addressOf(ServerRelativeUrl), name: Name }));
    } catch (error) {
      if (hasCode(error, 'notFound')) return [];
      throw error;
    }
  }

  /**
   * Stores a picture; under the same name once more it is the same file.
   * @returns its server-relative path, escaped as an address
   * @throws DataError `forbidden` for who may not add files to the site
   */
  public async add(name: string, content: Blob): Promise<string> {
    const { sp } = this.connection;
    await spPost(sp.at('_api/web/lists/ensureSiteAssetsLibrary'));
    await addByPath(this.connection, LIBRARY, this.path());
    await spPost(sp.at(`${this.folder()}/Files/AddUsingPath(decodedurl='${pathLiteral(name)}',overwrite=true)`), { body: await content.arrayBuffer() });
    return addressOf(`${this.path()}/${name}`);
  }

  private folder(): string {
    return `_api/web/getFolderByServerRelativePath(decodedUrl='${pathLiteral(this.path())}')`;
  }

  private path(): string {
    return `${this.connection.listPath(LIBRARY)}/${FOLDER}`;
  }
}
