import type { Connection } from '../connection/Connection';
import { DataError } from '../DataError';

/** Pages to choose from: those that were changed last. */
const MOST = 200;

export interface SitePage {
  readonly id: number;
  readonly title: string;
  readonly modified: Date;
}

/** Pages of a site, as texts can be taken from them. */
export interface SitePageReader {
  /** Those that were changed last come first. */
  list(): Promise<readonly SitePage[]>;
  /** `CanvasContent1`: JSON, one entry a part of the page (`readSitePage`). @throws DataError `notFound` */
  content(page: SitePage): Promise<string>;
}

interface PageRow {
  readonly Id?: number;
  readonly Title?: string | null;
  readonly Modified?: string;
  readonly CanvasContent1?: string | null;
}

/** Through `_api/sitepages`, which modern pages themselves are read and written by. */
export class SitePages implements SitePageReader {
  public constructor(private readonly connection: Connection) {}

  public async list(): Promise<readonly SitePage[]> {
    const rows = await this.connection.sp.rows('_api/sitepages/pages').select('Id', 'Title', 'Modified').orderBy('Modified', false).top(MOST)<readonly PageRow[]>();
    return rows.flatMap(({ Id, Title, Modified }) => (Id === undefined || !Title ? [] : [{ id: Id, title: Title, modified: new Date(Modified ?? 0) }]));
  }

  public async content({ id }: SitePage): Promise<string> {
    const { CanvasContent1 } = await this.connection.sp.at(`_api/sitepages/pages(${id})`).select('CanvasContent1')<PageRow>();
    if (CanvasContent1 == null) throw new DataError('notFound', `page ${id} has no content`);
    return CanvasContent1;
  }
}
