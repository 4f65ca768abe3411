import { SPHttpClient } from '@microsoft/sp-http';
import type { SPHttpClientResponse } from '@microsoft/sp-http';
import type { PageLink, SitePage } from '../model/siteContent';
import type { Control } from './canvas/canvas';
import { serializeCanvas } from './canvas/canvasContent';
import { emptySection } from './canvas/canvasEdits';

/** `PageLayoutType` of a page that one web part fills. */
export const APP_PAGE = 'SingleWebPartAppPage';

export type SaveFailure = 'conflict' | 'forbidden' | 'failed';

/** SharePoint did not save the page. */
export class SavePageError extends Error {
  public override readonly name = 'SavePageError';

  public constructor(public readonly code: SaveFailure, message: string) {
    super(message);
  }
}

/** The pages of a site, over the REST calls of SharePoint's own page editor (`_api/sitepages`). */
export class SitePages {
  /** @param siteUrl - absolute address of the site */
  public constructor(private readonly http: SPHttpClient, private readonly siteUrl: string) {}

  /**
   * Saves and publishes a page.
   *
   * @param etag - of the version that was edited, or `*` to overwrite whatever is there
   * @returns the etag of the saved version
   * @throws SavePageError `conflict` when somebody else saved the page meanwhile or has it checked out
   */
  public async save(page: SitePage, content: { readonly title: string; readonly canvasContent1: string }, etag: string): Promise<SitePage> {
    const address = `_api/sitepages/pages(${page.id})`;
    await this.post(`${address}/savepage`, { Title: content.title, CanvasContent1: content.canvasContent1 }, { 'If-Match': etag });
    await this.post(`${address}/publish`);
    const response = await this.http.get(`${this.siteUrl}/${address}`, SPHttpClient.configurations.v1);
    await check(response);
    // Publishing gives a page the name of its title.
    const { Url } = (await response.json()) as { readonly Url: string };
    return { ...page, url: this.pathOf(Url), title: content.title, canvasContent1: content.canvasContent1, etag: response.headers.get('etag') ?? '*' };
  }

  /**
   * Makes a page and publishes it.
   *
   * @param app - the web part that fills it; absent for an empty page of sections
   */
  public async create(title: string, app?: Control): Promise<PageLink> {
    const response = await this.post('_api/sitepages/pages', { PageLayoutType: app ? APP_PAGE : 'Article', PromotedState: 0, Title: title });
    const created = (await response.json()) as { readonly Id: number; readonly Url: string };
    await this.post(`_api/sitepages/pages(${created.Id})/savepage`, { Title: title, CanvasContent1: app ? serializeCanvas({ sections: [{ ...emptySection('full'), columns: [{ id: crypto.randomUUID(), factor: 0, controls: [app] }] }], settings: [] }) : '[]' }, { 'If-Match': '*' });
    await this.post(`_api/sitepages/pages(${created.Id})/publish`);
    const saved = await this.http.get(`${this.siteUrl}/_api/sitepages/pages(${created.Id})?$select=Url`, SPHttpClient.configurations.v1);
    await check(saved);
    const { Url } = (await saved.json()) as { readonly Url: string };
    return { id: created.Id, title, url: this.pathOf(Url) };
  }

  private pathOf(url: string): string {
    return decodeURIComponent(new URL(url, `${this.siteUrl}/`).pathname);
  }

  private async post(path: string, body?: object, headers: Readonly<Record<string, string>> = {}): Promise<SPHttpClientResponse> {
    const response = await this.http.post(`${this.siteUrl}/${path}`, SPHttpClient.configurations.v1, {
      headers: { 'Content-Type': 'application/json', ...headers },
      body: body && JSON.stringify(body)
    });
    await check(response);
    return response;
  }
}

async function check(response: SPHttpClientResponse): Promise<void> {
  if (response.ok) return;
  const code: SaveFailure = [409, 412, 423].includes(response.status) ? 'conflict' : [401, 403].includes(response.status) ? 'forbidden' : 'failed';
  throw new SavePageError(code, await errorMessage(response));
}

/** SharePoint's sentence, which names who has a page checked out. */
async function errorMessage(response: SPHttpClientResponse): Promise<string> {
  try {
    const body = (await response.json()) as { readonly error?: { readonly message?: string }; readonly 'odata.error'?: { readonly message?: { readonly value?: string } } };
    return body.error?.message ?? body['odata.error']?.message?.value ?? `HTTP ${response.status}`;
  } catch {
    return `HTTP ${response.status}`;
  }
}
