import type { ISPCollection, ISPQueryable } from '@pnp/sp';
import { SPQueryable } from '@pnp/sp';
import type { FolderCount } from '../../domain/ballots/Tally';
import type { Connection } from '../connection/Connection';
import type { BasePermissions } from '../connection/permissions';
import { hasRight } from '../connection/permissions';
import { pathLiteral } from '../connection/pathLiteral';
import { noneIfGone } from '../noneIfGone';

interface FolderRow {
  readonly Name: string;
  readonly ItemCount: number;
}

/** SharePoint reads that many at once; blocks have fewer. */
const MOST = 5000;

/** The folders in which what people say lies: `<box>/b<block>/<thing>-<kind>`. Their item counts are the counters. */
export class FolderTree {
  /** Names that were seen, by the block's path. */
  private readonly seen = new Map<string, Set<string>>();

  /** @param url of the list */
  public constructor(
    private readonly connection: Connection,
    public readonly url: string
  ) {}

  /** Server-relative. @param below the box, e.g. `b0/12-remark` */
  public path(box: string, below?: string): string {
    const root = `${this.connection.listPath(this.url)}/${box}`;
    return !below ? root : `${root}/${below}`;
  }

  /** What lies in a block, in one operation; nothing before anything was said there. */
  public async read(box: string, block: number): Promise<readonly FolderCount[]> {
    const path = this.path(box, `b${block}`);
    const rows = await this.foldersIn(path).select('Name', 'ItemCount').top(MOST)<FolderRow[]>().catch(noneIfGone);
    this.seen.set(path, new Set(rows?.map(({ Name }) => Name)));
    return (rows ?? []).map(({ Name, ItemCount }) => ({ name: Name, itemCount: ItemCount }));
  }

  /** Is it known that there is no such folder? @param folder below the box */
  public isMissing(box: string, folder: string): boolean {
    const [block = '', name = ''] = folder.split('/');
    const names = this.seen.get(this.path(box, block));
    return names !== undefined && !names.has(name);
  }

  /** It was just made. */
  public made(box: string, folder: string): void {
    const [block = '', name = ''] = folder.split('/');
    this.seen.get(this.path(box, block))?.add(name);
  }

  /** May the reader add nothing in a box? Null for who has full control: whatever others may, he may. */
  public async isLocked(box: string): Promise<boolean | null> {
    const permissions = await SPQueryable(this.item(box), 'EffectiveBasePermissions')<BasePermissions>();
    return hasRight(permissions, 'managePermissions') ? null : !hasRight(permissions, 'addListItems');
  }

  /** The item that a box is in its list. */
  public item(box: string): ISPQueryable {
    return SPQueryable(this.connection.sp.at(`_api/web/getFolderByServerRelativePath(decodedUrl='${pathLiteral(this.path(box))}')`), 'ListItemAllFields');
  }

  /** Boxes of the list, and what SharePoint itself keeps beside them. */
  public roots(): ISPCollection {
    return this.foldersIn(this.connection.listPath(this.url));
  }

  private foldersIn(path: string): ISPCollection {
    return this.connection.sp.rows(`_api/web/getFolderByServerRelativePath(decodedUrl='${pathLiteral(path)}')/folders`);
  }
}
