import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Remark } from './model/extensions';
import type { WorkbenchData } from './model/workbenchData';
import { choices, parseCookies, PERSONA_COOKIE, readViewState } from './model/viewState';
import type { ViewState } from './model/viewState';
import { CHANGES_URL, DEVELOPMENT_URL, DevelopmentBuild } from './server/developmentBuild';
import { fileIn } from './server/fileIn';
import { NetworkConditions } from './server/networkConditions';
import { readInstalledRuntime } from './server/installedRuntime';
import type { InstalledRuntime } from './server/installedRuntime';
import { APPLICATION_ID, buildPageBundles } from './server/pageBundles';
import type { PageBundles } from './server/pageBundles';
import { pageContextInfo } from './server/pageContextInfo';
import { DOCUMENT_HEADERS, pageDocument, sendNotice, WORKBENCH_URL } from './server/pageDocument';
import { runtimeManifests, RUNTIME_URL, unprovided } from './server/runtimeManifests';
import { SiteError, SiteReader } from './server/siteReader';
import type { ComponentManifest } from './server/spfxManifest';
import { buildStandIns, STAND_INS_URL } from './server/standIns';
import type { StandIns } from './server/standIns';
import { StaticFiles } from './server/staticFiles';

export interface WorkbenchOptions {
  /** Folder of the installed packages. */
  readonly nodeModules: string;
  /** Where built files are kept; `<nodeModules>/.cache/parvis-workbench` unless given. */
  readonly cacheFolder?: string;
  /** `dist` folder of a project whose development build replaces its installed package, with live reload. */
  readonly developmentFolder?: string;
  /** Sentences that the developer bar of every page repeats; read anew for each page. */
  readonly remarks?: readonly string[];
  /** Told of trouble that the reader of a page is told of too. */
  readonly log?: (sentence: string) => void;
}

/** An intranet page that hosts web parts on the real SharePoint Framework runtime. */
export interface Workbench {
  /**
   * Answers a request for a page or one of its files; false when the address is none of the workbench's. Asked before
   * SharePoint, it also plays the slow and throttled networks of the developer bar.
   */
  handle(req: IncomingMessage, res: ServerResponse): Promise<boolean>;
  close(): void;
}

/**
 * Prepares the workbench: reads the installed runtime and builds what stands in for its unpublished parts.
 *
 * Pages are served at `/sites/<site>` and `/sites/<site>/SitePages/<Page>.aspx`; whatever they show is read over REST from
 * the same origin, so a SharePoint has to answer there.
 *
 * @throws Error naming each component that the runtime needs and nobody provides
 */
export async function createWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { nodeModules, cacheFolder = join(nodeModules, '.cache', 'parvis-workbench') } = options;
  const runtime = readInstalledRuntime(nodeModules);
  const [standIns, bundles] = await Promise.all([buildStandIns(runtime, nodeModules, cacheFolder), buildPageBundles(runtime, cacheFolder)]);
  const development = options.developmentFolder === undefined ? undefined : new DevelopmentBuild(options.developmentFolder);
  return new WorkbenchServer(options, runtime, standIns, bundles, development);
}

class WorkbenchServer implements Workbench {
  readonly #files = new StaticFiles();
  readonly #network = new NetworkConditions();
  readonly #runtimeManifests: readonly ComponentManifest[];
  readonly #reported = new Set<string>();

  public constructor(
    private readonly options: WorkbenchOptions,
    private readonly runtime: InstalledRuntime,
    private readonly standIns: StandIns,
    private readonly bundles: PageBundles,
    private readonly development: DevelopmentBuild | undefined
  ) {
    this.#runtimeManifests = runtimeManifests(runtime, standIns);
  }

  public close(): void {
    this.development?.close();
  }

