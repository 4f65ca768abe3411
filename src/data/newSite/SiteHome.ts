import { spPost } from '@pnp/sp';
import { homeLayout, homeName, homeText } from '../../domain/newSite/homePage';
import type { NewSitePlan } from '../../domain/newSite/newSitePlan';
import type { SitePartId } from '../../domain/newSite/sitePart';
import type { Connection } from '../connection/Connection';
import { pathLiteral } from '../connection/pathLiteral';
import { fileAt } from '../files/readFile';
import { noneIfGone } from '../noneIfGone';
import { firstPageOf, isFirstPage, makeFirstPage } from '../pages/firstPage';
import { pageVersion, publishedParts } from '../pages/publishedParts';
import type { PagePart } from '../pages/sitePages';
import type { PlanNotes } from '../plans/PlanNotes';
import { siteParts } from '../siteParts/siteParts';

/** The note that says which page is the plan’s. */
const PAGE = 'page';
/** A page that was published once. */
const FIRST_VERSION = '1.0';

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

  /** What readers saw first before the plan; noted with `made`. */
  public async firstBefore(): Promise<string> {
    return firstPageOf(this.site);
  }

  /** Does the page that readers saw first before still lie there? @param path below the web */
  public async isStillThere(path: string): Promise<boolean> {
    return path !== '' && (await this.site.sp.at(fileAt(this.site.listPath(path))).select('Exists')<{ readonly Exists: boolean }>().then(({ Exists }) => Exists, (error: unknown) => noneIfGone(error) !== null));
  }

  public async makeFirstAgain(path: string): Promise<void> {
    await makeFirstPage(this.site, path);
  }

  /** Of the plan’s page: `none` where there is none, `asMade` where nobody saved it since, and nobody made it the first page. */
  public async standing(): Promise<'none' | 'asMade' | 'changed'> {
    const noted = await this.noted();
    const version = noted === undefined ? null : await pageVersion(this.site, pathOf(noted));
    return version === null ? 'none' : version === FIRST_VERSION && !(await this.isFirst()) ? 'asMade' : 'changed';
  }

  /** Of who made it and nobody changed it since: to the recycle bin. */
  public async remove(): Promise<void> {
    await spPost(this.site.sp.at(`${fileAt(this.site.listPath(pathOf(await this.name())))}/recycle()`));
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
