import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { nodeConnection } from '../../local/demo/nodeConnection';
import type { PlanOutcome } from '../../src/domain/plans/PlanRun';
import type { OpeningStepId } from '../../src/domain/requests/openingPlan';
import { SharePointRequestSite } from '../../src/data/requests/SharePointRequestSite';
import { Line } from '../opening/Line';
import { OpeningCity } from '../opening/OpeningCity';
import { endsOnce, everyTrouble, runSchedule } from '../opening/schedules';

/** Of all troubles at each request, one in so many. A number that the kinds of trouble do not divide: each comes at many places. */
const SHARE = 61;
const SCHEDULES = 5;

describe('the opening of a space', () => {
  let city: OpeningCity;
  before(async () => void (city = await OpeningCity.open()));
  after(() => city.site.close());
  const standings = ({ steps }: PlanOutcome<OpeningStepId>): Record<string, string> => Object.fromEntries(steps.map(({ id, standing }) => [id, standing.is]));

  it('ends with a site that holds what was asked for, and only that', async () => {
    const [plan, desk] = [city.plan({ usages: ['files', 'registrations'] }), city.desk()];
    const outcome = await city.visit(plan, desk);
    assert.deepEqual([outcome.end, standings(outcome)], ['done', Object.fromEntries(outcome.steps.map(({ id }) => [id, 'done']))]);
    await city.checkEnd(plan, desk);
    const web = await nodeConnection(plan.webUrl, 'admin').sp.at('_api/web').select('Language', 'WebTemplate', 'Description')<Record<string, unknown>>();
    assert.deepEqual(web, { Language: 1036, WebTemplate: 'STS', Description: `Partager nos méthodes. [Parvis, demande ${plan.request}]` });
    const line = new Line();
    assert.equal((await city.visit(plan, desk, { line, as: 'member' })).end, 'done');
    assert.deepEqual(line.requests.filter((each) => /^POST/.test(each) && !/contextinfo|\$batch/.test(each)), [], 'run again, nothing is written');
  });

  it('keeps a space of sensitive data to its members', async () => {
    const [plan, desk] = [city.plan({ isOpen: false, partners: [], hub: null }), city.desk()];
    assert.equal((await city.visit(plan, desk)).end, 'done');
    assert.equal((await nodeConnection(plan.webUrl, 'admin').sp.at('_api/web/associatedvisitorgroup/users')<readonly unknown[]>()).length, 0);
  });

  it('asks for a site once where SharePoint says nothing, and waits for it', async () => {
    await city.site.settings({ siteCreationDelay: 200, siteCreationSaysNothing: true });
    const [plan, desk, line] = [city.plan(), city.desk(), new Line()];
    const outcome = await city.visit(plan, desk, { line });
    await city.site.settings({ siteCreationDelay: 0, siteCreationSaysNothing: false });
    assert.equal(outcome.end, 'done');
    assert.equal(line.requests.filter((each) => /SPSiteManager\/create/.test(each)).length, 1);
    await city.checkEnd(plan, desk);
  });

  it('asks a person before it asks for the site again', async () => {
    const [plan, desk] = [city.plan(), city.desk()];
    const lost = new Line((_, name) => (/SPSiteManager\/create/.test(name) ? 'lostBefore' : undefined));
    const first = await city.visit(plan, desk, { line: lost });
    assert.deepEqual([first.end, standings(first).create, standings(first).ready], ['held', 'unsure', 'later']);
    const unasked = new Line();
    assert.equal(standings(await city.visit(plan, desk, { line: unasked, as: 'member' })).create, 'unsure');
    assert.ok(!unasked.requests.some((each) => /SPSiteManager\/create/.test(each)));
    assert.equal((await city.visit(plan, desk, { again: 'create' })).end, 'done');
    await city.checkEnd(plan, desk);
  });

  it('is told when no site comes of it', async () => {
    await city.site.settings({ siteCreationFails: true });
    const [plan, desk] = [city.plan(), city.desk()];
    assert.equal(standings(await city.visit(plan, desk)).create, 'unsure');
    await city.site.settings({ siteCreationFails: false });
    assert.equal((await city.visit(plan, desk, { again: 'create' })).end, 'done');
  });

  it('leaves to an administrator what the tenant keeps for him, and goes on with what he made', async () => {
    await city.site.settings({ everybodyMayCreateSites: false });
    const [plan, desk] = [city.plan(), city.desk()];
    assert.deepEqual(standings(await city.visit(plan, desk)).create, 'refused');
    assert.equal(standings(await city.visit(plan, desk)).create, 'refused', 'tried again without a question: nothing had come of it');
    const admin = { line: new Line() };
    await city.visit({ ...plan, hub: null, partners: [] }, desk, { ...admin, as: 'admin' });
    await city.site.settings({ everybodyMayCreateSites: true });
    assert.equal((await city.visit(plan, desk, { as: 'member' })).end, 'done');
  });

  it('does not take a site of somebody else, nor one in the bin, nor a name that is reserved', async () => {
    const foreign = city.plan();
    const other = { ...foreign, request: 999 };
    await city.visit(other, city.desk());
    const check = async (as: 'owner' | 'colleague', plan = foreign, desk = city.desk()) => (await city.visit(plan, desk, { as })).steps.find(({ standing }) => standing.is === 'barred');
    assert.deepEqual(await check('owner'), { id: 'create', standing: { is: 'barred', why: 'taken' } });
    const reserved = city.desk();
    reserved.owner = 'taken';
    assert.deepEqual(await check('owner', city.plan(), reserved), { id: 'address', standing: { is: 'barred', why: 'reserved' } });
    const gone = city.plan();
    const desk = city.desk();
    await city.visit(gone, desk);
    await city.site.rest('owner', `_api/SPSiteManager/delete`, { method: 'POST', body: JSON.stringify({ siteId: desk.notes.notes.find(({ key }) => key === 'site')?.text }) });
    assert.deepEqual(await check('owner', gone, desk), { id: 'create', standing: { is: 'barred', why: 'gone' } });
    // Nor does a form find such a name free.
    const names = new SharePointRequestSite(city.site.connection('owner'));
    assert.deepEqual([await names.hasSite(gone.slug), await names.hasSite(foreign.slug), await names.hasSite('personne-ne-l-a')], [true, true, false]);
  });

  it('names who has to open the page again where he alone may enter the site', async () => {
    const [plan, desk] = [city.plan(), city.desk()];
    const line: Line = new Line((_, name) => (line.requests.some((each) => /SPSiteManager\/create/.test(each)) && !/create/.test(name) ? 'closed' : undefined));
    await city.visit(plan, desk, { line });
    city.advance(301);
    const { steps } = await city.visit(plan, desk, { as: 'member' });
    assert.deepEqual(steps.find(({ id }) => id === 'create'), { id: 'create', standing: { is: 'barred', why: 'closed', by: { id: 5, name: 'owner' } } });
    assert.equal((await city.visit(plan, desk)).end, 'done');
  });

  it('says that a hub which approves has not taken the site yet, and opens the space without it', async () => {
    await city.site.settings({ hubJoin: 'approval' });
    const [plan, desk] = [city.plan(), city.desk()];
    const held = await city.visit(plan, desk);
    assert.deepEqual([held.end, standings(held).hub, standings(held).proof], ['held', 'unmoved', 'done']);
    await city.site.settings({ hubJoin: 'administrators' });
    assert.equal(standings(await city.visit(plan, desk)).hub, 'refused');
    await city.site.settings({ hubJoin: 'owners' });
    assert.equal((await city.visit(plan, desk)).end, 'done');
    await city.checkEnd(plan, desk);
  });

  it('takes up the page without a name that a broken try left, its own and a colleague’s', async () => {
    const [plan, desk] = [city.plan({ hub: null, partners: [] }), city.desk()];
    // Between the making of a page and its name the tab closes: of one member, then of the other.
    const closing = (): Line => new Line((_, name) => (/pages\(\d+\)\/savepage/.test(name) ? 'closed' : undefined));
    for (const as of ['owner', 'member'] as const) {
      await city.visit(plan, desk, { as, line: closing() });
      city.advance(301);
    }
    assert.equal((await city.visit(plan, desk)).end, 'done');
    const pages = await nodeConnection(plan.webUrl, 'admin').sp.at('_api/sitepages/pages').select('FileName')<readonly { readonly FileName: string }[]>();
    assert.deepEqual(pages.map(({ FileName }) => FileName).sort(), ['Bienvenue.aspx', 'Communaute.aspx', 'Home.aspx']);
  });

  it('is one’s of two pages that run it at once', async () => {
    const [plan, desk] = [city.plan(), city.desk()];
    const both = await Promise.all([city.visit(plan, desk, { as: 'owner' }), city.visit(plan, desk, { as: 'member' })]);
    assert.deepEqual(both.map(({ end }) => end).filter((end) => end === 'done').length >= 1, true, JSON.stringify(both.map(({ end }) => end)));
    await city.checkEnd(plan, desk);
  });

  it('ends complete, once, after trouble at whichever of its requests', async () => {
    const troubles = await everyTrouble(city);
    // A few of each kind and at each place here; all of them by `npm run bench -- opening`.
    for (const trouble of troubles.filter((_, index) => index % SHARE === 0)) await endsOnce(city, trouble);
  });

  it('ends complete, once, on schedules drawn by chance', async () => {
    for (let seed = 1; seed <= SCHEDULES; seed += 1) await runSchedule(city, seed);
  });
});
