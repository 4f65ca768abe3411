import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { assignedToMe } from '../../src/data/calls/AssignedToMe';
import type { CallServices } from '../../src/data/calls/CallServices';
import { mentionsOfMe } from '../../src/data/calls/MentionsOfMe';
import { Provisioner } from '../../src/data/provisioning/Provisioner';
import type { Call } from '../../src/domain/calls/Call';
import type { ContributionDraft } from '../../src/domain/calls/Contribution';
import { callLists } from '../../src/lists/callLists';
import { ContributionsList } from '../../src/lists/calls';
import { callDraft, contribution } from './callTexts';
import { callsAs, withCalls } from './localCalls';
import { openLocalSite } from './localSite';
import { memoryStorage } from './memoryStorage';
import { operationsIn } from './operationsIn';
import type { Persona, SiteUnderTest } from './SiteUnderTest';

const PAGE = '/sites/intranet/SitePages/Vélo.aspx';
const login = (persona: Persona): string => `${persona}@ville.example`;
const named = (persona: Persona) => ({ login: `i:0#.f|membership|${login(persona)}`, name: `Agent ${persona}` });
const naming = (...personas: readonly Persona[]): ContributionDraft => contribution(0, personas.map((persona) => `@Agent ${persona}`).join(' '), { mentions: personas.map(named) });

describe('mentions of people', { concurrency: false }, () => {
  let site: SiteUnderTest;
  let call: Call;
  let page: { readonly UniqueId: string; readonly ServerRelativeUrl: string };
  const operations: string[] = [];
  const counting: typeof fetch = (input, init) => {
    operations.push(...operationsIn(String(input), init));
    return fetch(input, init);
  };
  /** One browser of somebody, in which nothing is kept yet. */
  const browser = (persona: Persona) => {
    const storage = memoryStorage();
    return async () => {
      operations.length = 0;
      Object.assign(globalThis, { localStorage: storage });
      return mentionsOfMe(site.connection(persona, { fetch: counting }), login(persona)).newest();
    };
  };
  const rows = (): readonly string[] => operations.filter((each) => each.includes('items'));
  const say = (services: CallServices, draft: ContributionDraft, key = crypto.randomUUID()) => services.contributions.add(call, draft, key);

  before(async () => {
    site = await openLocalSite(withCalls);
    const post = { method: 'POST', body: '{}' };
    await site.rest('owner', `_api/web/getFolderByServerRelativePath(decodedurl='/sites/intranet/SitePages')/files/addTemplateFile(urlOfFile='${PAGE}',templateFileType=3)`, post);
    page = (await (await site.rest('owner', `_api/web/getFileByServerRelativePath(decodedurl='${PAGE}')?$select=UniqueId,ServerRelativeUrl`)).json()) as typeof page;
    const animation = await callsAs(site, 'owner').animation();
    const key = crypto.randomUUID();
    call = (await animation.publish(await animation.saveDraft(callDraft({ kind: 'article', title: 'Le vélo', page: page.UniqueId.toLowerCase() }), null, key), key)).call;
  });
  after(() => site.close());

  it('cost an agent nothing while nothing was said, one operation where nobody named him, and tell who and where to who was named', async () => {
    site.advance(60);
    const [visitor, colleague] = [browser('visitor'), browser('colleague')];
    assert.deepEqual(await colleague(), []);
    assert.deepEqual([await colleague(), rows()], [[], []]);
    const { id } = await say(callsAs(site, 'agent2'), naming('colleague', 'agent3'));
    site.advance(60);
    assert.deepEqual([await visitor(), rows().length], [[], 1]);
    assert.deepEqual([await visitor(), rows()], [[], []]);
    const [mention, ...others] = await colleague();
    assert.deepEqual([{ ...mention, at: null }, others], [{ contribution: id, by: 'Agent agent2', at: null, what: 'Le vélo', page: page.ServerRelativeUrl, isComment: true }, []]);
    assert.equal(rows().length, 3, operations.join('\n'));
    assert.deepEqual([(await colleague()).length, rows()], [1, []]);
  });

  it('are told once, though the answers were lost and it was sent again', async () => {
    const services = callsAs(site, 'agent4');
    const key = crypto.randomUUID();
    await site.fault({ kind: 'dropAfter', method: 'POST', path: '_api', count: 4 });
    await say(services, naming('agent5'), key).catch(() => undefined);
    await site.clearFaults();
    await say(services, naming('agent5'), key);
    site.advance(60);
    assert.equal((await browser('agent5')()).length, 1);
    const answer = await site.rest('owner', `_api/web/GetList('/sites/intranet/${ContributionsList.url}')/items?$select=Id&$filter=Kind eq 'mentioned'`);
    assert.equal(((await answer.json()) as { value: unknown[] }).value.length, 3);
  });

  it('count nowhere, and are no replies', async () => {
    const reader = callsAs(site, 'visitor');
    const counts = await reader.contributions.counts(call, [0]);
    assert.deepEqual(counts, { 0: { remark: 2 } });
    const { threads, unreadable } = await reader.contributions.page(call, [0]);
    assert.deepEqual([threads.map(({ replies, records }) => [replies.length, records.length]), unreadable], [[[0, 0], [0, 0]], []]);
    assert.equal((await callsAs(site, 'agent2').contributions.mine(call)).length, 1);
    const animation = await callsAs(site, 'owner').animation();
    assert.equal((await animation.all(call)).threads.length, 2);
  });

  it('of a record alone are not believed: the contribution has to name him, and to be somebody else’s', async () => {
    const services = callsAs(site, 'agent6');
    await say(services, naming('agent6'));
    const { id } = await say(callsAs(site, 'agent7'), contribution(0, 'Rien'));
    const forged = await say(services, naming('agent8'));
    const answer = await site.rest('owner', `_api/web/GetList('/sites/intranet/${ContributionsList.url}')/items?$select=Id,Answers&$filter=Kind eq 'mentioned'`);
    const record = ((await answer.json()) as { value: { Id: number; Answers: number }[] }).value.find(({ Answers }) => Answers === forged.id);
    assert.ok(record);
    const changed = await site.rest('admin', `_api/web/GetList('/sites/intranet/${ContributionsList.url}')/items(${record.Id})`, { method: 'POST', headers: { 'X-HTTP-Method': 'MERGE', 'IF-Match': '*' }, body: JSON.stringify({ Answers: id }) });
    assert.ok(changed.ok, await changed.clone().text());
    site.advance(60);
    assert.deepEqual([await browser('agent6')(), await browser('agent8')()], [[], []]);
  });

  it('are told of what is assigned to somebody too, until it is answered or assigned to others, and change nothing of it', async () => {
    const animator = callsAs(site, 'agent1');
    const animation = await animator.animation();
    const [{ contribution: said } = { contribution: null }, { contribution: other } = { contribution: null }] = (await animation.all(call)).threads;
    assert.ok(said && other);
    const asked = async (persona: Persona) => {
      operations.length = 0;
      return assignedToMe(site.connection(persona, { fetch: counting }), login(persona)).among([call]);
    };
    assert.deepEqual([await asked('agent1'), rows().length], [[], 1]);
    const assign = (persona: Persona, contributionId: number, targets: readonly number[], known: number) => animation.decide(call, { kind: 'assigned', contribution: contributionId, targets, reason: '', content: { name: `Agent ${persona}`, people: [named(persona)] } }, known);
    await site.fault({ kind: 'dropAfter', method: 'POST', path: '_api', count: 1 });
    const first = await assign('agent1', said.id, [], 0);
    await site.clearFaults();
    assert.equal((await assign('agent1', said.id, [], 0)).id, first.id);
    assert.deepEqual([await asked('agent1'), rows().length, await asked('agent2')], [[call.id], 3, []]);
    const { groupDecisions, threads } = await animation.all(call);
    assert.deepEqual([groupDecisions, threads.find(({ contribution: { id } }) => id === said.id)?.decisions.map(({ kind }) => kind)], [[], ['assigned']]);
    const bulk = await assign('agent2', 0, [said.id, other.id], 0);
    assert.deepEqual([await asked('agent1'), await asked('agent2')], [[], [call.id]]);
    await animation.decide(call, { kind: 'disposed', contribution: 0, targets: [said.id, other.id], reason: 'Oui', content: { disposition: 'kept' } }, bulk.id);
    assert.deepEqual(await asked('agent2'), []);
    await assert.rejects(callsAs(site, 'agent3').animation().then((as) => as.decide(call, { kind: 'told', contribution: 0, targets: [said.id], reason: '', content: { people: [named('agent4')] } }, 0)));
  });

  it('lead to their site where the page is gone', async () => {
    await site.rest('admin', `_api/web/getFileById('${page.UniqueId}')/recycle`, { method: 'POST' });
    site.advance(60);
    assert.deepEqual((await browser('agent5')()).map(({ page: path }) => path), ['']);
  });
});

