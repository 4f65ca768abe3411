import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DataError } from '../../src/data/DataError';
import type { OwnServices, ProfileValues } from '../../src/data/thread/OwnServices';
import { ownServicesOf } from '../../src/data/thread/ownServicesOf';
import { threadServicesOf } from '../../src/data/thread/threadServices';
import { isOpen } from '../../src/domain/thread/help';
import { openLocalSite } from './localSite';
import { memoryStorage } from './memoryStorage';
import type { Persona, SiteUnderTest } from './SiteUnderTest';

const HOSTILE = '<img src=x onerror=alert(1)> & "guillemets" ‮';
const page = (name: string, changes: Partial<ProfileValues> = {}): ProfileValues => ({ name, direction: 'Petite enfance', skills: ['SIG'], words: 'Bonjour', links: [], shown: { said: [], thanks: [] }, ...changes });
const key = (): string => crypto.randomUUID();
const codeOf = async (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: unknown) => (error instanceof DataError ? error.code : String(error)));

describe('pages of agents, thanks and help on the local SharePoint', { concurrency: false }, () => {
  let site: SiteUnderTest;
  const as = (persona: Persona): OwnServices => ownServicesOf(site.connection(persona));
  const me = (persona: Persona): Promise<number> => site.connection(persona).userId();
  const rest = (persona: Persona, list: string, path: string, method?: string, body?: unknown): Promise<Response> =>
    site.rest(persona, `_api/web/getList('/sites/intranet/Lists/${list}')/${path}`, { ...(method ? { method: 'POST', headers: { 'X-HTTP-Method': method, 'IF-Match': '*' } } : body === undefined ? {} : { method: 'POST' }), ...(body === undefined ? {} : { body: JSON.stringify(body) }) });

  before(async () => {
    site = await openLocalSite();
    await threadServicesOf(site.connection('owner'), memoryStorage()).setup.setUp();
  });
  after(() => site.close());

  it('are set up as their schemas say', async () => {
    assert.equal((await threadServicesOf(site.connection('owner'), memoryStorage()).setup.status()).state, 'current');
  });

  it('a page is written by its agent alone, whatever others send', async () => {
    const mine = await as('visitor').profiles.add(page(HOSTILE, { words: HOSTILE }), key());
    const read = await as('colleague').profileOf(await me('visitor'));
    assert.deepEqual([read?.name, read?.words, read?.skills], [HOSTILE, HOSTILE, ['SIG']]);
    for (const persona of ['colleague', 'agent1', 'member'] as const) {
      assert.equal((await rest(persona, 'ParvisProfiles', `items(${mine.id})`, 'MERGE', { Title: 'Pas moi' })).ok, false, persona);
      assert.equal((await rest(persona, 'ParvisProfiles', `items(${mine.id})`, 'DELETE')).ok, false, persona);
    }
    assert.equal((await as('colleague').profileOf(await me('visitor')))?.name, HOSTILE);
    const changed = await as('visitor').profiles.update({ ...mine, words: 'Autre' });
    assert.equal(await codeOf(as('visitor').profiles.update({ ...mine, words: 'Trop tard' })), 'conflict');
    assert.equal(changed.words, 'Autre');
  });

  it('nobody has a page that somebody else wrote for him', async () => {
    await as('colleague').profiles.add(page('Agent agent2'), key());
    assert.equal(await as('visitor').profileOf(await me('agent2')), null);
  });

  it('a page goes for good: nothing is left of it in the list or the recycle bin', async () => {
    const { id } = await as('agent3').profiles.add(page('À oublier'), key());
    await as('agent3').profiles.add(page('À oublier, deux fois'), key());
    const stored = await as('agent3').profileOf(await me('agent3'));
    assert.equal(stored?.id, id);
    await as('agent3').purgeProfile(stored);
    await as('agent3').purgeProfile(stored);
    assert.equal(await as('visitor').profileOf(await me('agent3')), null);
    for (const persona of ['agent3', 'owner', 'admin'] as const) {
      const bin = await (await site.rest(persona, '_api/web/recyclebin')).text();
      assert.doesNotMatch(bin, /À oublier/, persona);
    }
  });

  it('thanks are stored once for one thing, cannot be changed, and come to who is thanked', async () => {
    const person = { id: await me('colleague'), name: 'Agent colleague' };
    const thanked = { kind: 'idea', id: 12, person, what: 'une idée' } as const;
    const first = await as('visitor').thank(thanked, HOSTILE);
    const again = await as('visitor').thank(thanked, 'Encore merci');
    assert.deepEqual([again.id, again.words], [first.id, HOSTILE]);
    await as('agent4').thank(thanked, '');
    assert.deepEqual((await as('colleague').thanksTo(person.id)).map(({ author, words }) => [author.id, words]), [[await me('agent4'), ''], [await me('visitor'), HOSTILE]]);
    for (const persona of ['visitor', 'colleague', 'agent4'] as const) {
      assert.equal((await rest(persona, 'ParvisThanks', `items(${first.id})`, 'MERGE', { Words: 'Pas merci' })).ok, false, persona);
      assert.equal((await rest(persona, 'ParvisThanks', `items(${first.id})`, 'DELETE')).ok, false, persona);
    }
    // Past the product, with a key of his own: the second counts for nothing; nobody thanks himself.
    await rest('visitor', 'ParvisThanks', 'items', undefined, { Title: 'x', Person: person.id, ThingKind: 'idea', Thing: 12, ClientKey: key() });
    await rest('colleague', 'ParvisThanks', 'items', undefined, { Title: 'x', Person: person.id, ThingKind: 'idea', Thing: 13, ClientKey: key() });
    assert.equal((await as('colleague').thanksTo(person.id)).length, 2);
  });

  it('thanks are stored once, though the answer was lost', async () => {
    const thanked = { kind: 'help', id: 77, person: { id: await me('colleague'), name: '' }, what: 'une aide' } as const;
    await site.fault({ kind: 'dropAfter', method: 'POST', path: '_api', count: 1 });
    await as('visitor').thank(thanked, '').catch(() => undefined);
    await site.clearFaults();
    await as('visitor').thank(thanked, '');
    assert.equal((await as('colleague').thanksTo(thanked.person.id)).filter(({ thing }) => thing === 77).length, 1);
  });

  it('help is asked, answered, ended by its author alone, with thanks to who helped', async () => {
    const asked = { title: 'Qui connaît QGIS ?', text: HOSTILE, skill: 'SIG', until: null };
    const clientKey = key();
    const id = await as('visitor').ask(asked, clientKey);
    assert.equal(await as('visitor').ask(asked, clientKey), id);
    await as('colleague').reply(id, 'Moi, le mardi', key());
    const open = await as('visitor').request(id);
    assert.deepEqual([open.request.text, open.replies.map(({ text }) => text), isOpen(open, new Date())], [HOSTILE, ['Moi, le mardi'], true]);
    // Who is not its author cannot end it, whatever he writes.
    await as('agent5').close(open, [], key());
    await as('agent5').withdraw(open, key());
    assert.equal(isOpen(await as('visitor').request(id), new Date()), true);
    for (const persona of ['colleague', 'visitor'] as const) assert.equal((await rest(persona, 'ParvisHelp', `items(${id})`, 'MERGE', { Title: 'x' })).ok, false, persona);
    const [reply] = open.replies;
    assert.ok(reply);
    const closing = key();
    const thanked = { kind: 'help', id: reply.id, person: reply.author, what: 'Qui connaît QGIS ?' } as const;
    await as('visitor').close(open, [thanked], closing);
    await as('visitor').close(open, [thanked], closing);
    const closed = await as('colleague').request(id);
    assert.deepEqual(closed.closed?.helpers.map((each) => each.id), [reply.author.id]);
    assert.equal((await as('colleague').thanksTo(reply.author.id)).filter(({ thing, thingKind }) => thing === reply.id && thingKind === 'help').length, 1);
    assert.equal((await as('agent6').help(null)).requests[0]?.request.id, id);
  });

  it('a request comes into the thread of who named the skill, and replies into that of who asked', async () => {
    const id = await as('visitor').ask({ title: 'Un marché à relire', text: '', skill: 'Marchés  Publics', until: null }, key());
    await as('agent7').reply(id, 'Volontiers', key());
    const threadOf = async (persona: Persona, kind: 'skill' | 'help', name: string) => {
      const follows = [{ kind, id: kind === 'help' ? id : 0, part: 0, name, page: '' }];
      const { streams } = await threadServicesOf(site.connection(persona), memoryStorage()).thread.read(follows);
      return streams.flatMap(({ news }) => news.map(({ kind: told, title }) => [told, title]));
    };
    assert.deepEqual(await threadOf('colleague', 'skill', 'marches publics'), [['helpAsked', 'Un marché à relire']]);
    assert.deepEqual(await threadOf('visitor', 'help', ''), [['helpReplied', '']]);
    assert.deepEqual(await threadOf('colleague', 'skill', 'paie'), []);
  });

  it('who was given nothing reads none of it, and asks nothing', async () => {
    for (const list of ['ParvisProfiles', 'ParvisThanks', 'ParvisHelp']) assert.equal((await rest('outsider', list, 'items')).ok, false);
    assert.notEqual(await codeOf(as('outsider').ask({ title: 'x', text: '', skill: 'SIG', until: null }, key())), 'done');
  });

  it('an owner takes away what has been over for long, and nothing else', async () => {
    const old = await as('visitor').ask({ title: 'Ancienne', text: '', skill: 'SIG', until: null }, key());
    const [silent, answered] = [await as('visitor').ask({ title: 'Sans réponse', text: '', skill: 'SIG', until: null }, key()), await as('visitor').ask({ title: 'Encore suivie', text: '', skill: 'SIG', until: null }, key())];
    const dated = await as('visitor').ask({ title: 'Pour dans deux ans', text: '', skill: 'SIG', until: new Date(Date.now() + 800 * 86_400_000) }, key());
    const altered = await as('visitor').ask({ title: 'Réécrite', text: '', skill: 'SIG', until: null }, key());
    assert.ok((await rest('owner', 'ParvisHelp', `items(${altered})`, 'MERGE', { Title: 'x' })).ok);
    await as('visitor').close(await as('visitor').request(old), [], key());
    site.advance(400 * 86_400);
    const open = await as('visitor').ask({ title: 'Toujours ouverte', text: '', skill: 'SIG', until: null }, key());
    await as('colleague').reply(answered, 'Je m’en occupe', key());
    const day = new Date(Date.now() + 200 * 86_400_000);
    assert.notEqual(await codeOf(as('visitor').purgeBefore(day)), 'done');
    const { count } = await as('owner').overBefore(day);
    assert.equal(await as('owner').purgeBefore(day), count);
    assert.ok(count > 0);
    for (const gone of [old, silent]) assert.equal(await codeOf(as('visitor').request(gone)), 'notFound');
    assert.equal((await rest('owner', 'ParvisHelp', `items(${altered})`)).ok, false);
    for (const kept of [answered, dated]) assert.equal((await as('visitor').request(kept)).request.id, kept);
    assert.equal((await as('visitor').request(open)).request.title, 'Toujours ouverte');
    assert.deepEqual(await as('visitor').thanksTo(await me('colleague')), []);
  });
});