  public async handle(req: IncomingMessage, res: ServerResponse): Promise<boolean> {
    // The address bar shows localhost; another name here means a page elsewhere points its own name at this machine.
    const host = req.headers.host ?? '';
    if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host)) return false;
    if (!URL.canParse(req.url ?? '/', `http://${host}`)) return false;
    const url = new URL(req.url ?? '/', `http://${host}`);
    const path = decodePath(url.pathname);
    if (await this.#network.apply(req, res, path)) return true;
    if (req.method !== 'GET' && req.method !== 'HEAD') return false;
    const fileSent = await this.sendFile(req, res, path);
    if (fileSent !== undefined) return fileSent;
    if (path === CHANGES_URL && this.development) {
      this.development.listen(res);
      return true;
    }
    const [, web, fileName] = /^(\/sites\/[^/]+(?:\/[^/]+)*?)\/SitePages\/([^/]+\.aspx)$/i.exec(path) ?? /^(\/sites\/[^/]+)\/?$/i.exec(path) ?? [];
    if (web === undefined) return false;
    await this.sendPage(req, res, url, web, fileName);
    return true;
  }

  /** @returns undefined when the path is not below one of the workbench's folders of files */
  private async sendFile(req: IncomingMessage, res: ServerResponse, path: string): Promise<boolean | undefined> {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const send = (file: string, keep: Parameters<StaticFiles['send']>[3]): Promise<boolean> => this.#files.send(req, res, file, keep);
    const folder = path.slice(0, path.length - name.length);
    const sendFrom = async (from: string, keep: Parameters<StaticFiles['send']>[3]): Promise<boolean> => {
      const file = fileIn(from, name);
      return file !== undefined && send(file, keep);
    };
    const { nodeModules } = this.options;
    switch (folder) {
      case RUNTIME_URL: {
        if (name === 'require.js') return send(this.runtime.requireScript, 'revalidated');
        const file = this.runtime.files.get(name);
        return file === undefined ? false : send(file, /_[0-9a-f]{8,}\./.test(name) ? 'immutable' : 'revalidated');
      }
      case STAND_INS_URL:
        return sendFrom(this.standIns.folder, 'revalidated');
      case DEVELOPMENT_URL:
        return this.development === undefined ? false : sendFrom(this.development.folder, 'rebuilt');
      case `${WORKBENCH_URL}fonts/`:
        return sendFrom(join(nodeModules, '@fluentui/font-icons-mdl2/fonts'), 'immutable');
      case `${WORKBENCH_URL}teams/`:
        return sendFrom(join(nodeModules, '@microsoft/teams-js-v2/dist/umd'), 'revalidated');
      case WORKBENCH_URL:
        return path === CHANGES_URL ? undefined : sendFrom(this.bundles.folder, 'revalidated');
      default:
        return undefined;
    }
  }

  private async sendPage(req: IncomingMessage, res: ServerResponse, url: URL, sitePath: string, fileName: string | undefined): Promise<void> {
    const cookies = parseCookies(req.headers.cookie ?? '');
    const view = readViewState(url.searchParams, cookies);
    const kept = viewCookies(url, view);
    const read = (login: string | undefined): Promise<WorkbenchData> => this.pageData(new SiteReader(url.origin + sitePath, login), view, url, fileName);
    try {
      const data = await read(cookies.get(PERSONA_COOKIE)).catch((error: unknown) => {
        // Somebody unknown here, perhaps of another local SharePoint, as cookies do not tell ports apart: the page is the administrator's.
        if (!(error instanceof SiteError) || error.status !== 401) throw error;
        kept.push(`${PERSONA_COOKIE}=; Path=/; Max-Age=0`);
        return read(undefined);
      });
      res.writeHead(data.page === undefined && fileName !== undefined ? 404 : 200, { ...DOCUMENT_HEADERS, 'set-cookie': kept });
      res.end(req.method === 'HEAD' ? undefined : pageDocument(data, this.bundles.version));
    } catch (error) {
      if (!(error instanceof SiteError)) throw error;
      this.options.log?.(error.message);
      const status = error.status === 401 || error.status === 403 || error.status === 404 ? error.status : 502;
      sendNotice(res, status, NOTICES[view.language][status], error.message, sitePath);
    }
  }

  private async pageData(site: SiteReader, view: ViewState, url: URL, fileName: string | undefined): Promise<WorkbenchData> {
    const [facts, content, extensions] = await Promise.all([site.facts(), site.content(), site.extensions()]);
    const wanted = fileName ?? 'Home.aspx';
    const named = content.pages.find((page) => page.url.toLowerCase().endsWith(`/${wanted.toLowerCase()}`));
    // A site without a page called Home opens on its first page.
    const link = named ?? (fileName === undefined ? content.pages[0] : undefined);
    const page = link && (await site.page(link.id));
    return {
      view,
      preloadedData: {
        clientSideApplicationId: APPLICATION_ID,
        buildNumber: 'local',
        manifests: this.manifests([...content.webParts, ...extensions.manifests]),
        spPageContextInfo: pageContextInfo(facts, url.origin, url.pathname, view.language, page?.id),
        customActions: extensions.customActions
      },
      persona: facts.user.loginName,
      people: content.people,
      site: { title: facts.web.title, url: facts.web.serverRelativeUrl },
      hub: content.hub,
      pages: content.pages,
      page,
      remarks: [...(this.options.remarks ?? []).map((sentence): Remark => ({ kind: 'said', sentence })), ...extensions.remarks],
      liveReload: this.development && CHANGES_URL
    };
  }

  /** The runtime's own and the site's; a development build takes the place of the package that holds the same component. */
  private manifests(installed: readonly ComponentManifest[]): readonly ComponentManifest[] {
    const developed = this.development?.manifests() ?? [];
    const replaced = new Set(developed.map(({ id }) => id));
    const ours = [...installed.filter(({ id }) => !replaced.has(id)), ...developed];
    for (const missing of unprovided(ours, this.#runtimeManifests)) {
      if (this.#reported.has(missing)) continue;
      this.#reported.add(missing);
      this.options.log?.(`No component provides ${missing}.`);
    }
    // For parts built before SPFx 1.8.2 the runtime adds a style sheet whose fonts come from Office's delivery network.
    return [...this.#runtimeManifests, this.bundles.application, ...ours.map((manifest) => ({ ...manifest, loadLegacyFabricCss: false }))];
  }
}

const NOTICES: Readonly<Record<ViewState['language'], Readonly<Record<401 | 403 | 404 | 502, string>>>> = {
  'fr-FR': { 401: 'Identification requise', 403: 'Accès refusé', 404: 'Site introuvable', 502: 'SharePoint ne répond pas' },
  'en-US': { 401: 'Sign-in needed', 403: 'Access denied', 404: 'No such site', 502: 'SharePoint does not answer' }
};

/** A choice made in the address is kept for the pages that follow. */
function viewCookies(url: URL, view: ViewState): string[] {
  return (Object.keys(choices) as (keyof typeof choices)[])
    .filter((name) => url.searchParams.has(choices[name].parameter))
    .map((name) => `${choices[name].cookie}=${view[name]}; Path=/; SameSite=Lax`);
}

function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
