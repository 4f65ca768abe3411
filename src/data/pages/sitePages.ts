import { body, headers } from '@pnp/queryable';
import { spPost } from '@pnp/sp';
import { parseJson } from '../../domain/stored/parseJson';
import type { Connection } from '../connection/Connection';
import { pathLiteral } from '../connection/pathLiteral';
import { tryTwice } from '../connection/tryTwice';
import { hasCode } from '../DataError';
import { newClientKey } from '../items/newClientKey';
import { swallowed } from '../swallowed';

/** A page of the site, before it is made. */
export interface PageDraft {
  /** Name of its file, without its ending: letters, digits and hyphens. */
  readonly name: string;
  readonly title: string;
  /** Of its one text; nothing in it runs (SharePoint cleans it as it cleans what editors type). */
  readonly html: string;
  /** News of the site: it goes to whoever follows it. */
  readonly isNews?: boolean;
  /** Sections below the text. */
  readonly sections?: readonly PageSection[];
  /** Beside the text, in a third of the width. */
  readonly aside?: readonly PagePart[];
  /**
   * Takes up what an earlier try left: pages without a name and without anything in them, which nobody ever published. `all`, also colleagues', only where nobody else
   * begins pages: who opens "New page" has one of these before him until he types a title. `own`: those of who asks.
   */
  readonly takesUp?: 'all' | 'own';
}

/** Columns of a section, from left to right; their widths in twelfths add to twelve. */
export type PageSection = readonly { readonly width: 4 | 6 | 8 | 12; readonly parts: readonly PagePart[] }[];

