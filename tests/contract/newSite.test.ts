import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { body } from '@pnp/queryable';
import { spPost } from '@pnp/sp';
import { nodeConnection } from '../../local/demo/nodeConnection';
import { DataError } from '../../src/data/DataError';
import { ListTable } from '../../src/data/items/ListTable';
import { newClientKey } from '../../src/data/items/newClientKey';
import type { NewSiteSession } from '../../src/data/newSite/NewSites';
import { SharePointNewSites } from '../../src/data/newSite/SharePointNewSites';
import { publishSitePage } from '../../src/data/pages/sitePages';
import { ownServicesOf } from '../../src/data/thread/ownServicesOf';
import { threadServicesOf } from '../../src/data/thread/threadServices';
import { createUsageServices } from '../../src/data/usages/usageServices';
import { siteParts } from '../../src/data/siteParts/siteParts';
import type { NewSiteChoice } from '../../src/domain/newSite/newSitePlan';
import type { SitePartId } from '../../src/domain/newSite/sitePart';
import type { SiteTemplate } from '../../src/domain/newSite/siteTemplate';
import { siteTemplates } from '../../src/domain/newSite/siteTemplate';
import { SitesList } from '../../src/lists/usages';
import { Line } from '../opening/Line';
import type { LocalSite } from './localSite';
import { openLocalSite } from './localSite';
import { memoryStorage } from './memoryStorage';
import type { Persona } from './SiteUnderTest';

/** Of a connection that does not wait by itself: what it meets, the plan meets. */
const IMPATIENT = { tries: 1, longestWaitSeconds: 0 };
const EMPTY = '00000000-0000-0000-0000-000000000000';

interface CanvasControl {
  readonly controlType: number;
  readonly webPartId?: string;
  readonly webPartData?: { readonly properties: Readonly<Record<string, unknown>> };
  readonly position: { readonly zoneIndex: number; readonly sectionFactor: number };
  readonly innerHTML?: string;
}

