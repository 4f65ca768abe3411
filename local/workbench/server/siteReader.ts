import { PERSONA_COOKIE } from '../model/viewState';
import type { Hub, NavigationLink, PageLink, Person, SitePage } from '../model/siteContent';
import { readExtensions } from './extensionReader';
import type { SiteExtensions } from './extensionReader';
import { list, row, rows, text } from './restValues';
import type { Row } from './restValues';
import type { SiteContent, SiteFacts } from './siteFacts';
import type { ComponentManifest } from './spfxManifest';

/** SharePoint refused, or was not there. */
export class SiteError extends Error {
  public override readonly name = 'SiteError';

  /** @param status - HTTP status of SharePoint's answer */
  public constructor(public readonly status: number, message: string) {
    super(message);
  }
}

/** The developer bar offers the first people of the site; nobody chooses among thousands in a menu. */
const SHOWN_PEOPLE = 100;

/** What SharePoint stores as the address of a link that leads nowhere. */
const HEADING = 'http://linkless.header';

/**
 * Reads a site over its own REST interface as the person who asked for the page, because the workbench knows no other
 * door into SharePoint than a browser does.
 */
export class SiteReader {
  /**
   * @param siteUrl - absolute address of the site, without a slash at the end
   * @param login - of the person who is signed in; absent for the administrator
   */
  public constructor(private readonly siteUrl: string, private readonly login: string | undefined) {}

  /** @throws SiteError when the site does not exist or the person has no access */
  public async facts(): Promise<SiteFacts> {
    const [site, web, user, digest, timeZone] = await Promise.all([
      this.get('_api/site?$select=Id,ServerRelativeUrl'),
      this.get('_api/web?$select=Id,Title,Description,ServerRelativeUrl,Language,EffectiveBasePermissions'),
      this.get('_api/web/currentuser?$select=Id,Title,LoginName,Email,UserPrincipalName,IsSiteAdmin,AadObjectId'),
      this.request('_api/contextinfo', 'POST'),
      this.get('_api/web/regionalsettings/timezone')
    ]);
    const permissions = row(web['EffectiveBasePermissions']);
    const offsets = row(timeZone['Information']);
    return {
      site: { id: text(site['Id']), serverRelativeUrl: text(site['ServerRelativeUrl']) },
      web: {
        id: text(web['Id']),
        title: text(web['Title']),
        description: text(web['Description']),
        serverRelativeUrl: text(web['ServerRelativeUrl']),
        language: Number(web['Language']),
        permissions: { High: Number(permissions['High']), Low: Number(permissions['Low']) }
      },
      user: {
        id: Number(user['Id']),
        title: text(user['Title']),
        loginName: text(user['LoginName']),
        email: text(user['Email']),
        userPrincipalName: text(user['UserPrincipalName']),
        isSiteAdmin: user['IsSiteAdmin'] === true,
        aadObjectId: text(row(user['AadObjectId'])['NameId'])
      },
      digest: { value: text(digest['FormDigestValue']), timeoutSeconds: Number(digest['FormDigestTimeoutSeconds']) },
      timeZone: {
        id: Number(timeZone['Id']),
        description: text(timeZone['Description']),
        bias: Number(offsets['Bias']),
        daylightBias: Number(offsets['DaylightBias']),
        standardBias: Number(offsets['StandardBias'])
      }
    };
  }

  public async content(): Promise<SiteContent> {
    const [people, hub, pages, webParts] = await Promise.all([this.people(), this.hub(), this.pages(), this.webParts()]);
    return { people, hub, pages, webParts };
  }

  /** Extensions of the site and of the tenant. */
  public async extensions(): Promise<SiteExtensions> {
    const { WebTemplateConfiguration: template } = await this.get('_api/web?$select=WebTemplateConfiguration');
    const server = new SiteReader(this.siteUrl, undefined);
    return readExtensions((path) => this.get(path), (path) => server.get(path), text(template));
  }

