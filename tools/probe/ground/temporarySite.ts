import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CannotTry } from '../outcome';
import type { ProbeContext } from '../ProbeContext';
import type { Person } from './Person';
import { needed } from './Person';

const EMPTY = '00000000-0000-0000-0000-000000000000';
/** SharePoint needs a few seconds as a rule, minutes at worst. */
const PATIENCE_SECONDS = 120;
/** As long as the descriptions of spaces may get. */
const DESCRIPTION = `Fait par npm run probe. ${'Un espace pour échanger, sans plus. '.repeat(20)}`.slice(0, 399).trim();

export interface TemporarySite {
  readonly url: string;
  readonly leaf: string;
  readonly id: string;
  readonly description: string;
  /** What `create` was asked. */
  readonly request: Readonly<Record<string, unknown>>;
  /** `SiteStatus` that `create` answered. */
  readonly answered: unknown;
  /** Until `status` said 2. */
  readonly seconds: number;
  /** The owner, in that site. */
  readonly owner: Person;
}

/** A site that goes at the end, into the bin of the tenant; made once by that name. @throws CannotTry */
export function temporarySite(ctx: ProbeContext, what = 'space'): Promise<TemporarySite> {
  return ctx.workshop.once(`shared site ${what}`, async () => {
    const leaf = `${ctx.workshop.name('')}-${what}-${ctx.workshop.word()}`.toLowerCase();
    const { origin, pathname } = new URL(ctx.owner.connection.webUrl);
    const url = `${origin}/${pathname.split('/')[1] ?? 'sites'}/${leaf}`;
    const request = { Title: `Parvis probe ${what}`, Url: url, Lcid: 1036, Description: DESCRIPTION, Classification: '', ShareByEmailEnabled: false, SiteDesignId: EMPTY, HubSiteId: EMPTY, WebTemplate: 'STS#3', WebTemplateExtensionId: EMPTY };
    const { ledger } = ctx;
    ledger.note(url);
    ctx.workshop.later(`the site ${url}`, () => takeSite(ctx.owner, url).then(() => ledger.strike(url)));
    const created = needed(await ctx.owner.post('_api/SPSiteManager/create', { request }), 'a site could not be made');
    const began = Date.now();
    for (;;) {
      const { json } = needed(await ctx.owner.get(`_api/SPSiteManager/status?url='${url}'`), 'the state of a site could not be read');
      if (json.SiteStatus === 2) return { url, leaf, id: String(json.SiteId), description: DESCRIPTION, request, answered: created.json.SiteStatus, seconds: Math.round((Date.now() - began) / 1000), owner: await ctx.in(url) };
      if (json.SiteStatus === 3 || Date.now() - began > PATIENCE_SECONDS * 1000) throw new CannotTry(`the site did not come: status ${String(json.SiteStatus)}`);
      await ctx.pause(2);
    }
  });
}

/** @throws Error */
export async function takeSite(owner: Person, url: string): Promise<void> {
  const { json } = await owner.get(`_api/SPSiteManager/status?url='${url}'`);
  if (typeof json.SiteId !== 'string' || json.SiteId === '' || json.SiteStatus !== 2) return;
  const deleted = await owner.post('_api/SPSiteManager/delete', { siteId: json.SiteId });
  if (!deleted.ok) throw new Error(`status ${deleted.status}`);
}

/** Addresses of sites that were asked for and not deleted yet, on this machine: no list of the tenant tells them from others. */
export class SiteLedger {
  public constructor(private readonly file: string) {}

  public read(): readonly string[] {
    try {
      return readFileSync(this.file, 'utf8').split('\n').filter(Boolean);
    } catch {
      return [];
    }
  }

  public note(url: string): void {
    this.write([...this.read(), url]);
  }

  public strike(url: string): void {
    this.write(this.read().filter((each) => each !== url));
  }

  private write(urls: readonly string[]): void {
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, urls.map((url) => `${url}\n`).join(''));
  }
}
