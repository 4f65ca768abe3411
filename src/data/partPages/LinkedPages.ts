import type { Connection } from '../connection/Connection';
import { hasRight } from '../connection/permissions';
import { siteReader } from '../provisioning/SiteReader';
import type { PageView } from './pageAtHand';
import { isOfWeb, pageOf, welcomePage } from './pageAtHand';
import { PartsOnPages } from './PartsOnPages';
import { readPartPage } from './readPartPage';
import { recordPartPage } from './recordPartPage';
import { shownParts } from './shownParts';

/** To which page links to a part's things lead. */
export interface LinkedPage {
  /** Server-relative, as it is called; null: the home page of the site. */
  readonly path: string | null;
  readonly isHere: boolean;
  /** The person may lead them to the page at hand. */
  readonly mayChoose: boolean;
}

/** Says to which page links lead, and changes it, for who edits a page with a part. */
export class LinkedPages {
  public constructor(private readonly connection: Connection) {}

  /** @param componentId of the part's manifest @returns null where the part has no such things, or no list yet @throws DataError */
  public async of(componentId: string, view: PageView): Promise<LinkedPage | null> {
    const { url } = partOf(componentId) ?? {};
    const list = url === undefined ? undefined : (await siteReader(this.connection).facts()).lists.get(url);
    if (!list) return null;
    const page = readPartPage(list.description)?.page;
    const here = await this.page(view);
    return {
      path: page === undefined ? null : `${this.connection.webPath}/${page}`,
      isHere: page !== undefined && page.toLowerCase() === here?.toLowerCase(),
      mayChoose: here !== null && hasRight(list.permissions, 'manageLists')
    };
  }

  /** Leads them to the page at hand. @returns false where readers do not find the part on it yet @throws DataError */
  public async choose(componentId: string, view: PageView): Promise<boolean> {
    const part = partOf(componentId);
    const page = await this.page(view);
    if (!part || page === null || (await new PartsOnPages(this.connection).showing(page, part)) === 'none') return false;
    await recordPartPage(this.connection, part.url, { kinds: part.kinds, page });
    return true;
  }

  private async page(view: PageView): Promise<string | null> {
    if (!isOfWeb(this.connection, view)) return null;
    return pageOf(this.connection, view) ?? welcomePage(this.connection);
  }
}

function partOf(componentId: string): (typeof shownParts)[number] | undefined {
  return shownParts.find((part) => part.componentId === componentId.toLowerCase());
}
