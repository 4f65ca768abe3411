import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { GroupHealth, SiteHealth } from '../../src/data/health/SiteHealth';
import type { ListHealthServices } from '../../src/data/health/ListHealthServices';
import { listHealthServicesOf } from '../../src/data/health/listHealthServicesOf';
import { emptyPollDraft } from '../../src/domain/polls/Poll';
import { createPollServices } from '../../src/data/polls/pollServices';
import { repairId } from '../../src/data/health/RepairTarget';
import { SharePointNewSites } from '../../src/data/newSite/SharePointNewSites';
import { HubSites } from '../../src/data/sites/HubSites';
import { ListTable } from '../../src/data/items/ListTable';
import { Provisioner } from '../../src/data/provisioning/Provisioner';
import type { FaultKind } from '../../src/data/provisioning/SetUpStatus';
import { ConfidentialBallotsList, OpenBallotsList, pollLists, PollRecordsList, PollsList } from '../../src/lists/polls';
import { NeedsList, SitesList, ToolsList, UsageFavouritesList, usageLists } from '../../src/lists/usages';
import type { ListSchema } from '../../src/lists/defineList';
import { ideaLists } from '../../src/lists/ideaLists';
import { siteGroups } from '../../src/lists/siteGroups';
import { CallDecisionsList } from '../../src/lists/calls';
import { callLists } from '../../src/lists/callLists';
import { Line } from '../opening/Line';
import { localHealth } from './localHealth';
import type { LocalHealth } from './localHealth';
import { withLists } from './preparations';
import type { Persona } from './SiteUnderTest';

const ZONE = 'Europe/Paris';
const faultsIn = ({ groups }: SiteHealth): readonly FaultKind[] => groups.flatMap(({ lists }) => lists.flatMap(({ faults }) => faults.map(({ kind }) => kind)));
const stateIn = ({ groups }: SiteHealth, name: GroupHealth['name']): string => groups.find((each) => each.name === name)?.state ?? '';

/** What search answers, without one site: its owners took it out of there. */
const withoutSearchOf = (name: string): typeof fetch => async (input, init) => {
  const answer = await fetch(input, init);
  if (!/search(%2F|\/)query|\$batch/.test(String(input)) || !answer.ok) return answer;
  return new Response((await answer.text()).replaceAll(`/sites/${name}"`, '/sites/culture"'), { status: answer.status, headers: answer.headers });
};