export interface PagePart {
  /** Of its manifest. */
  readonly componentId: string;
  readonly title: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

interface PageRow {
  readonly Id: number;
  readonly IsPageCheckedOutToCurrentUser?: boolean;
  readonly LayoutWebpartsContent?: string | null;
}

interface LeftRow extends PageRow {
  readonly Title: string | null;
  readonly CanvasContent1: string | null;
  readonly Version: string;
  readonly PromotedState: number;
}

/** `PromotedState` of a page (MS docs: SitePage). */
const NO_NEWS = 0;
const NEWS_ONCE_PUBLISHED = 1;

/**
 * Publishes a page with one text. A page of this name that is there already, as after an answer that was lost, is written anew.
 *
 * By the addresses that PnPjs' own pages call: its classes would weigh 14 kB here, and half a kilobyte on every page with a web part.
 * @returns its absolute address
 * @throws DataError `forbidden` for who may make no pages
 */
export async function publishSitePage(connection: Connection, { name, title, html, sections = [], aside = [], isNews = false, takesUp }: PageDraft): Promise<string> {
  const { sp, webUrl } = connection;
  const path = `${connection.listPath('SitePages')}/${name}.aspx`;
  const id = (await pageAt(connection, path)) ?? (await create(connection, name, { isNews, takesUp }));
  const page = `_api/sitepages/pages(${id})`;
  const { IsPageCheckedOutToCurrentUser, LayoutWebpartsContent } = await sp.at(page)<PageRow>();
  if (!IsPageCheckedOutToCurrentUser) await spPost(sp.at(`${page}/checkoutpage`));
  await save(connection, page, { Title: title, CanvasContent1: canvasOf(html, aside, sections), ...(LayoutWebpartsContent ? { LayoutWebpartsContent: titled(LayoutWebpartsContent, title) } : {}) });
  await spPost(sp.at(`${page}/publish`));
  return `${new URL(webUrl).origin}${encodeURI(path)}`;
}

async function pageAt({ sp }: Connection, path: string): Promise<number | null> {
  try {
    return (await sp.at(`_api/web/getFileByServerRelativePath(decodedUrl='${pathLiteral(path)}')/listItemAllFields`).select('Id')<PageRow>()).Id;
  } catch (error) {
    if (hasCode(error, 'notFound')) return null;
    throw error;
  }
}

/** SharePoint makes the file's name from the first title with which a page is saved. */
async function create(connection: Connection, name: string, { isNews, takesUp }: { readonly isNews: boolean; readonly takesUp: PageDraft['takesUp'] }): Promise<number> {
  const promoted = isNews ? NEWS_ONCE_PUBLISHED : NO_NEWS;
  const { Id } = (takesUp ? await takeUp(connection, promoted, takesUp) : null) ?? (await spPost<PageRow>(connection.sp.at('_api/sitepages/pages'), body({ PageLayoutType: 'Article', PromotedState: promoted })));
  await save(connection, `_api/sitepages/pages(${Id})`, { Title: name });
  return Id;
}

/** The page without a name that the agent's own earlier try left. Of `all`, those of colleagues who open the same space go to the recycle bin, and so does what he left twice. */
async function takeUp(connection: Connection, promoted: number, whose: 'all' | 'own'): Promise<PageRow | null> {
  const left = await pagesLeft(connection);
  const own = left.find(({ IsPageCheckedOutToCurrentUser, PromotedState }) => IsPageCheckedOutToCurrentUser && PromotedState === promoted) ?? null;
  if (whose === 'all') for (const page of left) if (page !== own) await takeAway(connection, page);
  return own;
}

/** Takes away what tries left that were broken off: pages without a name and without anything in them. Only where nobody else begins pages, as `takesUp`. */
export async function takeAwayPagesLeft(connection: Connection): Promise<void> {
  for (const page of await pagesLeft(connection)) await takeAway(connection, page);
}

async function pagesLeft({ sp }: Connection): Promise<readonly LeftRow[]> {
  const rows = await sp.rows('_api/sitepages/pages').select('Id', 'Title', 'CanvasContent1', 'Version', 'PromotedState', 'IsPageCheckedOutToCurrentUser')<readonly LeftRow[]>();
  return rows.filter(({ Title, CanvasContent1, Version }) => !Title && isBlank(CanvasContent1) && Number.parseInt(Version, 10) === 0);
}

async function takeAway({ sp }: Connection, { Id, IsPageCheckedOutToCurrentUser }: LeftRow): Promise<void> {
  const item = `_api/sitepages/pages(${Id})/ListItemAllFields`;
  // Who owns the site takes back what a colleague checked out (CancelCheckout); of what nobody has any more, that is refused.
  const sent = IsPageCheckedOutToCurrentUser ? [`${item}/recycle`] : [`${item}/file/undoCheckOut`, `${item}/recycle`];
  for (const path of sent) {
    try {
      await tryTwice(() => spPost(sp.at(path)));
    } catch (error) {
      if (hasCode(error, 'offline') || hasCode(error, 'timeout') || hasCode(error, 'throttled')) throw error;
      // No reader sees the page: the rest goes on all the same.
      swallowed(error, 'take away a page without a name');
    }
  }
}

function isBlank(canvas: string | null): boolean {
  const controls = parseJson(canvas ?? '');
  return !Array.isArray(controls) || controls.length === 0;
}

async function save({ sp }: Connection, page: string, values: Readonly<Record<string, string>>): Promise<void> {
  await spPost(sp.at(`${page}/savepage`), headers({ 'if-match': '*' }, body(values)));
}

/** The text in the first section, over its full width or beside what stands there with it; then the others. */
function canvasOf(html: string, aside: readonly PagePart[], sections: readonly PageSection[]): string {
  const text = { controlType: 4, editorType: 'CKEditor', innerHTML: html };
  const first = [{ width: aside.length > 0 ? 8 : 12, controls: [() => text] }, ...(aside.length > 0 ? [{ width: 4, controls: aside.map(partControl) }] : [])];
  const rows = [first, ...sections.map((section) => section.map(({ width, parts }) => ({ width, controls: parts.map(partControl) })))];
  const controls = rows.flatMap((columns, zone) =>
    columns.flatMap(({ width, controls: each }, column) =>
      each.map((control, index) => {
        const id = newClientKey();
        const position = { zoneIndex: zone + 1, sectionIndex: column + 1, controlIndex: index + 1, sectionFactor: width, layoutIndex: 1 };
        return { id, position, emphasis: {}, addedFromPersistedData: true, ...control(id) };
      })
    )
  );
  return JSON.stringify(controls);
}

function partControl({ componentId, title, properties }: PagePart) {
  return (instanceId: string) => ({ controlType: 3, webPartId: componentId, webPartData: { id: componentId, instanceId, title, description: '', dataVersion: '1.0', properties, serverProcessedContent: {} } });
}

/** The title that the head of the page shows. */
function titled(layout: string, title: string): string {
  const parts = parseJson(layout);
  return JSON.stringify(Array.isArray(parts) ? parts.map((part: { readonly properties?: object }) => ({ ...part, properties: { ...part.properties, title } })) : parts);
}
