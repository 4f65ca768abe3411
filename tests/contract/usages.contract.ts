import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { BasePermissions } from '../../src/data/connection/permissions';
import { rememberWebRights, webRights } from '../../src/data/connection/webRights';
import { DataError } from '../../src/data/DataError';
import type { UsageServices } from '../../src/data/usages/usageServices';
import { createUsageServices } from '../../src/data/usages/usageServices';
import type { Mark } from '../../src/domain/usages/agentMarks';
import { newLink } from '../../src/domain/usages/linkRules';
import { reportUsageMap } from '../../src/domain/usages/reportUsageMap';
import { englishStarterSet } from '../../src/domain/usages/starters/englishStarterSet';
import { frenchStarterSet } from '../../src/domain/usages/starters/frenchStarterSet';
import { starterMap } from '../../src/domain/usages/starters/StarterSet';
import type { UsageMap } from '../../src/domain/usages/usageMap';
import { keyWithin } from '../../src/data/items/keyWithin';
import { blankOf } from '../../src/lists/columns';
import { ToolsList, UsageFavouritesList, UsageOpensList } from '../../src/lists/usages';
import { memoryStorage } from './memoryStorage';
import { operationsIn } from './operationsIn';
import type { OpenSite, Persona, SiteUnderTest } from './SiteUnderTest';

const isNoDigest = (request: string): boolean => !request.includes('contextinfo');
const keysOf = (storage: Storage): readonly string[] => Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
const newKey = (): string => crypto.randomUUID();
const french = starterMap(frenchStarterSet, blankOf(ToolsList));

