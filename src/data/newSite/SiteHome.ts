import { homeLayout, homeName, homeText } from '../../domain/newSite/homePage';
import type { NewSitePlan } from '../../domain/newSite/newSitePlan';
import type { SitePartId } from '../../domain/newSite/sitePart';
import type { Connection } from '../connection/Connection';
import { pathLiteral } from '../connection/pathLiteral';
import { isFirstPage, makeFirstPage } from '../pages/firstPage';
import { publishedParts } from '../pages/publishedParts';
import type { PagePart } from '../pages/sitePages';
import type { PlanNotes } from '../plans/PlanNotes';
import { siteParts } from '../siteParts/siteParts';

/** The note that says which page is the plan’s. */
const PAGE = 'page';

/** The home page of a site that is set up: a page of the plan’s own. No page that somebody made is written on. */
export class SiteHome {
  public constructor(
    private readonly site: Connection,
    private readonly plan: NewSitePlan,
    private readonly notes: PlanNotes
  ) {}

  /** The page’s name, without its ending: the one that was noted, or the first that is free. */
  public async name(): Promise<string> {
    return (await this.noted()) ?? homeName(this.plan.language, await this.taken());
  }

  /** Has a page of the plan’s been published? What its owner made of it since is his. */
  public async isThere(): Promise<boolean> {
    const noted = await this.noted();
    return noted !== undefined && (await publishedParts(this.site, pathOf(noted))) !== null;
  }

  /** @param mapUrl of the page with the city’s map; null: none */
  public async make(mapUrl: string | null): Promise<void> {
    const { title, language } = this.plan;
    const name = await this.note();
    if ((await publishedParts(this.site, pathOf(name))) !== null) return;
    const { aside, rows } = homeLayout(this.plan);
    const { publishSitePage } = await import(/* webpackChunkName: 'site-pages' */ '../pages/sitePages');
    const part = (id: SitePartId): PagePart => ({ componentId: siteParts[id].componentId, title: siteParts[id].title[language], properties: this.propertiesOf(id) });
    await publishSitePage(this.site, {
      name, title, html: homeText(this.plan, mapUrl), aside: aside.map(part), takesUp: 'own',
      sections: rows.map((row) => row.map((id) => ({ width: row.length === 2 ? 6 : 12, parts: [part(id)] })))
    });
  }

  /** Is it what readers of the site see first? */
  public async isFirst(): Promise<boolean> {
    return isFirstPage(this.site, pathOf(await this.name()));
  }

  public async makeFirst(): Promise<void> {
    await makeFirstPage(this.site, pathOf(await this.name()));
  }

  /** Which page is the plan’s is noted before it is made: after a lost answer it is known again. */
  private async note(): Promise<string> {
    const noted = await this.noted();
    if (noted !== undefined) return noted;
    await this.notes.add(PAGE, { text: homeName(this.plan.language, await this.taken()) });
    // Of two who note one at once, the first is heard.
    return this.name();
  }

  private async noted(): Promise<string | undefined> {
    return (await this.notes.read()).find(({ key }) => key === PAGE)?.text;
  }

  private async taken(): Promise<readonly string[]> {
    const path = this.site.listPath('SitePages');
    const rows = await this.site.sp.rows(`_api/web/getFolderByServerRelativePath(decodedUrl='${pathLiteral(path)}')/files`).select('Name').top(5000)<readonly { readonly Name: string }[]>();
    return rows.map(({ Name }) => Name);
  }

  private propertiesOf(id: SitePartId): Readonly<Record<string, unknown>> {
    const { properties } = siteParts[id];
    return id === 'cityMap' && this.plan.map ? { ...properties, source: this.plan.map } : properties;
  }
}

function pathOf(name: string): string {
  return `SitePages/${name}.aspx`;
}
