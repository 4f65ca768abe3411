import '@pnp/sp/clientside-pages';
import { InjectHeaders } from '@pnp/queryable';
import { spfi } from '@pnp/sp';
import { ClientsideText, ClientsideWebpart } from '@pnp/sp/clientside-pages';
import type { ClientsidePageLayoutType, IClientsidePage, IClientsidePageComponent } from '@pnp/sp/clientside-pages';
import type { Connection } from '../../src/data/connection/Connection';
import { keepPartPages } from '../../src/data/partPages/keepPartPages';
import { readSite } from '../../src/data/provisioning/readSite';
import { CALLS_PAGE, demoCalls } from './calls/demoCalls';
import type { DemoPart } from './parts';
import { healthPart, homeRows, mapOf } from './parts';
import type { DemoPage } from './sites';
import { sites } from './sites';

const HOME = 'Home';
/** Where a site's owners look after Parvis. */
export const HEALTH_PAGE = 'Sante';

export async function pageExists({ sp, webPath }: Connection, name = HOME): Promise<boolean> {
  return sp.web.getFileByServerRelativePath(`${webPath}/SitePages/${name}.aspx`).exists();
}

/** A page of text, and what stands below it. */
export async function makeTextPage(connection: Connection, { name, title, text }: DemoPage, parts: readonly DemoPart[] = []): Promise<void> {
  const page = await newPage(connection, name, title);
  page.addSection().addColumn(12).addControl(new ClientsideText(text));
  for (const part of parts) page.addSection().addColumn(12).addControl(webPart(part));
  await page.save();
}

/** The home page of a site of the city: a welcome, and the usage map of the hub where it is shown on the site. */
export async function makeWelcomePage(connection: Connection, title: string, welcome: string, source?: { readonly webUrl: string; readonly title: string }): Promise<void> {
  const page = await newPage(connection, HOME, title);
  page.addSection().addColumn(12).addControl(new ClientsideText(welcome));
  if (source) page.addSection().addColumn(12).addControl(webPart(mapOf(source)));
  await page.save();
}

/** The intranet's home page: a welcome, then its parts. */
export async function makeHomePage(connection: Connection): Promise<void> {
  const page = await newPage(connection, HOME, 'Bienvenue sur Parvis');
  const welcome = page.addSection().addColumn(12);
  welcome.addControl(
    new ClientsideText(`<p>L’intranet des agents de Valmontreuil : trouvez le bon outil, et donnez votre avis. ${toComment(connection.serverNow())}</p>`)
  );
  for (const row of homeRows) {
    const section = page.addSection();
    for (const { width, part } of row) section.addColumn(width).addControl(webPart(part));
  }
  await page.save();
  await look(connection, HOME);
}

/** The call for comment that is open, on the site of its direction. */
function toComment(now: Date): string {
  const { id, draft } = demoCalls(now).welcome;
  const site = sites.find(({ callAnimators }) => callAnimators)?.url ?? '';
  const end = draft.closesAt?.toLocaleDateString('fr-FR', { day: 'numeric', month: 'long', timeZone: 'Europe/Paris' }) ?? '';
  return `En ce moment : <a href="${site}/SitePages/${CALLS_PAGE}.aspx?parvis=call-${id}">commentez l’accueil du public</a> jusqu’au ${end}.`;
}

/** A page with these parts, each in a section of its own. */
export async function makePage(connection: Connection, name: string, title: string, parts: readonly DemoPart[]): Promise<void> {
  const page = await newPage(connection, name, title);
  for (const part of parts) page.addSection().addColumn(12).addControl(webPart(part));
  await page.save();
  await look(connection, name);
}

/** The page for its owners. */
export function makeHealthPage(connection: Connection): Promise<void> {
  return makePage(connection, HEALTH_PAGE, 'Santé de Parvis', [healthPart]);
}

/** A page that one part fills, without title and sections (`SharePointFullPage`). */
export async function makeAppPage(connection: Connection, name: string, title: string, part: DemoPart): Promise<void> {
  const page = await newPage(connection, name, title, 'SingleWebPartAppPage');
  page.addSection().addColumn(12).addControl(webPart(part));
  await page.save();
}

/** As the browser of who made it does when he looks at it: links to what its parts show lead to it from then on. */
async function look(connection: Connection, name: string): Promise<void> {
  const facts = await readSite(connection, undefined, false);
  await keepPartPages(connection, facts, { pathname: `${connection.webPath}/SitePages/${name}.aspx`, search: '' }, undefined);
}

function newPage({ sp, webUrl }: Connection, name: string, title: string, layout: ClientsidePageLayoutType = 'Article'): Promise<IClientsidePage> {
  // PnPjs reads the address of the page's item from the metadata of the answer.
  const withMetadata = spfi([sp.web, webUrl]).using(InjectHeaders({ Accept: 'application/json;odata=minimalmetadata' }));
  return withMetadata.web.addClientsidePage(name, title, layout);
}

function webPart({ manifest: { id, preconfiguredEntries }, properties }: DemoPart): ClientsideWebpart {
  const title = preconfiguredEntries[0]?.title['fr-FR'] ?? '';
  const component: IClientsidePageComponent = {
    ComponentType: 1,
    Id: id,
    Manifest: JSON.stringify({ preconfiguredEntries: [{ title: { default: title }, description: { default: '' }, properties }] }),
    ManifestType: 1,
    Name: title,
    Status: 0
  };
  return ClientsideWebpart.fromComponentDef(component).setProperties(properties);
}