/** What the usage map promises, on any SharePoint. */
export function run(name: string, open: OpenSite): void {
  describe(`the usage map on ${name}`, { concurrency: false }, () => {
    let site: SiteUnderTest;
    let owner: UsageServices;
    let map: UsageMap;

    /** Services of one page view, and the requests that they send; a view has what earlier ones of the same tab or browser kept. */
    const tab = (persona: Persona, session = memoryStorage(), local = memoryStorage()): UsageServices & { readonly requests: string[]; readonly operations: string[] } => {
      const requests: string[] = [];
      const operations: string[] = [];
      const connection = site.connection(persona, {
        userId: userIds.get(persona),
        fetch: (input, init) => {
          requests.push(`${init?.method ?? 'GET'} ${String(input)}`);
          operations.push(...operationsIn(String(input), init));
          return fetch(input, init);
        }
      });
      const rights = webRightsOf.get(persona);
      if (rights) rememberWebRights(connection, rights);
      return { ...createUsageServices(connection, { session, local }), requests, operations };
    };
    const userIds = new Map<Persona, number>();
    const webRightsOf = new Map<Persona, BasePermissions>();
    const codeOf = (promise: Promise<unknown>): Promise<string> =>
      promise.then(
        () => 'none',
        (error: unknown) => (error instanceof DataError ? error.code : String(error))
      );
    const reload = async (): Promise<void> => {
      map = (await owner.usageMap.load()).map;
    };

    before(async () => {
      site = await open();
      // A page knows the id and the rights of its user; here they are asked for once.
      for (const persona of ['owner', 'member', 'colleague', 'visitor'] as const) {
        const connection = site.connection(persona);
        userIds.set(persona, await connection.userId());
        webRightsOf.set(persona, await webRights(connection));
      }
      owner = tab('owner');
      assert.equal(await codeOf(owner.usageMap.load()), 'notFound');
      await owner.setup.setUp();
      await owner.usageMap.addMap({ added: french, stored: (await owner.usageMap.load()).map, clientKey: keyWithin('contract', 'french') });
      await reload();
    });
    afterEach(() => site.clearFaults());
    after(() => site.close());

    it('is set up with nothing left to do', async () => {
      assert.equal((await owner.setup.status()).state, 'current');
    });

    it('keeps a starter set as it was written, and adds it once only', async () => {
      assert.equal(map.usages.length, french.usages.length);
      assert.equal(map.tools.length, french.tools.length);
      assert.equal(map.links.length, french.links.length);
      const titles = (one: UsageMap): readonly string[] =>
        one.links.map((link) => [link.kind, one.usages.find(({ id }) => id === link.usageId)?.title, one.tools.find(({ id }) => id === link.toolId)?.title, link.why].join('|')).sort();
      assert.deepEqual(titles(map), titles(french));
      const drive = map.tools.find(({ status }) => status === 'replaced');
      assert.equal(map.tools.find(({ id }) => id === drive?.replacedById)?.title, 'Site collaboratif');
      await owner.usageMap.addMap({ added: french, stored: map, clientKey: newKey() });
      await reload();
      assert.equal(map.links.length, french.links.length);
      assert.deepEqual(new Set(reportUsageMap(map).map(({ code }) => code)), new Set(['badUrl']));
    });

    it('is read in one request of six operations, and of one while nothing changed', async () => {
      const [session, local] = [memoryStorage(), memoryStorage()];
      site.advance(60);
      const first = tab('visitor', session, local);
      const view = await first.usageMap.load();
      assert.deepEqual([first.requests.filter(isNoDigest).length, first.operations.length], [1, 6], first.operations.join('\n'));
      assert.equal(view.map.usages.length, french.usages.length);
      assert.equal(view.canManage, false);
      const again = tab('visitor', session, local);
      assert.deepEqual((await again.usageMap.cached())?.map, view.map);
      assert.deepEqual(await again.usageMap.load(), view);
      assert.deepEqual([again.requests.filter(isNoDigest).length, again.operations.length], [1, 1], again.operations.join('\n'));
    });

    it('reads the directory in the same request, where it is shown', async () => {
      const session = memoryStorage();
      site.advance(60);
      const first = tab('visitor', session);
      const [, directory] = await Promise.all([first.usageMap.load(), first.usageMap.loadSites()]);
      assert.deepEqual([first.requests.filter(isNoDigest).length, first.operations.length], [1, 7], first.operations.join('\n'));
      const again = tab('visitor', session);
      assert.deepEqual(await again.usageMap.loadSites(), directory);
      assert.equal(again.operations.length, 1);
    });

    it('reads again only the list that changed', async () => {
      const [session, local] = [memoryStorage(), memoryStorage()];
      site.advance(60);
      await tab('visitor', session, local).usageMap.load();
      const tool = await owner.usageMap.tools.get(map.tools[0]?.id ?? 0);
      await owner.usageMap.tools.update({ ...tool, purpose: 'Échanger, se voir, partager.' });
      const view = tab('visitor', session, local);
      const { map: seen } = await view.usageMap.load();
      assert.deepEqual([view.requests.filter(isNoDigest).length, view.operations.length], [2, 2]);
      assert.equal(seen.tools.find(({ id }) => id === tool.id)?.purpose, 'Échanger, se voir, partager.');
      assert.equal(seen.usages.length, french.usages.length);
    });

    it('reads again what was read while it changed: a second change may come under the same stamp', async () => {
      const session = memoryStorage();
      const change = async (purpose: string): Promise<void> => {
        const tool = await owner.usageMap.tools.get(map.tools[0]?.id ?? 0);
        await owner.usageMap.tools.update({ ...tool, purpose });
      };
      await change('Un.');
      await tab('visitor', session).usageMap.load();
      await change('Deux.');
      assert.equal((await tab('visitor', session).usageMap.load()).map.tools[0]?.purpose, 'Deux.');
    });

    it('shows what an owner just stored, however young what the page knows of its lists', async () => {
      site.advance(60);
      await owner.usageMap.load();
      const tool = await owner.usageMap.tools.get(map.tools[0]?.id ?? 0);
      await owner.usageMap.tools.update({ ...tool, purpose: 'Juste changé.' });
      assert.equal((await owner.usageMap.load()).map.tools[0]?.purpose, 'Juste changé.');
    });

    it('keeps nothing for another person, and reads everything when nothing, or nothing readable, is kept', async () => {
      const [session, local] = [memoryStorage(), memoryStorage()];
      await tab('owner', session, local).usageMap.load();
      const other = tab('visitor', session, local);
      assert.equal(await other.usageMap.cached(), undefined);
      const view = await other.usageMap.load();
      assert.equal(view.canManage, false);
      for (const storage of [session, local]) for (const key of keysOf(storage)) storage.setItem(key, '{"lists":{}}');
      assert.deepEqual((await tab('visitor', session, local).usageMap.load()).map, view.map);
      session.clear();
      local.clear();
      assert.deepEqual((await tab('visitor', session, local).usageMap.load()).map, view.map);
    });

    it('is edited by owners only', async () => {
      assert.equal((await owner.usageMap.load()).canManage, true);
      for (const persona of ['member', 'visitor'] as const) {
        const { usageMap } = tab(persona);
        assert.equal((await usageMap.load()).canManage, false);
        const usage = await usageMap.usages.get(map.usages[0]?.id ?? 0);
        assert.equal(await codeOf(usageMap.usages.update({ ...usage, title: 'pirate' })), 'forbidden');
        assert.equal(await codeOf(usageMap.tools.add({ ...blankOf(ToolsList), title: 'pirate' }, newKey())), 'forbidden');
      }
    });

    it('lets no second owner overwrite a link unseen', async () => {
      const id = map.links[0]?.id ?? 0;
      const mine = await owner.usageMap.links.get(id);
      const theirs = await tab('admin').usageMap.links.get(id);
      await tab('admin').usageMap.links.update({ ...theirs, why: 'Leur raison.' });
      assert.equal(await codeOf(owner.usageMap.links.update({ ...mine, why: 'Ma raison.' })), 'conflict');
      const stored = await owner.usageMap.links.get(id);
      assert.equal(stored.why, 'Leur raison.');
      await owner.usageMap.links.update({ ...mine, why: 'Ma raison.', etag: stored.etag });
      assert.equal((await owner.usageMap.links.get(id)).why, 'Ma raison.');
    });

    it('refuses the same link twice', async () => {
      const first = map.links.find(({ usageId }) => usageId > 0);
      assert.ok(first);
      assert.equal(await codeOf(owner.usageMap.links.add(newLink('possible', first, 'Encore.'), newKey())), 'duplicate');
    });

    it('leaves alone what somebody changed while a file was being imported', async () => {
      await reload();
      const [one, two] = map.usages;
      assert.ok(one && two);
      const stored = await owner.usageMap.usages.get(one.id);
      await owner.usageMap.usages.update({ ...stored, description: 'Changé entre-temps.' });
      const result = await owner.usageMap.usages.updateMany([one, two].map((before) => ({ id: before.id, before, after: { ...before, description: 'Importé.' } })));
      assert.deepEqual(result, { changedIds: [two.id], conflictIds: [one.id] });
      assert.equal((await owner.usageMap.usages.get(one.id)).description, 'Changé entre-temps.');
    });

    it('reports a link whose tool was deleted in the list, and goes on without it', async () => {
      const { id } = await owner.usageMap.tools.add({ ...blankOf(ToolsList), title: 'Outil éphémère' }, newKey());
      await owner.usageMap.links.add(newLink('possible', { usageId: map.usages[0]?.id ?? 0, toolId: id }), newKey());
      await owner.usageMap.tools.remove(await owner.usageMap.tools.get(id));
      await reload();
      assert.deepEqual(
        reportUsageMap(map).filter(({ code }) => code === 'deadLink').length,
        1
      );
      const dead = reportUsageMap(map).find(({ code }) => code === 'deadLink');
      assert.ok(dead && 'link' in dead);
      await owner.usageMap.links.removeMany([dead.link.id]);
      await reload();
      assert.equal(reportUsageMap(map).some(({ code }) => code === 'deadLink'), false);
    });

    it('adds a map once, though answers are lost and it is begun again with what was known before', async () => {
      const stored = map;
      const tool = { ...blankOf(ToolsList), id: 1, title: 'Outil d’un jeu', replacedById: 0 };
      const added: UsageMap = { usages: [{ ...(stored.usages[0] as (typeof stored.usages)[number]), id: 1, title: 'usage d’un jeu' }], tools: [tool], links: [{ ...newLink('possible', { usageId: 1, toolId: 1 }), id: 1 }], sites: [] };
      const run = { added, stored, clientKey: newKey() };
      await site.fault({ kind: 'dropAfter', path: '\\$batch', method: 'POST', count: 4 });
      await assert.rejects(owner.usageMap.addMap(run), { name: 'DataError' });
      await site.clearFaults();
      await owner.usageMap.addMap(run);
      await owner.usageMap.addMap(run);
      await reload();
      assert.equal(map.tools.filter(({ title }) => title === 'Outil d’un jeu').length, 1);
      assert.equal(map.usages.filter(({ title }) => title === 'usage d’un jeu').length, 1);
      assert.equal(map.links.length, stored.links.length + 1);
    });

    it('removes a usage and its links, also when it is interrupted and begun again', async () => {
      const usage = map.usages.find(({ title }) => title === 'usage d’un jeu');
      assert.ok(usage);
      const row = await owner.usageMap.usages.get(usage.id);
      const seen = map;
      // The links stay, so the usage does: its owner comes back for both.
      await site.fault({ kind: 'dropBefore', path: '\\$batch', method: 'POST', count: 4 });
      assert.notEqual(await codeOf(owner.usageMap.removeEntry('usages', row, seen)), 'none');
      await site.clearFaults();
      assert.equal((await owner.usageMap.usages.get(usage.id)).title, 'usage d’un jeu');
      // The links go, the usage stays: nothing is answered for its removal.
      await site.fault({ kind: 'dropBefore', path: `${usage.id}\\)/recycle`, method: 'POST', count: 2 });
      assert.notEqual(await codeOf(owner.usageMap.removeEntry('usages', row, seen)), 'none');
      await site.clearFaults();
      await owner.usageMap.removeEntry('usages', row, seen);
      await owner.usageMap.removeEntry('usages', row, seen);
      await reload();
      assert.equal(map.usages.some(({ id }) => id === usage.id), false);
      assert.equal(reportUsageMap(map).some(({ code }) => code === 'deadLink'), false);
    });

    it('removes nothing of a usage that somebody changed meanwhile', async () => {
      const usage = map.usages.find(({ id }) => map.links.some(({ usageId }) => usageId === id));
      assert.ok(usage);
      const row = await owner.usageMap.usages.get(usage.id);
      await tab('admin').usageMap.usages.update({ ...row, description: 'Attendez.' });
      assert.equal(await codeOf(owner.usageMap.removeEntry('usages', row, map)), 'conflict');
      const before = map.links.length;
      await reload();
      assert.equal(map.links.length, before);
    });

    it('shows the map without what cannot be read, and names that to who may mend it', async () => {
      const plant = await site.rest('admin', `_api/web/GetList('/sites/intranet/${ToolsList.url}')/items`, { method: 'POST', body: JSON.stringify({ Purpose: 'sans nom' }) });
      assert.ok(plant.ok, await plant.clone().text());
      const { Id } = (await plant.json()) as { readonly Id: number };
      const agent = tab('visitor');
      for (const view of [await agent.usageMap.load(), await agent.usageMap.load()]) {
        assert.ok(view.map.tools.length > 0 && view.map.tools.every(({ id }) => id !== Id));
        assert.deepEqual(view.unreadable.map(({ id, column }) => [id, column.fr]), [[Id, 'Outil']]);
      }
      await owner.usageMap.tools.removeMany([Id]);
    });

    it('keeps favourites for their agent alone', async () => {
      const agent = tab('visitor');
      const star: Mark = { kind: 'tool', id: map.tools[0]?.id ?? 0 };
      const usage: Mark = { kind: 'usage', id: map.usages[0]?.id ?? 0 };
      await agent.usageMap.setFavourite(star, true);
      assert.deepEqual(await agent.usageMap.setFavourite(usage, true), [star, usage]);
      assert.deepEqual((await tab('visitor').usageMap.load()).favourites, [star, usage]);
      assert.deepEqual((await tab('colleague').usageMap.load()).favourites, []);
      assert.deepEqual((await owner.usageMap.load()).favourites, [], 'an owner reads the item, but it is not his');
      const seen = await (await site.rest('colleague', `_api/web/GetList('/sites/intranet/${UsageFavouritesList.url}')/items`)).json();
      assert.deepEqual((seen as { readonly value: unknown[] }).value, []);
      assert.deepEqual(await agent.usageMap.setFavourite(star, false), [usage]);
    });

    it('keeps both favourites that two tabs add at the same moment, in one item', async () => {
      const [one, two] = [tab('member'), tab('member')];
      const marks: readonly Mark[] = [{ kind: 'tool', id: 1 }, { kind: 'tool', id: 2 }];
      await Promise.all([one.usageMap.setFavourite(marks[0] as Mark, true), two.usageMap.setFavourite(marks[1] as Mark, true)]);
      const { favourites } = await tab('member').usageMap.load();
      assert.deepEqual([...favourites].sort((a, b) => a.id - b.id), marks);
    });

    it('stores every favourite of several pressed one after the other, in two tabs at once', async () => {
      const [one, two] = [tab('visitor'), tab('visitor')];
      const marks = [1, 2, 3, 4, 5, 6].map((id): Mark => ({ kind: 'usage', id }));
      await Promise.all(marks.map((mark, index) => (index % 2 ? one : two).usageMap.setFavourite(mark, true)));
      const { favourites } = await tab('visitor').usageMap.load();
      assert.deepEqual([...favourites].sort((a, b) => a.id - b.id), marks);
    });

    it('counts openings without saying who opened what, in a number of items that does not grow', async () => {
      const tool: Mark = { kind: 'tool', id: 1 };
      const agents = [tab('visitor'), tab('colleague'), tab('member')];
      for (const agent of agents) {
        for (let index = 0; index < 12; index += 1) await agent.countOpen(index % 2 ? tool : { kind: 'usage', id: 2 });
        // Twelve openings are two counts of five; two wait for more.
        assert.ok(agent.requests.length <= 6, agent.requests.join('\n'));
      }
      const counts = await owner.usageMap.openCounts(3);
      assert.equal(Object.values(counts).reduce((sum, count) => sum + count, 0), 30);
      const stored = await (await site.rest('admin', `_api/web/GetList('/sites/intranet/${UsageOpensList.url}')?$select=ItemCount,EnableVersioning`)).json();
      assert.ok((stored as { readonly ItemCount: number }).ItemCount <= 8);
      assert.equal((stored as { readonly EnableVersioning: boolean }).EnableVersioning, false);
    });

    it('takes needs from agents, shows them to owners only, and remembers what became of them', async () => {
      const key = newKey();
      const visitor = tab('visitor');
      await site.fault({ kind: 'dropAfter', path: '\\$batch', method: 'POST', count: 2, user: 'visitor' });
      for (let tries = 0; tries < 3 && (await codeOf(visitor.usageMap.addNeed('louer un vélo', 'Pour aller au parc', key))) !== 'none'; tries += 1);
      await site.clearFaults();
      await tab('colleague').usageMap.addNeed('vélos à louer', '', newKey());
      assert.deepEqual((await tab('colleague').usageMap.openNeeds()).needs.map(({ words }) => words), ['vélos à louer']);
      const { needs } = await owner.usageMap.openNeeds();
      assert.deepEqual(needs.map(({ words, state }) => [words, state]), [['vélos à louer', 'open'], ['louer un vélo', 'open']]);
      await owner.usageMap.setNeedState(needs, 'answered');
      assert.deepEqual((await owner.usageMap.openNeeds()).needs, []);
    });

    it('takes a second language beside the first', async () => {
      const english = starterMap(englishStarterSet, blankOf(ToolsList));
      await owner.usageMap.addMap({ added: english, stored: map, clientKey: newKey() });
      const { map: both } = await owner.usageMap.load();
      assert.equal(both.usages.length, french.usages.length + english.usages.length);
      // Teams, OneDrive and the like are the same tool in both.
      assert.ok(both.tools.length < french.tools.length + english.tools.length);
      assert.ok(!reportUsageMap(both).some(({ code }) => code === 'deadLink' || code === 'duplicateLink'));
    });

    it('reads as well a map whose list of favourites was deleted under it', async () => {
      const deleted = await site.rest('admin', `_api/web/GetList('/sites/intranet/${UsageFavouritesList.url}')`, { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE', 'IF-Match': '*' } });
      assert.ok(deleted.ok, await deleted.text());
      const { map: seen, favourites } = await tab('visitor').usageMap.load();
      assert.ok(seen.usages.length > 0);
      assert.deepEqual(favourites, []);
    });
  });
}