describe('Parvis health', { concurrency: false }, () => {
  let city: LocalHealth;
  const as = (persona: Persona, line?: Line): ListHealthServices => listHealthServicesOf(city.site.connection(persona, line ? { tries: 1, longestWaitSeconds: 0, fetch: line.fetch } : {}), ZONE, { wait: async () => undefined });
  const targets = (...groups: readonly GroupHealth['name'][]) => groups.map((group) => ({ webUrl: city.site.siteUrl, group }));

  describe('of a site with polls, the usage map and calls', () => {
    before(async () => void (city = await localHealth(withLists(...pollLists, ...usageLists, ...callLists))));
    after(() => city.close());

    it('is sound in what it uses; what nobody set up is not used here, and no alarm', async () => {
      // The lists that polls' owners have joined later, and nobody made them yet.
      assert.equal((await (await as('owner').repair(targets('polls'))).run()).end, 'done');
      const health = await as('owner').look();
      assert.deepEqual(faultsIn(health), []);
      assert.deepEqual(health.groups.map(({ name, state }) => `${name} ${state}`), ['polls sound', 'usages sound', 'calls sound', 'ideas unused', 'thread unused', 'tariffs unused', 'requests unused', 'registrations unused', 'references unused']);
      assert.deepEqual([health.missingRights, health.groups.flatMap(({ ahead }) => ahead)], [[], []]);
      const ballots = health.groups[0]?.lists.find(({ url }) => url === OpenBallotsList.url);
      assert.deepEqual([ballots?.hasOwnPermissions, ballots?.version, ballots?.columns], [true, OpenBallotsList.version, { there: Object.keys(OpenBallotsList.fields).length, of: Object.keys(OpenBallotsList.fields).length }]);
    });

    it('tells of a part that nobody set up that it can be, where another has the list that they share: nothing of it was deleted', async () => {
      const standing = async (lists: readonly ListSchema[]): Promise<unknown> => {
        const { state, lists: each } = await new Provisioner(city.site.connection('owner'), lists).status();
        return [state, each.flatMap(({ faults }) => faults.map(({ kind }) => kind))];
      };
      assert.ok(ideaLists.some((list) => (callLists as readonly ListSchema[]).includes(list)));
      assert.deepEqual([await standing(ideaLists), await standing(callLists)], [['missing', []], ['current', []]]);
    });

    it('asks as much however many lists and items there are', async () => {
      const line = new Line();
      const services = as('owner', line);
      await services.look();
      const first = line.requests.length;
      assert.ok(first <= 3, line.requests.join('\n'));
      await services.concerns();
      assert.ok(line.requests.length - first <= 5, line.requests.slice(first).join('\n'));
    });

    const damages: readonly (readonly [FaultKind, GroupHealth['name'], () => Promise<void>])[] = [
      ['permissions', 'polls', () => city.change(PollRecordsList.url, '/resetRoleInheritance', {}, 'POST')],
      ['readSecurity', 'polls', () => city.change(ConfidentialBallotsList.url, '', { ReadSecurity: 1 })],
      ['writeSecurity', 'usages', () => city.change(NeedsList.url, '', { WriteSecurity: 1 })],
      ['level', 'polls', () => city.grant(OpenBallotsList.url, 'colleague', 3)],
      ['column', 'usages', () => city.change(ToolsList.url, "/fields/getByInternalNameOrTitle('Purpose')", {}, 'DELETE')],
      ['missing', 'usages', () => city.change(UsageFavouritesList.url, '', {}, 'DELETE')],
      ['unique', 'polls', () => city.change(OpenBallotsList.url, "/fields/getByInternalNameOrTitle('BallotKey')", { EnforceUniqueValues: false })],
      ['index', 'usages', () => city.change(NeedsList.url, "/fields/getByInternalNameOrTitle('State')", { Indexed: false })],
      ['approval', 'usages', () => city.change(NeedsList.url, '', { EnableModeration: true })],
      ['formula', 'usages', () => city.change(NeedsList.url, '', { ValidationFormula: '=LEN([Title])>1' })],
      ['required', 'polls', () => city.change(OpenBallotsList.url, '/fields/createFieldAsXml', { parameters: { SchemaXml: '<Field Type="Text" Name="Motif" DisplayName="Motif" Required="TRUE" />' } }, 'POST')],
      ['animators', 'calls', () => city.takeFromGroup(CallDecisionsList.url, siteGroups.animators.title.fr)],
      ['newcomer', 'calls', () => city.admit('outsider')]
    ];

    it('names each way of being damaged, says what would change, changes nothing by looking, and is mended by the plan', async () => {
      for (const [, , harm] of damages) await harm();
      const owner = as('owner');
      const seen = await owner.look();
      for (const [kind, name] of damages) {
        const sick = seen.groups.find((each) => each.name === name);
        assert.ok(sick?.lists.some(({ faults }) => faults.some((fault) => fault.kind === kind)), `${kind} in ${name}`);
      }
      assert.deepEqual(seen.groups.slice(0, 3).map(({ state }) => state), ['broken', 'broken', 'weak']);
      for (const { faults, ahead } of seen.groups) {
        for (const { fr, en } of [...faults, ...ahead]) assert.ok(/^(La liste|Dans \d+ listes).+\.$/.test(fr) && /^(The list|In \d+ lists).+\.$/.test(en), fr);
        assert.equal(ahead.length > 0, faults.length > 0);
      }
      assert.deepEqual(faultsIn(await owner.look()), faultsIn(seen));
      const session = await owner.repair(targets('polls', 'usages', 'calls'));
      const { end, steps } = await session.run();
      assert.deepEqual([end, steps.map(({ standing }) => standing.is)], ['done', ['done', 'done', 'done']]);
      for (const group of ['polls', 'usages', 'calls'] as const) assert.ok((session.said(repairId({ webUrl: city.site.siteUrl, group }))?.changes.length ?? 0) > 0, group);
      assert.deepEqual(faultsIn(await owner.look()), []);
      assert.equal((await (await owner.repair(targets('polls', 'usages', 'calls'))).run()).end, 'done');
    });

    it('leaves to a person what no set-up can mend, and says so', async () => {
      await city.change(ToolsList.url, "/fields/getByInternalNameOrTitle('Contact')", {}, 'DELETE');
      await city.change(ToolsList.url, '/fields/createFieldAsXml', { parameters: { SchemaXml: '<Field Type="Number" Name="Contact" DisplayName="Contact" />', Options: 8 } }, 'POST');
      const owner = as('owner');
      assert.deepEqual([faultsIn(await owner.look()), (await owner.look()).groups.flatMap(({ ahead }) => ahead)], [['columnType'], []]);
      const { end, steps } = await (await owner.repair(targets('usages'))).run();
      assert.deepEqual([end, steps[0]?.standing], ['held', { is: 'barred', why: 'byHand' }]);
      await city.change(ToolsList.url, "/fields/getByInternalNameOrTitle('Contact')", {}, 'DELETE');
      assert.equal((await (await owner.repair(targets('usages'))).run()).end, 'done');
    });

    it('is mended by two owners, the plan cut off at every request, by turns before it arrived and after: nothing is made twice', async () => {
      await city.change(UsageFavouritesList.url, '', {}, 'DELETE');
      await city.change(OpenBallotsList.url, '/resetRoleInheritance', {}, 'POST');
      let cuts = 0;
      for (let ended = false; !ended; cuts++) {
        assert.ok(cuts < 200, 'it comes to an end');
        const line = new Line((request) => (request <= cuts ? undefined : request === cuts + 1 && cuts % 2 === 1 ? 'lostAfter' : 'closed'));
        const services = as(cuts % 2 === 0 ? 'owner' : 'admin', line);
        ended = await services.repair(targets('polls', 'usages')).then((session) => session.run({ signal: line.closing.signal })).then(({ end }) => end === 'done', () => false);
      }
      const health = await as('owner').look();
      assert.deepEqual([faultsIn(health), stateIn(health, 'polls'), stateIn(health, 'usages')], [[], 'sound', 'sound']);
      assert.deepEqual((await as('owner').concerns()).twins, []);
      // Whoever the repair was cut off at: nobody is left with what he has on the site.
      assert.equal(await city.mayAdd('visitor', OpenBallotsList.url), true);
    });

    it('gathers what audits name, two rows with one key, and who left: read only', async () => {
      const polls = createPollServices(city.site.connection('owner'));
      const poll = await polls.polls.publish(await polls.polls.create({ ...emptyPollDraft(), question: 'Oui ou non ?', options: [{ id: 1, text: 'Oui' }, { id: 2, text: 'Non' }] }, crypto.randomUUID()));
      await createPollServices(city.site.connection('visitor')).ballots.cast(poll, [1]);
      await createPollServices(city.site.connection('colleague')).ballots.cast(poll, [2]);
      const path = `/sites/intranet/${ConfidentialBallotsList.url}`;
      city.site.plant(path, (['visitor', 'colleague'] as const).map((author) => ({ author, created: new Date(), values: { ClientKey: '11111111-2222-3333-4444-555555555555' } })));
      const sound = await (await as('owner').checks()).run({ signal: new AbortController().signal, onProgress: () => undefined });
      assert.deepEqual([sound.troubled, sound.left, sound.failed], [[], [], []]);
      assert.deepEqual(sound.seconds.map(({ list, isOfAnother }) => [list.fr, isOfAnother]), [[ConfidentialBallotsList.title.fr, true]]);
      const [ballot] = ((await (await city.site.rest('admin', `${city.listPath(OpenBallotsList.url)}/items?$select=Id&$filter=FSObjType eq 0&$top=1`)).json()) as { value: { Id: number }[] }).value;
      await city.change(OpenBallotsList.url, `/items(${ballot?.Id ?? 0})`, { Title: 'autre chose' });
      // The directory knows the animator of calls no longer.
      const group = await city.site.rest('admin', `_api/web/siteGroups/getByName('${siteGroups.animators.title.fr}')/users`, { method: 'POST', body: JSON.stringify({ LoginName: 'i:0#.f|membership|agent1@ville.example' }) });
      assert.ok(group.ok, await group.text());
      const writes: string[] = [];
      const gone: typeof fetch = async (input, init) => {
        if (init?.method && init.method !== 'GET' && !/contextinfo|batch|getitems/i.test(String(input))) writes.push(String(input));
        return /GetPropertiesFor.*agent1/.test(decodeURIComponent(String(input))) ? new Response('{"odata.null":true}', { headers: { 'Content-Type': 'application/json' } }) : fetch(input, init);
      };
      const progress: number[] = [];
      const found = await (await listHealthServicesOf(city.site.connection('owner', { fetch: gone }), ZONE).checks()).run({ signal: new AbortController().signal, onProgress: (done) => void progress.push(done) });
      assert.deepEqual(found.troubled.map(({ kind, id, troubles }) => [kind, id, [...troubles]]), [['poll', poll.id, [['altered', 1]]]]);
      assert.deepEqual(found.left.map(({ role, name, of }) => [role, name, of]), [['group', 'Agent agent1', siteGroups.animators.title.fr]]);
      assert.deepEqual([writes, progress.at(-1), progress.every((done, index) => index === 0 || done >= (progress[index - 1] ?? 0))], [[], 1, true]);
      // One thing that cannot be read leaves the others alone.
      const refused: typeof fetch = async (input, init) => (/ParvisBallots\/.*\/folders/.test(decodeURIComponent(String(input))) ? new Response('{}', { status: 403 }) : fetch(input, init));
      const half = await (await listHealthServicesOf(city.site.connection('owner', { fetch: refused }), ZONE).checks()).run({ signal: new AbortController().signal, onProgress: () => undefined });
      assert.deepEqual([half.failed, half.unread.map(({ part, why }) => [part, why]), half.troubled, half.seconds.length, half.people > 0], [[], [['polls', 'forbidden']], [], 1, true]);
      const stop = new AbortController();
      await assert.rejects((await as('owner').checks()).run({ signal: stop.signal, onProgress: () => stop.abort() }), { name: 'AbortError' });
    });

    it('says what is there twice, and what comes near to a limit', async () => {
      const made = await city.site.rest('admin', '_api/web/lists', { method: 'POST', body: JSON.stringify({ Title: 'ParvisPolls1', BaseTemplate: 100 }) });
      assert.ok(made.ok, await made.text());
      await city.change(OpenBallotsList.url, '/fields/createFieldAsXml', { parameters: { SchemaXml: '<Field Type="Number" Name="Poll0" DisplayName="Poll0" />', Options: 8 } }, 'POST');
      for (const Title of [siteGroups.animators.title.en, `${siteGroups.animators.title.fr} 2`]) await city.site.rest('admin', '_api/web/sitegroups', { method: 'POST', body: JSON.stringify({ Title }) });
      await city.site.settings({ siteQuota: 1_000 });
      const owner = as('owner');
      await owner.look();
      const { twins, limits, storage, listCount } = await owner.concerns();
      assert.deepEqual(twins.map(({ kind, name, of }) => `${kind} ${name} ${of.fr}`).sort(), [`column Poll0 ${OpenBallotsList.fields.Poll.title.fr}`, `group ${siteGroups.animators.title.en} ${siteGroups.animators.title.fr}`, `group ${siteGroups.animators.title.fr} 2 ${siteGroups.animators.title.fr}`, `list ParvisPolls1 ${PollsList.title.fr}`].sort());
      assert.ok(storage && storage.used > 0 && listCount !== null && listCount > 10);
      assert.deepEqual(limits.map(({ kind, isOver }) => [kind, isOver]), [['storage', true]]);
      for (const url of ['Lists/ParvisPolls1']) await city.change(url, '', {}, 'DELETE');
      await city.change(OpenBallotsList.url, "/fields/getByInternalNameOrTitle('Poll0')", {}, 'DELETE');
    });

    it('gives members and visitors nothing: the server refuses what the plan would write', async () => {
      await city.change(OpenBallotsList.url, '/resetRoleInheritance', {}, 'POST');
      for (const persona of ['member', 'visitor'] as const) {
        const services = as(persona);
        const health = await services.look();
        assert.ok(health.missingRights.length > 0);
        assert.ok(health.groups.every(({ lists }) => lists.every(({ columns }) => columns === null)));
        const { end, steps } = await (await services.repair(targets('polls'))).run();
        assert.deepEqual([end, steps[0]?.standing], ['held', { is: 'barred', why: 'rights' }]);
        const answer = await city.site.rest(persona, `${city.listPath(OpenBallotsList.url)}/breakRoleInheritance(copyroleassignments=true,clearsubscopes=false)`, { method: 'POST' });
        assert.ok(answer.status === 403 || persona === 'member', String(answer.status));
        const levels = await city.site.rest(persona, '_api/site/rootWeb/roleDefinitions', { method: 'POST', body: JSON.stringify({ Name: 'x', BasePermissions: { High: '0', Low: '1' }, Order: 1 }) });
        assert.equal(levels.status, 403);
      }
      assert.equal((await (await as('owner').repair(targets('polls'))).run()).end, 'done');
    });
  });

  describe('of all sites of a hub', () => {
    before(async () => {
      city = await localHealth(withLists(...pollLists));
      await city.makeHub(['culture', 'voirie', 'secret']);
    });
    after(() => city.close());

    it('reads those that the person can read, says at which one he may not look and whom to ask, as many requests however much is in them', async () => {
      const line = new Line();
      const connect = (webUrl: string) => city.connect(webUrl, 'owner', { fetch: line.fetch });
      const services = listHealthServicesOf(connect(city.site.siteUrl), ZONE, { openWeb: connect });
      await createPollServices(connect(city.urlOf('culture'))).setup.setUp();
      const hub = await services.hub();
      assert.ok(hub?.isHome);
      const sites = await services.hubSites(hub);
      assert.deepEqual(sites.map(({ webUrl }) => webUrl.split('/').at(-1)).sort(), ['culture', 'intranet', 'secret', 'voirie']);
      const read = async (): Promise<readonly string[]> => {
        const found: string[] = [];
        await services.lookAt(sites, { signal: new AbortController().signal, onSite: ({ webUrl, is, state, owners }) => void found.push(`${webUrl.split('/').at(-1) ?? ''} ${is} ${state ?? owners.join()}`) });
        return found.sort();
      };
      assert.deepEqual(await read(), ['culture read sound', 'intranet read older', 'secret closed Agent admin', 'voirie read unused']);
      await city.changeAt('culture', OpenBallotsList.url, '/resetRoleInheritance', {}, 'POST');
      line.requests.length = 0;
      assert.deepEqual((await read())[0], 'culture read broken');
      assert.ok(line.requests.length <= sites.length * 4, line.requests.join('\n'));
      // One plan for what is wrong anywhere, begun by one owner and ended by another.
      const targets = [{ webUrl: city.urlOf('culture'), group: 'polls' as const }, { webUrl: city.site.siteUrl, group: 'polls' as const }];
      const stop = new AbortController();
      const first = await services.repair(targets);
      assert.equal((await first.run({ signal: stop.signal, onSteps: ([step]) => (step?.standing.is === 'done' ? stop.abort() : undefined) })).end, 'stopped');
      const admin = (webUrl: string) => city.connect(webUrl, 'admin');
      assert.equal((await (await listHealthServicesOf(admin(city.site.siteUrl), ZONE, { openWeb: admin }).repair(targets)).run()).end, 'done');
      assert.deepEqual((await read()).slice(0, 2), ['culture read sound', 'intranet read sound']);
    });

    it('finds those that search leaves out and the directory names, says of each what comes near to a limit, and checks what is stored there', async () => {
      const connect = (webUrl: string) => city.connect(webUrl, 'owner');
      const owner = connect(city.site.siteUrl);
      await new Provisioner(owner, [SitesList]).setUp();
      const directory = new ListTable(owner, SitesList);
      for (const url of ['/sites/voirie', `${city.urlOf('voirie')}/SitePages/Accueil.aspx`, city.urlOf('nulle-part'), 'https://ailleurs.example/sites/x']) await directory.add({ ...directory.blank(), title: 'Voirie', facet: 'direction', url }, crypto.randomUUID());
      const searching = listHealthServicesOf(city.connect(city.site.siteUrl, 'owner', { fetch: withoutSearchOf('voirie') }), ZONE, { openWeb: connect });
      const hub = await searching.hub();
      assert.ok(hub);
      const names = (sites: readonly { readonly webUrl: string }[]): readonly string[] => sites.map(({ webUrl }) => webUrl.split('/').at(-1) ?? '').sort();
      assert.deepEqual(names(await new HubSites(city.connect(city.site.siteUrl, 'owner', { fetch: withoutSearchOf('voirie') })).sites(hub)), ['culture', 'intranet', 'secret']);
      assert.deepEqual(names(await searching.hubSites(hub)), ['culture', 'intranet', 'secret', 'voirie']);
      // Who sets up a site of this morning finds it by the same.
      const newSites = new SharePointNewSites(city.connect(city.site.siteUrl, 'owner', { fetch: withoutSearchOf('voirie') }), connect);
      assert.deepEqual(names(await newSites.hubSites()), ['culture', 'intranet', 'secret', 'voirie']);
      await city.site.settings({ siteQuota: 1_000 });
      const looked = new Map<string, readonly string[] | null>();
      await searching.lookAt(await searching.hubSites(hub), { signal: new AbortController().signal, onSite: ({ webUrl, concerns }) => void looked.set(webUrl.split('/').at(-1) ?? '', concerns && concerns.limits.map(({ kind }) => kind)) });
      assert.deepEqual([looked.get('culture'), looked.get('secret')], [['storage'], null]);
      const session = await searching.checks(city.urlOf('culture'));
      const { isWhole, failed, people } = await session.run({ signal: new AbortController().signal, onProgress: () => undefined });
      assert.deepEqual([isWhole, failed, people > 0], [true, [], true]);
    });

    it('stops between two sites', async () => {
      const connect = (webUrl: string) => city.connect(webUrl, 'owner');
      const services = listHealthServicesOf(connect(city.site.siteUrl), ZONE, { openWeb: connect });
      const hub = await services.hub();
      const stop = new AbortController();
      let count = 0;
      await assert.rejects(services.lookAt(hub ? await services.hubSites(hub) : [], { signal: stop.signal, onSite: () => (count++, stop.abort()) }), { name: 'AbortError' });
      assert.ok(count > 0 && count < 4);
    });
  });
});