  /** Modern pages of the site, in the order that they were made. */
  public async pages(): Promise<readonly PageLink[]> {
    return rows(await this.get('_api/sitepages/pages?$select=Id,Title,Url,AbsoluteUrl&$orderby=Id')).map((page) => this.pageLink(page));
  }

  public async page(id: number): Promise<SitePage> {
    const { body, etag } = await this.fetch(`_api/sitepages/pages(${id})`, 'GET');
    return { ...this.pageLink(body), canvasContent1: text(body['CanvasContent1']) || '[]', layout: text(body['PageLayoutType']), etag };
  }

  /** Users of the site, with what the directory knows of them. */
  private async people(): Promise<readonly Person[]> {
    const [users, directory] = await Promise.all([
      this.get(`_api/web/siteusers?$select=Title,LoginName,Email&$filter=PrincipalType eq 1&$top=${SHOWN_PEOPLE}`),
      // A site is shown without what the directory knows of its people as well.
      this.get(`_api/web/siteUserInfoList/items?$select=EMail,JobTitle,Department&$filter=EMail ne ''&$top=${SHOWN_PEOPLE}`).catch((): Row => ({}))
    ]);
    const details = new Map(rows(directory).map((person) => [text(person['EMail']).toLowerCase(), person]));
    // The system account has no address; nobody signs in as it.
    return rows(users).filter((user) => text(user['Email']) !== '').map((user) => {
      const person = details.get(text(user['Email']).toLowerCase());
      return { login: text(user['LoginName']), name: text(user['Title']), jobTitle: text(person?.['JobTitle']), department: text(person?.['Department']) };
    });
  }

  /** The hub that the site belongs to; SharePoint writes it as JSON in a text. */
  private async hub(): Promise<Hub | undefined> {
    const written = text((await this.get('_api/web/hubSiteData(false)'))['value']);
    if (written === '') return undefined;
    const data = row(JSON.parse(written) as unknown);
    return { title: text(data['name']), url: this.localAddress(text(data['url'])), links: this.links(data['navigation']) };
  }

  private links(nodes: unknown): readonly NavigationLink[] {
    return list(nodes).map((node) => ({ title: text(node['Title']), url: this.localAddress(text(node['Url'])), children: this.links(node['Children']) }));
  }

  /** An address on this server without its host; none for a heading. */
  private localAddress(address: string): string {
    if (address === '' || address.startsWith(HEADING)) return '';
    const url = new URL(address, `${this.siteUrl}/`);
    return url.origin === new URL(this.siteUrl).origin ? decodeURI(url.pathname) + url.search : url.href;
  }

  /** The web parts of packages; SharePoint's own are shown by the canvas itself. */
  private async webParts(): Promise<readonly ComponentManifest[]> {
    const manifests = rows(await this.get('_api/web/GetClientSideWebParts')).map((component) => JSON.parse(text(component['Manifest'])) as ComponentManifest);
    return manifests.filter(({ isInternal }) => isInternal !== true);
  }

  private pageLink(page: Row): PageLink {
    const relative = text(page['Url']);
    const { pathname } = new URL(relative, `${this.siteUrl}/`);
    return { id: Number(page['Id']), title: text(page['Title']), url: decodeURIComponent(pathname) };
  }

  private async get(path: string): Promise<Row> {
    return this.request(path, 'GET');
  }

  private async request(path: string, method: 'GET' | 'POST'): Promise<Row> {
    return (await this.fetch(path, method)).body;
  }

  private async fetch(path: string, method: 'GET' | 'POST'): Promise<{ readonly body: Row; readonly etag: string }> {
    const response = await fetch(new URL(path, `${this.siteUrl}/`), {
      method,
      headers: {
        accept: 'application/json;odata=nometadata',
        ...(this.login !== undefined && { cookie: `${PERSONA_COOKIE}=${encodeURIComponent(this.login)}` })
      }
    });
    if (!response.ok) throw new SiteError(response.status, `${method} ${path} answered ${response.status}.`);
    return { body: (await response.json()) as Row, etag: response.headers.get('etag') ?? '' };
  }
}