describe('mentions in lists of the version before', { concurrency: false }, () => {
  let site: SiteUnderTest;
  /** As version 1 had them. */
  const before1 = callLists.map((list) => (list.url === ContributionsList.url ? { ...ContributionsList, version: 1, fields: { ...ContributionsList.fields, Kind: { ...ContributionsList.fields.Kind, choices: ContributionsList.fields.Kind.choices.filter((each) => each !== 'mentioned') } } } : list));
  before(async () => {
    site = await openLocalSite();
    await new Provisioner(site.connection('owner', { language: 1036 }), before1).setUp();
  });
  after(() => site.close());

  it('keep nobody from saying something, and are told once an owner brought the list up to date', async () => {
    const owner = callsAs(site, 'owner');
    assert.equal((await owner.setup.status()).state, 'older');
    const animation = await owner.animation();
    const key = crypto.randomUUID();
    const { call } = await animation.publish(await animation.saveDraft(callDraft({ kind: 'article', page: crypto.randomUUID() }), null, key), key);
    await callsAs(site, 'agent2').contributions.add(call, naming('colleague'), crypto.randomUUID());
    await owner.setup.setUp();
    assert.equal((await owner.setup.status()).state, 'current');
    const answer = await site.rest('owner', `_api/web/GetList('/sites/intranet/${ContributionsList.url}')/fields/getByInternalNameOrTitle('Kind')?$select=Choices`);
    assert.ok(((await answer.json()) as { Choices: string[] }).Choices.includes('mentioned'));
    await callsAs(site, 'agent2').contributions.add(call, naming('agent3'), crypto.randomUUID());
    site.advance(60);
    Object.assign(globalThis, { localStorage: memoryStorage() });
    assert.equal((await mentionsOfMe(site.connection('agent3'), login('agent3')).newest()).length, 1);
  });
});
