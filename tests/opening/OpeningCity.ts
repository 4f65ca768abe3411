import assert from 'node:assert/strict';
import { nodeConnection } from '../../local/demo/nodeConnection';
import type { PlanOutcome } from '../../src/domain/plans/PlanRun';
import { runPlan } from '../../src/domain/plans/runPlan';
import type { OpeningPlan, OpeningStepId } from '../../src/domain/requests/openingPlan';
import { openingPlan } from '../../src/domain/requests/openingPlan';
import { PlanKeeper } from '../../src/data/plans/PlanKeeper';
import { failureKind } from '../../src/data/plans/failureKind';
import { openingStepsOf } from '../../src/data/requests/opening/openingStepsOf';
import { partsFor } from '../../src/data/requests/opening/spaceParts';
import { MemoryDesk } from '../../src/data/requests/opening/testing/MemoryDesk';
import type { LocalSite } from '../contract/localSite';
import { openLocalSite } from '../contract/localSite';
import type { Persona } from '../contract/SiteUnderTest';
import { Line } from './Line';

/** Of a connection that does not wait by itself: what it meets, the plan meets. */
const IMPATIENT = { tries: 1, longestWaitSeconds: 0 };

export interface VisitOptions {
  readonly as?: Persona;
  readonly line?: Line;
  readonly again?: OpeningStepId;
  readonly isTakingOver?: boolean;
  readonly patience?: number;
}

/** A site where requests are kept, which is a hub, and people who open spaces. */
export class OpeningCity {
  private made = 0;

  private constructor(
    public readonly site: LocalSite,
    public readonly hub: string
  ) {}

  public static async open(): Promise<OpeningCity> {
    const site = await openLocalSite();
    await site.rest('admin', '_api/site/registerHubSite', { method: 'POST' });
    const { Id } = await site.connection('admin').sp.at('_api/site').select('Id')<{ readonly Id: string }>();
    return new OpeningCity(site, Id);
  }

  public get now(): Date {
    return this.site.connection('admin').serverNow();
  }

  public claim(persona: Persona): string {
    return `i:0#.f|membership|${persona}@ville.example`;
  }

  /** A plan of a request of its own. */
  public plan(more: Partial<OpeningPlan> = {}): OpeningPlan {
    const person = (persona: Persona) => ({ login: this.claim(persona), name: `Agent ${persona}` });
    const request = ++this.made;
    return {
      ...openingPlan({
        request, form: { name: `Réseau ${request}`, slug: `reseau-${request}`, objectives: ['Partager nos méthodes.'], usages: ['files'], sensitivity: 'ordinary' },
        animators: [person('colleague'), person('visitor')], team: [person('owner'), person('member')],
        partners: [{ name: 'Agent guest', isAllowed: true }, { name: 'Agent partner', isAllowed: false }], webUrl: this.site.siteUrl, language: 'fr', hub: { id: this.hub, webUrl: this.site.siteUrl }
      }),
      ...more
    };
  }

  public desk(): MemoryDesk {
    return new MemoryDesk(() => new Date(Date.now() + this.ahead * 1000));
  }

  private ahead = 0;

  /** The clock of all goes on. */
  public advance(seconds: number): void {
    this.ahead += seconds;
    this.site.advance(seconds);
  }

  /** One page of somebody of the team that runs the plan until it ends, is held, or is closed. */
  public async visit(plan: OpeningPlan, desk: MemoryDesk, { as = 'owner', line = new Line(), isTakingOver = false, ...run }: VisitOptions = {}): Promise<PlanOutcome<OpeningStepId>> {
    const home = this.site.connection(as, { ...IMPATIENT, fetch: line.fetch as never });
    const serverNow = (): Date => new Date(Date.now() + this.ahead * 1000);
    const me = { id: as.length, name: as };
    const own = line.desk(desk.as(me));
    const keeper = new PlanKeeper(own.notes, { holder: `${as} ${Math.random()}`, id: me.id }, serverNow);
    if (isTakingOver) keeper.takeOver();
    const steps = openingStepsOf(plan, { home: { ...home, serverNow }, desk: own, connectTo: async (url) => nodeConnection(url, as, { ...IMPATIENT, fetch: line.fetch }) });
    const outcome = await runPlan(steps, { hold: keeper, kindOf: failureKind, pause: async (seconds) => this.advance(seconds), signal: line.closing.signal, ...run });
    if (!line.isClosed) await keeper.release().catch(() => undefined);
    return outcome;
  }

  /** Asserts that there is one space, complete, once. */
  public async checkEnd(plan: OpeningPlan, desk: MemoryDesk): Promise<void> {
    const admin = nodeConnection(plan.webUrl, 'admin');
    const at = (path: string) => admin.sp.at(path);
    const web = await at('_api/web').select('Title', 'Description')<{ readonly Title: string; readonly Description: string }>();
    assert.equal(web.Title, plan.name);
    assert.equal((await at('_api/site').select('HubSiteId')<{ readonly HubSiteId: string }>()).HubSiteId, this.hub);
    const logins = async (group: string): Promise<readonly string[]> => (await at(`_api/web/${group}/users`).select('LoginName')<readonly { readonly LoginName: string }[]>()).map(({ LoginName }) => LoginName).sort();
    assert.deepEqual(await logins('associatedownergroup'), ['colleague', 'member', 'owner', 'visitor'].map((each) => this.claim(each as Persona)).sort());
    assert.equal((await logins('associatedmembergroup')).length, 1, 'one guest, who was allowed');
    assert.equal((await logins('associatedvisitorgroup')).length, 1, 'every agent');
    const pages = await at('_api/sitepages/pages').select('FileName')<readonly { readonly FileName: string }[]>();
    // Nor a draft without a name, of a page whose making was broken off.
    assert.deepEqual(pages.map(({ FileName }) => FileName).sort(), ['Bienvenue.aspx', 'Communaute.aspx', 'Home.aspx']);
    const lists = await at('_api/web/lists').select('Title', 'EntityTypeName')<readonly { readonly Title: string; readonly EntityTypeName: string }[]>();
    const titles = lists.map(({ Title }) => Title);
    assert.equal(new Set(titles).size, titles.length);
    const wanted = new Set((await Promise.all(partsFor(plan.usages).map((part) => part.lists()))).flat().filter(({ isOnDemand }) => !isOnDemand));
    assert.equal(lists.filter(({ EntityTypeName }) => /^Parvis/.test(EntityTypeName)).length, wanted.size);
    const { value } = (await (await this.site.rest('admin', `_api/search/query?querytext='Title:"${plan.name}" contentclass:STS_Site'&selectproperties='Path'&rowlimit=50`)).json().then((answer: { readonly PrimaryQueryResult: { readonly RelevantResults: { readonly TotalRows: number } } }) => ({ value: answer.PrimaryQueryResult.RelevantResults.TotalRows }))) as { readonly value: number };
    assert.equal(value, 1, 'one site of this name');
    assert.deepEqual([desk.listed, desk.welcomes.length, desk.openings], [plan.webUrl, 1, [plan.webUrl]]);
  }
}
