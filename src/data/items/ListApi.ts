import { body } from '@pnp/queryable';
import type { ISPCollection, ISPQueryable } from '@pnp/sp';
import { SPCollection, spPost, SPQueryable } from '@pnp/sp';
import type { Connection } from '../connection/Connection';
import type { SiteApi } from '../connection/SiteApi';
import { pathLiteral } from '../connection/pathLiteral';
import type { RestValues } from './RowFormat';

/** What `addValidateUpdateItemUsingPath` takes and answers of a column. */
export interface FormValue {
  readonly FieldName: string;
  readonly FieldValue: string;
}

export interface WrittenValue extends FormValue {
  readonly HasException: boolean;
  readonly ErrorMessage: string | null;
}

/** SP.FileSystemObjectType (MS-CSOMSPT). */
const FILE = 0;
const FOLDER = 1;

/** The addresses of a list of a connection's web; give the `sp` of a batch to ask within it. */
export function listOf(connection: Connection, { url }: { readonly url: string }, sp: SiteApi = connection.sp): ListApi {
  return new ListApi(sp, connection.listPath(url));
}

/** The addresses of a list that a page asks, without PnPjs' classes of lists and items. */
export class ListApi {
  public readonly list: ISPQueryable;

  /** @param path server-relative */
  public constructor(sp: SiteApi, path: string) {
    this.list = sp.at(`_api/web/getList('${pathLiteral(path)}')`);
  }

  /** A new query each time. */
  public get items(): ISPCollection {
    return SPCollection(this.list, 'items');
  }

  public item(id: number): ISPQueryable {
    return SPQueryable(this.list, `items(${id})`);
  }

  public add<Row>(values: RestValues): Promise<Row> {
    return spPost<Row>(this.items, body(values));
  }

  /** Rows of a CAML query; for what `$filter` cannot ask. */
  public camlRows<Row>(query: Readonly<Record<string, unknown>>): Promise<readonly Row[]> {
    return spPost<readonly Row[]>(SPQueryable(this.list, 'getitems'), body({ query }));
  }

  /** The one call that stores an item straight into a folder (MS docs: working with lists and list items with REST). */
  public addToFolder(folder: string, formValues: readonly FormValue[]): Promise<readonly WrittenValue[]> {
    return this.addByForm({ FolderPath: { DecodedUrl: folder }, UnderlyingObjectType: FILE }, formValues);
  }

  public addFolder(parent: string, name: string): Promise<readonly WrittenValue[]> {
    return this.addByForm({ FolderPath: { DecodedUrl: parent }, UnderlyingObjectType: FOLDER, LeafName: { DecodedUrl: name } }, [{ FieldName: 'Title', FieldValue: name }]);
  }

  private addByForm(listItemCreateInfo: Readonly<Record<string, unknown>>, formValues: readonly FormValue[]): Promise<readonly WrittenValue[]> {
    return spPost<readonly WrittenValue[]>(SPQueryable(this.list, 'AddValidateUpdateItemUsingPath'), body({ listItemCreateInfo, formValues, bNewDocumentUpdate: false }));
  }
}
