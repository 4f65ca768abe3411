import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createUsageServices } from '../../src/data/usages/usageServices';
import { DataError } from '../../src/data/DataError';
import { privacyServicesOf } from '../../src/data/privacy/privacyServicesOf';
import type { PrivacyServices } from '../../src/data/privacy/PrivacyServices';
import { ownServicesOf } from '../../src/data/thread/ownServicesOf';
import { threadServicesOf } from '../../src/data/thread/threadServices';
import type { OpenedCall } from '../../src/domain/calls/Thread';
import type { Held } from '../../src/domain/privacy/Held';
import { heldAsJson } from '../../src/domain/privacy/Held';
import type { KnownPerson } from '../../src/domain/privacy/namesPerson';
import { callDraft, contribution, textOf } from './callTexts';
import { callsAs, withCalls } from './localCalls';
import type { LocalSite } from './localSite';
import { openLocalSite } from './localSite';
import { memoryStorage } from './memoryStorage';
import { operationsIn } from './operationsIn';
import { inTurn, withPolls, withUsages } from './preparations';
import type { Persona, Preparation } from './SiteUnderTest';

const HOSTILE = '<img src=x onerror=alert(1)> & "guillemets" ‮';
const key = (): string => crypto.randomUUID();
const codeOf = async (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: unknown) => (error instanceof DataError ? error.code : String(error)));
const withThread: Preparation = { name: 'thread lists', run: (site) => threadServicesOf(site.connection('owner'), memoryStorage()).setup.setUp() };

