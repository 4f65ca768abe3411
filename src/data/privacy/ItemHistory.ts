import { spDelete, SPCollection } from '@pnp/sp';
import type { HeldFile } from '../../domain/privacy/Held';
import type { ListSchema } from '../../lists/defineList';
import { pathLiteral } from '../connection/pathLiteral';
import type { Connection } from '../connection/Connection';
import { listOf } from '../items/ListApi';

interface VersionRow {
  readonly VersionId: number;
  readonly IsCurrentVersion: boolean;
}

/**
 * What SharePoint keeps of a row beside it: earlier versions, and files that hang on it. Lists in which agents write are set up with neither
 * (`setUpList`, `lists.test.ts`); an owner may have switched either on since.
 */
export class ItemHistory {
  public constructor(
    private readonly connection: Connection,
    private readonly schema: Pick<ListSchema, 'url'>
  ) {}

  /** Are earlier versions of it kept? */
  public async has(id: number): Promise<boolean> {
    return (await this.earlier(id)).length > 0;
  }

  /** Takes all of it away for good, past the recycle bin. @param hasFiles does anything hang on the row? */
  public async clear(id: number, hasFiles: boolean): Promise<void> {
    for (const { VersionId } of await this.earlier(id)) await spDelete(this.connection.sp.at(`${this.versions(id)}(${VersionId})`));
    if (!hasFiles) return;
    const item = listOf(this.connection, this.schema).item(id);
    for (const { name } of await this.files(id)) await spDelete(SPCollection(item, `AttachmentFiles/getByFileName('${pathLiteral(name)}')`));
  }

  /** Files that hang on it. */
  public async files(id: number): Promise<readonly HeldFile[]> {
    const rows = await SPCollection(listOf(this.connection, this.schema).item(id), 'AttachmentFiles').select('FileName', 'ServerRelativeUrl')<readonly { readonly FileName: string; readonly ServerRelativeUrl: string }[]>();
    return rows.map(({ FileName, ServerRelativeUrl }) => ({ name: FileName, path: ServerRelativeUrl }));
  }

  private async earlier(id: number): Promise<readonly VersionRow[]> {
    const rows = await this.connection.sp.rows(this.versions(id)).select('VersionId', 'IsCurrentVersion')<readonly VersionRow[]>();
    return rows.filter(({ IsCurrentVersion }) => !IsCurrentVersion);
  }

  private versions(id: number): string {
    return `_api/web/getList('${pathLiteral(this.connection.listPath(this.schema.url))}')/items(${id})/versions`;
  }
}
