import { spPost } from '@pnp/sp';
import type { UndoBar } from '../../domain/newSite/newSitePlan';
import type { SitePartId } from '../../domain/newSite/sitePart';
import { sitePartIds } from '../../domain/newSite/sitePart';
import type { ListSchema } from '../../lists/defineList';
import type { Connection } from '../connection/Connection';
import { hasCode } from '../DataError';
import { siteParts } from '../siteParts/siteParts';

interface ListRow {
  readonly Id: string;
  readonly Created: string;
  readonly ItemCount: number;
  readonly RootFolder: { readonly ServerRelativeUrl: string };
}

/** How the lists of a part stand: what goes with them, and why they do not. */
export interface PartBack {
  readonly going: readonly { readonly id: string }[];
  readonly bar: UndoBar | null;
}

/** Lists that a set-up made, and that nobody wrote in: they go to the recycle bin of the site, from where an owner brings them back. */
export class SiteListsBack {
  /** @param parts of the plan @param since when the plan was begun; null: nobody noted it */
  public constructor(
    private readonly site: Connection,
    private readonly parts: readonly SitePartId[],
    private readonly since: () => Promise<Date | null>
  ) {}

  /** Lists of a part go all together, or stay: a part without some of its lists is broken. What another part that stays has too stays. */
  public async of(part: SitePartId): Promise<PartBack> {
    const [rows, since, schemas] = await Promise.all([this.rows(), this.since(), listsByPart()]);
    const found = new Map(rows.map((row) => [row.RootFolder.ServerRelativeUrl.toLowerCase(), row]));
    const rowOf = ({ url }: ListSchema): ListRow | undefined => found.get(this.site.listPath(url).toLowerCase());
    const isOlder = (row: ListRow): boolean => since === null || new Date(row.Created).getTime() < Math.floor(since.getTime() / 1000) * 1000;
    const own = (id: SitePartId): readonly ListRow[] => schemas(id).flatMap((schema) => rowOf(schema) ?? []);
    /** Lists that no part of the plan has beside it say whether somebody set another part up by himself. */
    const planned = new Set(this.parts.flatMap((id) => schemas(id).map(({ url }) => url)));
    const stays = (id: SitePartId): boolean => (this.parts.includes(id) ? barOf(own(id), isOlder) !== null : schemas(id).some((schema) => !planned.has(schema.url) && rowOf(schema) !== undefined));
    const bar = barOf(own(part), isOlder);
    if (bar !== null) return { going: [], bar };
    const kept = new Set(sitePartIds.filter((id) => id !== part && stays(id)).flatMap((id) => schemas(id).map(({ url }) => url)));
    return { going: [...schemas(part)].reverse().flatMap((schema) => (kept.has(schema.url) ? [] : (rowOf(schema) ?? []))).map(({ Id }) => ({ id: Id })), bar: null };
  }

  /** @param goOn called before each */
  public async remove(part: SitePartId, goOn: () => Promise<void>): Promise<void> {
    for (const { id } of (await this.of(part)).going) {
      await goOn();
      // Somebody may have written in it since it was looked at.
      const { ItemCount } = await this.site.sp.at(`_api/web/lists(guid'${id}')`).select('ItemCount')<Pick<ListRow, 'ItemCount'>>().catch(goneIsEmpty);
      if (ItemCount > 0) return;
      await spPost(this.site.sp.at(`_api/web/lists(guid'${id}')/recycle()`)).catch(goneIsEmpty);
    }
  }

  private async rows(): Promise<readonly ListRow[]> {
    return this.site.sp.rows('_api/web/lists').select('Id', 'Created', 'ItemCount', 'RootFolder/ServerRelativeUrl').expand('RootFolder').top(5000)<readonly ListRow[]>();
  }
}

function barOf(rows: readonly ListRow[], isOlder: (row: ListRow) => boolean): UndoBar | null {
  if (rows.some(isOlder)) return 'unknown';
  return rows.some(({ ItemCount }) => ItemCount > 0) ? 'written' : null;
}

async function listsByPart(): Promise<(part: SitePartId) => readonly ListSchema[]> {
  const all = new Map(await Promise.all(sitePartIds.map(async (id) => [id, await siteParts[id].lists()] as const)));
  return (part) => all.get(part) ?? [];
}

function goneIsEmpty(error: unknown): Pick<ListRow, 'ItemCount'> {
  if (hasCode(error, 'notFound')) return { ItemCount: 0 };
  throw error;
}