describe('protection of data on the local SharePoint', { concurrency: false }, () => {
  let site: LocalSite;
  let call: OpenedCall;
  let hidden: OpenedCall;
  const as = (persona: Persona): PrivacyServices => privacyServicesOf(site.connection(persona));
  const rest = (persona: Persona, list: string, path: string, method?: string, body?: unknown): Promise<Response> =>
    site.rest(persona, `_api/web/getList('/sites/intranet/Lists/${list}')/${path}`, { ...(method ? { method: 'POST', headers: { 'X-HTTP-Method': method, 'IF-Match': '*' } } : body === undefined ? {} : { method: 'POST' }), ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const personOf = async (persona: Persona): Promise<KnownPerson> => {
    const [found] = await as('owner').find(`agent ${persona}`);
    assert.ok(found, persona);
    return as('owner').known(found);
  };
  const publish = async (changes: Parameters<typeof callDraft>[0]): Promise<OpenedCall> => {
    const animation = await callsAs(site, 'owner').animation();
    const clientKey = key();
    return animation.publish(await animation.saveDraft(callDraft(changes), textOf(3), clientKey), clientKey);
  };
  const textsOf = ({ lists }: Held, url: string): readonly string[] => lists.filter((list) => list.url === url).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text.fr)));

  before(async () => {
    site = await openLocalSite(inTurn(withCalls, withPolls, withUsages, withThread));
    [call, hidden] = [await publish({}), await publish({ names: 'hidden' })];
    await callsAs(site, 'visitor').contributions.add(call.call, contribution(1, HOSTILE), key());
    await callsAs(site, 'visitor').contributions.add(hidden.call, contribution(2, 'Sous cape'), key());
    await callsAs(site, 'colleague').contributions.add(call.call, contribution(1, 'De quelqu’un d’autre'), key());
    const own = ownServicesOf(site.connection('visitor'));
    await own.ask({ title: 'Qui connaît QGIS ?', text: 'Je débute', skill: 'SIG', until: null }, key());
    const visitor = { id: await site.connection('visitor').userId(), name: 'Agent visitor' };
    await ownServicesOf(site.connection('colleague')).thank({ kind: 'help', id: 7, person: visitor, what: 'une aide' }, 'Merci à toi');
    await createUsageServices(site.connection('visitor'), { session: memoryStorage(), local: memoryStorage() }).usageMap.addNeed('un tableau blanc', '', key());
  });
  after(() => site.close());

  it('a site registers what its own lists keep, and names processings that it has no list of', async () => {
    const { parts, absent } = await as('owner').register();
    assert.deepEqual(parts.map(({ part }) => part), ['polls', 'usages', 'calls', 'thread', 'links']);
    assert.deepEqual(absent, ['brainstorms', 'tariffs', 'requests', 'registrations', 'protection']);
    const contributions = parts.flatMap(({ lists }) => lists).find(({ url }) => url === 'Lists/ParvisHiddenContributions');
    assert.deepEqual([contributions?.readers.base, contributions?.readers.groups.map(({ fr }) => fr), contributions?.items], ['author', ['Animateurs des appels'], 1]);
  });

  it('all that is held of somebody is found: what he made, reserved or not, and where others name him', async () => {
    const held = await as('owner').held(await personOf('visitor'));
    assert.deepEqual(held.unread, []);
    assert.deepEqual(held.lists.map(({ url }) => url).sort(), ['Lists/ParvisContributions', 'Lists/ParvisHelp', 'Lists/ParvisHiddenContributions', 'Lists/ParvisNeeds', 'Lists/ParvisThanks'].sort());
    assert.ok(textsOf(held, 'Lists/ParvisContributions').includes(HOSTILE));
    assert.ok(!textsOf(held, 'Lists/ParvisContributions').includes('De quelqu’un d’autre'));
    assert.ok(textsOf(held, 'Lists/ParvisHiddenContributions').includes('Sous cape'));
    assert.deepEqual(held.lists.find(({ url }) => url === 'Lists/ParvisThanks')?.rows.map(({ because }) => because), [['named']]);
    const json = JSON.parse(heldAsJson(held)) as { readonly format: string; readonly version: number; readonly lists: readonly { readonly list: string; readonly rows: readonly unknown[] }[] };
    assert.deepEqual([json.format, json.version, json.lists.length], ['parvis-personal-data', 1, 5]);
  });

  it('a visitor, a colleague and a member find of others what they may read, and are told what they may not', async () => {
    const person = await personOf('visitor');
    for (const persona of ['colleague', 'member'] as const) {
      const held = await as(persona).held(person);
      assert.ok(!held.lists.some(({ url }) => url === 'Lists/ParvisHiddenContributions' || url === 'Lists/ParvisNeeds'), persona);
      assert.deepEqual(held.unread.map(({ url, why }) => [url, why]), [['Lists/ParvisNeeds', 'forbidden'], ['Lists/ParvisHiddenContributions', 'forbidden']], persona);
      assert.equal(await codeOf(as(persona).record('exported', {}, key())), 'forbidden', persona);
    }
    await as('owner').record('exported', { counts: { rows: 3 } }, key());
    for (const persona of ['visitor', 'member'] as const) {
      assert.equal((await rest(persona, 'ParvisPrivacy', 'items')).ok, false, persona);
      assert.equal((await rest(persona, 'ParvisPrivacy', 'items', undefined, { Kind: 'ended', Content: '{}', ClientKey: key() })).ok, false, persona);
    }
    const { acts } = await as('owner').acts();
    assert.deepEqual(acts.map(({ kind, content, by }) => [kind, content.counts, by.name]), [['exported', { rows: 3 }, 'Agent owner']]);
  });

  it('a list above the threshold is asked by the index of its authors', async () => {
    site.plant('/sites/intranet/Lists/ParvisBallots', Array.from({ length: 150 }, (_, index) => ({ author: index % 50 === 0 ? 'agent9' : 'agent8', created: new Date(), values: { Poll: 99, Title: 'x', BallotKey: `99-x:${index}` } })));
    const operations: string[] = [];
    const counting: typeof fetch = (input, init) => {
      operations.push(...operationsIn(String(input), init).filter((each) => each.includes('ParvisBallots')));
      return fetch(input, init);
    };
    const person = await personOf('agent9');
    const held = await privacyServicesOf(site.connection('owner', { fetch: counting })).held(person);
    assert.equal(held.lists.find(({ url }) => url === 'Lists/ParvisBallots')?.rows.length, 3);
    assert.ok(operations.length <= 4, String(operations.length));
  });
});
