import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { appIn, appOfSolution, installedVersion, isSound, parsed } from './appAnswer';
import { ask } from './ask';
import type { Cli } from './cli';
import { typed } from './cli';
import { DeployError } from './deployError';
import type { PackageAtHand } from './readPackage';
import { packageHash } from './readPackage';
import { Refusal } from './refusal';
import { siteAddress } from './siteAddresses';
import type { CatalogApp, SiteState, TenantState } from './tenantState';

/** Reads how a tenant stands, one thing after the other; changes nothing. */
export class TenantReader {
  public constructor(
    private readonly cli: Cli,
    private readonly tenant: string
  ) {}

  /** Who is signed in. @throws DeployError where nobody is */
  public async person(): Promise<string> {
    const status = await this.read('who is signed in', () => ask(this.cli, ['status']));
    const signedIn = v.safeParse(v.object({ connectedAs: v.string() }), status);
    if (!signedIn.success) throw new DeployError(3, `Nobody is signed in to Microsoft 365 on this machine. To sign in: ${typed(['login'])}`);
    return signedIn.output.connectedAs;
  }

  /** Address of the app catalog. @throws DeployError where there is none, or somebody is signed in to another tenant */
  public async catalog(): Promise<string> {
    const told = await this.read('where the app catalog is', () => ask(this.cli, ['spo', 'tenant', 'appcatalogurl', 'get']));
    if (typeof told !== 'string' || told === '') {
      throw new DeployError(3, `The tenant has no app catalog. An administrator makes it once: ${typed(['spo', 'tenant', 'appcatalog', 'add', '--url', `${this.tenant}/sites/appcatalog`, '--owner', 'NAME@DOMAIN', '--timeZone', '3'])}`);
    }
    const { origin } = new URL(told);
    if (origin.toLowerCase() !== this.tenant) throw new DeployError(3, `CLI for Microsoft 365 is signed in to ${origin}, not to ${this.tenant}. To sign in there: ${typed(['logout'])}, then ${typed(['login'])}`);
    return told.replace(/\/+$/, '');
  }

  /** The package in the catalog, compared with the one at hand; undefined where it was never added. */
  public async app(catalog: string, own: PackageAtHand): Promise<CatalogApp | undefined> {
    const found = await this.read('the app catalog', () => appOfSolution(this.cli, own.productId, catalog));
    if (found === undefined) return undefined;
    const { ID: id, AppCatalogVersion: version, Deployed, CurrentVersionDeployed, SkipDeploymentFeature } = found;
    // What is of another version is another package, whatever it holds.
    const isSame = version === own.version && isSound(found) && (await this.holdsTheSame(catalog, id, own));
    return { id, version, isServed: Deployed && CurrentVersionDeployed, isEverywhere: Deployed && SkipDeploymentFeature, isSame };
  }

  /** The sites of a hub that search finds for who is signed in, by their addresses. */
  public async hub(url: string): Promise<readonly string[]> {
    const told = await this.read(`the hub ${url}`, () => ask(this.cli, ['spo', 'hubsite', 'get', '--url', url]));
    const { ID } = parsed(v.object({ ID: v.pipe(v.string(), v.uuid()) }), told);
    const rows = await this.read('the sites of the hub', () => ask(this.cli, ['spo', 'search', '--queryText', `DepartmentId:{${ID}} contentclass:STS_Site`, '--allResults', '--selectProperties', 'SPSiteUrl']));
    const found = parsed(v.array(v.object({ SPSiteUrl: v.string() })), rows ?? []).map(({ SPSiteUrl }) => siteAddress(SPSiteUrl, this.tenant));
    const sites = [...new Set(found.flatMap((each) => ('site' in each ? [each.site] : [])))].sort();
    if (sites.length === 0) throw new DeployError(3, `Search finds no site of the hub ${url}. It follows some minutes late: name the sites in a file meanwhile, with --sites.`);
    return sites;
  }

  /**
   * How the app stands in each site.
   * @param id - of the app in the catalog; undefined where it was never added: sites are asked whether they are there
   * @throws DeployError that names all sites which cannot be read
   */
  public async sites(urls: readonly string[], id: string | undefined): Promise<readonly SiteState[]> {
    const states: SiteState[] = [];
    const problems: string[] = [];
    for (const url of urls) {
      try {
        const installed = id === undefined ? void (await ask(this.cli, ['spo', 'web', 'get', '--url', url])) : installedVersion(await appIn(this.cli, id, url));
        states.push({ url, ...(installed !== undefined && { installed }) });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        // The other sites would say the same.
        if (error.kind !== 'denied' && error.kind !== 'missing' && error.kind !== 'locked') throw this.unreadable(url, error);
        problems.push(`  ${url}: ${WHY[error.kind]} (${error.said})`);
      }
    }
    if (problems.length > 0) throw new DeployError(3, `${problems.length === 1 ? 'One site' : `${problems.length} sites`} cannot be read; nothing was changed:\n${problems.join('\n')}\nTake them out of the list, or get access to them, and run this command again.`);
    return states;
  }

  /** All of it at once. */
  public async state(own: PackageAtHand, urls: () => Promise<readonly string[]>): Promise<TenantState> {
    const person = await this.person();
    const catalog = await this.catalog();
    const app = await this.app(catalog, own);
    return { person, catalog, ...(app !== undefined && { app }), sites: await this.sites(await urls(), app?.id) };
  }

  /** SharePoint keeps a package as it was sent; were it to write into it, the package would be sent once more each time, which harms nothing. */
  private async holdsTheSame(catalog: string, id: string, { hash }: PackageAtHand): Promise<boolean> {
    const folder = mkdtempSync(join(tmpdir(), 'parvis-deploy-'));
    const path = join(folder, 'catalog.sppkg');
    try {
      await this.read('the package in the app catalog', () => ask(this.cli, ['spo', 'file', 'get', '--webUrl', catalog, '--id', id, '--asFile', '--path', path]));
      return (await packageHash(readFileSync(path)).catch(() => '')) === hash;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  private async read<Value>(what: string, reading: () => Promise<Value>): Promise<Value> {
    try {
      return await reading();
    } catch (error) {
      throw error instanceof Refusal ? this.unreadable(what, error) : error;
    }
  }

  private unreadable(what: string, { kind, said }: Refusal): DeployError {
    const next = kind === 'signedOut' ? `To sign in: ${typed(['login'])}` : 'Nothing was changed: run this command again when that is mended.';
    return new DeployError(3, `Not to be read: ${what}. ${WHY[kind]} (${said})\n${next}`);
  }
}

const WHY = {
  denied: 'The person who is signed in has no right to it.',
  signedOut: 'The session has ended.',
  late: 'SharePoint did not answer in time.',
  lost: 'The connection was lost, or there is none.',
  failed: 'SharePoint failed.',
  missing: 'It is not there.',
  locked: 'It is locked.',
  other: 'SharePoint refused.'
} as const;