/** The intranet with the usage map of the city, and new sites beside it. */
describe('setting up a new site', () => {
  let city: LocalSite;
  let made = 0;
  before(async () => {
    city = await openLocalSite();
    await createUsageServices(city.connection('owner')).setup.setUp();
  });
  after(() => city.close());

  const claim = (persona: Persona): string => `i:0#.f|membership|${persona}@ville.example`;
  const newSite = async (title = `Direction ${made + 1}`): Promise<string> => {
    const Url = `${new URL(city.siteUrl).origin}/sites/nouveau-${++made}`;
    const request = { Title: title, Url, Lcid: 1036, Description: '', Classification: '', ShareByEmailEnabled: false, SiteDesignId: EMPTY, HubSiteId: EMPTY, WebTemplate: 'STS#3', WebTemplateExtensionId: EMPTY };
    assert.equal((await city.rest('owner', '_api/SPSiteManager/create', { method: 'POST', body: JSON.stringify({ request }) })).status, 200);
    return Url;
  };
  const choice = (template: SiteTemplate, more: Partial<NewSiteChoice> = {}): NewSiteChoice => ({
    template, parts: ['cityMap', 'waiting'], purpose: 'Les équipes des crèches, & <leurs> parents.', contact: 'creches@ville.example', animators: [{ login: claim('colleague'), name: 'Agent colleague' }],
    map: { webUrl: city.siteUrl, title: 'Intranet' }, isFirstPage: true, ...more
  });
  const sessionOf = async (webUrl: string, wanted: NewSiteChoice, as: Persona = 'owner', line = new Line()): Promise<NewSiteSession> => {
    const sites = new SharePointNewSites(nodeConnection(webUrl, as, { ...IMPATIENT, fetch: line.fetch }), (url) => nodeConnection(url, as, { ...IMPATIENT, fetch: line.fetch }), async () => undefined);
    return sites.session(await sites.start(), wanted);
  };
  const read = async <T>(webUrl: string, path: string): Promise<T> => nodeConnection(webUrl, 'admin').sp.at(path)<T>();
  const canvas = async (webUrl: string, page = 'Accueil'): Promise<readonly CanvasControl[]> =>
    JSON.parse((await read<{ readonly CanvasContent1: string }>(webUrl, `_api/sitepages/pages/getByUrl('SitePages/${page}.aspx')`)).CanvasContent1) as readonly CanvasControl[];
  const checkEnd = async (webUrl: string, wanted: NewSiteChoice): Promise<void> => {
    const controls = await canvas(webUrl);
    assert.deepEqual(controls.flatMap(({ webPartId }) => webPartId ?? []).sort(), wanted.parts.map((part) => siteParts[part].componentId).sort());
    assert.match(controls[0]?.innerHTML ?? '', /crèches, &amp; &lt;leurs&gt; parents\./);
    assert.ok(controls[0]?.innerHTML?.includes(`href="${city.siteUrl}"`));
    // Widths of each section add up.
    for (const zone of new Set(controls.map(({ position }) => position.zoneIndex))) assert.equal(controls.filter(({ position }) => position.zoneIndex === zone).reduce((sum, { position }) => sum + position.sectionFactor, 0), 12);
    assert.equal((await read<{ readonly WelcomePage: string }>(webUrl, '_api/web/rootfolder')).WelcomePage, 'SitePages/Accueil.aspx');
    const pages = await read<readonly { readonly FileName: string }[]>(webUrl, '_api/sitepages/pages?$select=FileName');
    assert.deepEqual(pages.map(({ FileName }) => FileName).sort(), ['Accueil.aspx', 'Home.aspx']);
    const lists = await read<readonly { readonly EntityTypeName: string; readonly Title: string }[]>(webUrl, "_api/web/lists?$select=EntityTypeName,Title&$filter=startswith(EntityTypeName,'Parvis')");
    const schemas = new Set((await Promise.all(wanted.parts.map((part) => siteParts[part].lists()))).flat().filter(({ isOnDemand }) => !isOnDemand));
    assert.equal(lists.length, schemas.size + 1, 'each list once, and that of the plan');
    const nodes = await read<readonly { readonly Url: string }[]>(webUrl, '_api/web/navigation/quicklaunch');
    assert.equal(nodes.filter(({ Url }) => new URL(Url, webUrl).href === city.siteUrl).length, 1, 'one link to the map');
    const listed = await createUsageServices(city.connection('visitor')).usageMap.loadSites();
    assert.deepEqual(listed.sites.filter(({ url }) => url === new URL(webUrl).pathname).map(({ facet }) => facet), [wanted.template], 'once in the directory');
    for (const name of ['Animateurs des appels', 'Organisateurs (inscriptions)']) {
      const [group] = await read<readonly { readonly Id: number }[]>(webUrl, `_api/web/sitegroups?$filter=Title eq '${name}'`);
      if (group) assert.deepEqual((await read<readonly { readonly LoginName: string }[]>(webUrl, `_api/web/sitegroups/getById(${group.Id})/users`)).map(({ LoginName }) => LoginName), [claim('colleague')], name);
    }
  };

  // Lists of calls and brainstorms are set up in contracts of their own: here each kind of step is enough.
  const parts: Readonly<Record<SiteTemplate, readonly SitePartId[]>> = { direction: ['cityMap', 'waiting', 'registrations'], network: ['cityMap', 'thread'], project: ['cityMap', 'waiting'], community: ['waiting'] };

  for (const template of siteTemplates) {
    it(`ends with what was chosen, once: ${template}`, async () => {
      const webUrl = await newSite();
      const wanted = choice(template, { parts: parts[template] });
      const session = await sessionOf(webUrl, wanted);
      const before = await session.look();
      assert.ok(before.steps.every(({ standing }) => standing.is === 'todo' || standing.is === 'later'), 'what will be done is shown, and nothing is done');
      assert.equal((await read<readonly unknown[]>(webUrl, "_api/web/lists?$filter=startswith(EntityTypeName,'Parvis')")).length, 0);
      const outcome = await (await sessionOf(webUrl, wanted)).run();
      assert.deepEqual([outcome.end, ...outcome.steps.filter(({ standing }) => standing.is !== 'done')], ['done']);
      await checkEnd(webUrl, wanted);
      const again = new Line();
      assert.equal((await (await sessionOf(webUrl, wanted, 'owner', again)).run()).end, 'done');
      const written = again.requests.filter((each) => /^POST/.test(each) && !/contextinfo|\$batch|ParvisPlans/.test(each));
      assert.deepEqual(written, [], 'run again, nothing is written');
    });
  }

  // Lists that are cut off have contracts of their own.
  it('ends complete, once, when the tab closes at whichever of its writes, whose answer is lost', async () => {
    let lost = '';
    for (let broken = 1; broken === 1 || lost !== ''; broken++) {
      const webUrl = await newSite();
      const wanted = choice('project', { animators: [] });
      let writes = 0;
      lost = '';
      const line = new Line((_, name) => {
        if (lost !== '') return 'closed';
        if (!isOfPlan(name) || ++writes !== broken) return undefined;
        lost = name;
        return 'lostAfter';
      });
      await (await sessionOf(webUrl, wanted, 'owner', line)).run({ signal: line.closing.signal }).catch(() => undefined);
      const { end, steps } = await (await sessionOf(webUrl, wanted)).run({ isTakingOver: true });
      assert.equal(end, 'done', `${broken}, ${lost}: ${JSON.stringify(steps)}`);
      await checkEnd(webUrl, wanted);
    }
  });

  it('is gone on with by another owner, with what the first one chose', async () => {
    const webUrl = await newSite();
    const wanted = choice('project', { animators: [] });
    // The list of notes is there, and none of its columns.
    let isMade = false;
    const cut: Line = new Line((_, name) => {
      if (isMade) return 'closed';
      isMade = /^POST .*_api\/web\/lists$/i.test(name);
      return undefined;
    });
    await (await sessionOf(webUrl, wanted, 'owner', cut)).run({ signal: cut.closing.signal }).catch(() => undefined);
    const fields = await read<readonly { readonly InternalName: string }[]>(webUrl, `_api/web/getList('${new URL(webUrl).pathname}/Lists/ParvisPlans')/fields?$select=InternalName`);
    assert.ok(!fields.some(({ InternalName }) => InternalName === 'Key'));
    const line: Line = new Line((_, name) => (/savepage/.test(name) ? 'closed' : undefined));
    await (await sessionOf(webUrl, wanted, 'owner', line)).run({ signal: line.closing.signal }).catch(() => undefined);
    await nodeConnection(webUrl, 'owner').sp.web.associatedOwnerGroup.users.add(claim('member'));
    city.advance(301);
    const sites = new SharePointNewSites(nodeConnection(webUrl, 'member'), (url) => nodeConnection(url, 'member'));
    const start = await sites.start();
    assert.deepEqual(start.chosen, wanted);
    const outcome = await (await sites.session(start, wanted)).run();
    // The map is another's: words are there for its owner.
    assert.deepEqual(outcome.steps.filter(({ standing }) => standing.is !== 'done').map(({ id, standing }) => [id, standing.is]), [['directory', 'refused']]);
    // Its owner adds the site himself, and writes the address as he likes.
    const listed = new ListTable(city.connection('owner'), SitesList);
    await listed.add({ ...listed.blank(), title: start.title, facet: 'project', url: `${webUrl.replace('/sites/nouveau', '/Sites/Nouveau')}/` }, newClientKey());
    const otherwise = { ...wanted, contact: 'accueil@ville.example' };
    assert.equal((await (await sessionOf(webUrl, otherwise)).run()).end, 'done');
    assert.equal((await createUsageServices(city.connection('visitor')).usageMap.loadSites()).sites.filter(({ url }) => url.toLowerCase().includes(new URL(webUrl).pathname)).length, 1, 'found, and not added again');
    assert.deepEqual((await sites.start()).chosen, otherwise, 'what was chosen last counts');
  });

  it('writes on no page that somebody made, and says another name', async () => {
    const webUrl = await newSite();
    await publishSitePage(nodeConnection(webUrl, 'owner'), { name: 'Accueil', title: 'Notre accueil', html: '<p>Fait main</p>' });
    // Somebody has opened "New page", and typed no title yet.
    const { Id } = await spPost<{ readonly Id: number }>(nodeConnection(webUrl, 'admin').sp.at('_api/sitepages/pages'), body({ PageLayoutType: 'Article', PromotedState: 0 }));
    const session = await sessionOf(webUrl, choice('project', { animators: [], map: null, isFirstPage: false }));
    assert.deepEqual([session.page, (await session.run()).end], ['Accueil-2', 'done']);
    assert.deepEqual((await canvas(webUrl)).map(({ innerHTML }) => innerHTML), ['<p>Fait main</p>']);
    assert.equal((await canvas(webUrl, 'Accueil-2')).length, 3);
    assert.equal((await read<{ readonly Title: string | null }>(webUrl, `_api/sitepages/pages(${Id})`)).Title || null, null);
    // What its owner makes of the page since stays as it is.
    await publishSitePage(nodeConnection(webUrl, 'owner'), { name: 'Accueil-2', title: 'Notre accueil', html: '<p>Changé</p>' });
    assert.equal((await (await sessionOf(webUrl, choice('project', { animators: [], map: null, isFirstPage: false }))).run()).end, 'done');
    assert.equal((await canvas(webUrl, 'Accueil-2')).length, 1);
  });

  it('is taken back where nobody wrote since: first page, page, lists, link, entry and people; what is written in stays and says so', async () => {
    const webUrl = await newSite();
    const wanted = choice('network', { parts: ['cityMap', 'thread', 'registrations'] });
    const first = async (): Promise<string> => (await read<{ readonly WelcomePage: string }>(webUrl, '_api/web/rootfolder')).WelcomePage;
    const lists = async (): Promise<number> => (await read<readonly unknown[]>(webUrl, "_api/web/lists?$filter=startswith(EntityTypeName,'Parvis')")).length;
    const links = async (): Promise<number> => (await read<readonly { readonly Url: string }[]>(webUrl, '_api/web/navigation/quicklaunch')).filter(({ Url }) => new URL(Url, webUrl).href === city.siteUrl).length;
    const listed = async (): Promise<number> => (await createUsageServices(city.connection('visitor')).usageMap.loadSites()).sites.filter(({ url }) => url === new URL(webUrl).pathname).length;
    const before = await first();
    const nothing = await (await sessionOf(webUrl, wanted)).back.look();
    assert.ok(nothing.steps.every(({ standing }) => standing.is === 'done'), 'of what was not made, nothing is to be taken back');
    assert.equal((await (await sessionOf(webUrl, wanted)).run()).end, 'done');
    await checkEnd(webUrl, wanted);

    // Somebody writes in one part, and edits the page.
    await ownServicesOf(nodeConnection(webUrl, 'owner')).ask({ title: 'Qui sait ?', text: 'Une question', skill: 'SIG', until: null }, newClientKey());
    const shown = await (await sessionOf(webUrl, wanted)).back.look();
    assert.deepEqual(shown.steps.map(({ id, standing }) => [id, standing.is, 'why' in standing ? standing.why : '']), [['menu', 'todo', ''], ['directory', 'todo', ''], ['firstPage', 'todo', ''], ['home', 'later', ''], ['animators', 'todo', ''], ['lists:registrations', 'later', ''], ['lists:thread', 'later', '']]);
    const [count] = [await lists()];
    // The tab closes at a write whose answer is lost.
    const line: Line = new Line((_, name) => (/recycle/i.test(name) ? 'lostAfter' : undefined));
    await (await sessionOf(webUrl, wanted, 'owner', line)).back.run({ signal: line.closing.signal }).catch(() => undefined);
    const outcome = await (await sessionOf(webUrl, wanted)).back.run({ isTakingOver: true });
    assert.deepEqual([outcome.end, outcome.steps.filter(({ standing }) => standing.is !== 'done').map(({ id, standing }) => [id, standing.is, 'why' in standing ? standing.why : ''])], ['held', [['lists:thread', 'barred', 'written']]]);
    const pages = await read<readonly { readonly FileName: string }[]>(webUrl, '_api/sitepages/pages?$select=FileName');
    assert.deepEqual([await first(), pages.map(({ FileName }) => FileName), await links(), await listed()], [before, ['Home.aspx'], 0, 0]);
    const left = await lists();
    assert.ok(left < count && left > 1, `${left} of ${count}`);
    const [group] = await read<readonly { readonly Id: number }[]>(webUrl, "_api/web/sitegroups?$filter=Title eq 'Organisateurs (inscriptions)'");
    assert.deepEqual(await read<readonly unknown[]>(webUrl, `_api/web/sitegroups/getById(${group?.Id ?? 0})/users`), []);

    // Set up once more, it ends as the first time.
    assert.equal((await (await sessionOf(webUrl, wanted)).run()).end, 'done');
    await checkEnd(webUrl, wanted);
    // What somebody changed stays.
    await publishSitePage(nodeConnection(webUrl, 'owner'), { name: 'Accueil', title: 'Notre accueil', html: '<p>Changé</p>' });
    const changed = await (await sessionOf(webUrl, wanted)).back.run();
    assert.deepEqual(changed.steps.filter(({ standing }) => standing.is !== 'done').map(({ id, standing }) => [id, standing.is]), [['home', 'barred'], ['lists:registrations', 'later'], ['lists:thread', 'later']]);
    assert.deepEqual((await canvas(webUrl)).map(({ innerHTML }) => innerHTML), ['<p>Changé</p>']);
    assert.equal((await lists()), count);
  });

  it('is taken back by nobody who does not own the site, and takes nothing that was there before', async () => {
    const webUrl = await newSite();
    await threadServicesOf(nodeConnection(webUrl, 'owner'), memoryStorage()).setup.setUp();
    city.advance(5);
    const wanted = choice('network', { parts: ['thread'], map: null, animators: [], isFirstPage: false });
    assert.equal((await (await sessionOf(webUrl, wanted)).run()).end, 'done');
    await nodeConnection(webUrl, 'owner').sp.web.associatedMemberGroup.users.add(claim('colleague'));
    const before = await read<readonly unknown[]>(webUrl, "_api/web/lists?$filter=startswith(EntityTypeName,'Parvis')");
    const refused = await (await sessionOf(webUrl, wanted, 'colleague')).back.run().catch((error: unknown) => error);
    assert.ok(refused instanceof DataError || (refused as { readonly end: string }).end === 'held');
    const { steps } = await (await sessionOf(webUrl, wanted)).back.run();
    assert.deepEqual(steps.map(({ id, standing }) => [id, standing.is, 'why' in standing ? standing.why : '']), [['home', 'done', ''], ['lists:thread', 'barred', 'unknown']]);
    assert.deepEqual((await read<readonly unknown[]>(webUrl, "_api/web/lists?$filter=startswith(EntityTypeName,'Parvis')")).length, before.length);
  });

  it('is refused to who does not own the site', async () => {
    const webUrl = await newSite();
    await nodeConnection(webUrl, 'owner').sp.web.associatedMemberGroup.users.add(claim('colleague'));
    const outcome = await (await sessionOf(webUrl, choice('network', { parts: ['cityMap', 'thread'] }), 'colleague')).run();
    assert.deepEqual([outcome.end, outcome.steps[0]?.standing.is], ['held', 'refused']);
    assert.equal((await read<readonly unknown[]>(webUrl, "_api/web/lists?$filter=startswith(EntityTypeName,'Parvis')")).length, 0);
    await assert.rejects(async () => sessionOf(webUrl, choice('network'), 'visitor'), (error) => error instanceof DataError && error.code === 'forbidden');
  });
});

/** A write of the plan's own: pages, menu, directory, its notes. */
function isOfPlan(request: string): boolean {
  return /^POST/.test(request) && /sitepages|rootfolder|navigation|ParvisSites'\)\/items|ParvisPlans'\)\/items/i.test(decodeURIComponent(request));
}
