import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { rememberWebRights, webRights } from '../../src/data/connection/webRights';
import type { ThreadServices } from '../../src/data/thread/threadServices';
import { threadServicesOf } from '../../src/data/thread/threadServices';
import type { CallDraft } from '../../src/domain/calls/Call';
import type { OpenedCall } from '../../src/domain/calls/Thread';
import type { OpenedCampaign } from '../../src/domain/ideas/IdeaThread';
import type { Follow, FollowKind } from '../../src/domain/thread/Follow';
import { horizon } from '../../src/domain/thread/horizon';
import { threadLines } from '../../src/domain/thread/threadLines';
import { callDraft, contribution, textOf } from './callTexts';
import { campaignDraft, ideaDraft } from './ideaTexts';
import { callsAs, withCalls } from './localCalls';
import { ideasAs, withIdeas } from './localIdeas';
import { openLocalSite } from './localSite';
import { memoryStorage } from './memoryStorage';
import { operationsIn } from './operationsIn';
import type { Persona, SiteUnderTest } from './SiteUnderTest';
import { inTurn } from './preparations';

/** What an agent's thread may cost, whatever he follows. */
const MOST = 4;

interface View {
  readonly services: ThreadServices;
  readonly operations: string[];
}

const follow = (kind: FollowKind, id: number, name = '', part = 0): Follow => ({ kind, id, part, name, page: '' });
const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

describe('a thread on the local SharePoint', { concurrency: false }, () => {
  let site: SiteUnderTest;
  let open: OpenedCampaign;
  let other: OpenedCampaign;
  let hidden: OpenedCampaign;

  const publish = async (changes: Parameters<typeof campaignDraft>[0]): Promise<OpenedCampaign> => {
    const animation = await ideasAs(site, 'owner').animation();
    const key = crypto.randomUUID();
    return animation.publish(await animation.saveDraft(campaignDraft(changes), key), key);
  };
  const view = async (persona: Persona, storage = memoryStorage()): Promise<View> => {
    const known = site.connection(persona);
    const [userId, rights] = [await known.userId(), await webRights(known)];
    const operations: string[] = [];
    const counting: typeof fetch = (input, init) => {
      operations.push(...operationsIn(String(input), init));
      return fetch(input, init);
    };
    const connection = site.connection(persona, { userId, fetch: counting });
    rememberWebRights(connection, rights);
    return { services: threadServicesOf(connection, storage), operations };
  };
  const cost = async <T>({ operations }: View, work: () => Promise<T>): Promise<readonly [number, T]> => {
    operations.length = 0;
    const result = await work();
    return [operations.length, result];
  };
  /** Reads on until nothing is missing; each step costs what a step may. */
  const readAll = async (page: View, follows: readonly Follow[]) => {
    let [count, read] = await cost(page, () => page.services.thread.read(follows));
    assert.ok(count <= MOST, page.operations.join('\n'));
    for (let step = 0; horizon(read.streams) !== null; step++) {
      assert.ok(step < 20, 'it ends');
      [count, read] = await cost(page, () => page.services.thread.older(follows));
      assert.ok(count > 0 && count <= MOST, page.operations.join('\n'));
    }
    return threadLines(read.streams, follows, dayOf, 0, new Date());
  };

  before(async () => {
    site = await openLocalSite(inTurn(withIdeas, withCalls));
    open = await publish({ question: 'Que changer ?' });
    other = await publish({ question: 'Où planter ?' });
    hidden = await publish({ question: 'Que taire ?', names: 'hidden' });
    site.advance(60);
  });
  after(() => site.close());

  it('tells what opens on the site, and why, in four operations', async () => {
    const page = await view('visitor');
    const site0 = [follow('site', 0, 'Intranet')];
    const [count, { streams, failed }] = await cost(page, () => page.services.thread.read(site0));
    assert.ok(count <= MOST, page.operations.join('\n'));
    assert.deepEqual(failed, []);
    const lines = threadLines(streams, site0, dayOf, 0, new Date());
    assert.deepEqual(lines.map(({ news: { kind, title }, because }) => [kind, title, because[0]?.kind]), [
      ['campaignOpened', 'Que taire ?', 'site'],
      ['campaignOpened', 'Où planter ?', 'site'],
      ['campaignOpened', 'Que changer ?', 'site']
    ]);
  });

  it('tells ideas of the brainstorms that one follows, of no others, with their titles while these stand', async () => {
    const { ideas } = ideasAs(site, 'colleague');
    const first = await ideas.add(open.campaign, ideaDraft('Ouvrir le soir'), crypto.randomUUID());
    const second = await ideas.add(open.campaign, ideaDraft('Fermer le midi'), crypto.randomUUID());
    await ideas.add(other.campaign, ideaDraft('Des tilleuls'), crypto.randomUUID());
    await ideas.record(open.campaign, second, { kind: 'withdrawn', text: 'Je me suis trompé' }, crypto.randomUUID());
    const follows = [follow('campaign', open.campaign.id, 'Que changer ?')];
    const lines = await readAll(await view('visitor'), follows);
    assert.deepEqual(lines.map(({ news: { kind, part }, title }) => [kind, part, title]), [['ideaThrown', first.id, 'Ouvrir le soir'], ['campaignOpened', 0, 'Que changer ?']]);
    const animation = await ideasAs(site, 'agent1').animation();
    await animation.decide(open, { kind: 'hidden', idea: first.id, targets: [], reason: 'Attaque', content: {} }, 0);
    assert.deepEqual((await readAll(await view('visitor'), follows)).map(({ news: { kind } }) => kind), ['campaignOpened']);
  });

  it('tells what somebody says under his name, and nothing of what he says where names are hidden', async () => {
    const said = ideasAs(site, 'colleague').ideas;
    const { author } = await said.add(other.campaign, ideaDraft('Des érables'), crypto.randomUUID());
    const secret = await said.add(hidden.campaign, ideaDraft('Ce que je pense du chef'), crypto.randomUUID());
    assert.ok(author);
    const follows = [follow('person', author.id, author.name), follow('campaign', hidden.campaign.id, 'Que taire ?')];
    for (const persona of ['visitor', 'agent1', 'owner'] as const) {
      const page = await view(persona);
      const lines = await readAll(page, follows);
      assert.ok(lines.some(({ news: { kind, by } }) => kind === 'ideaThrown' && by?.id === author.id));
      // Not even by those who may read them.
      assert.doesNotMatch(JSON.stringify(lines), /pense du chef/);
      assert.ok(!lines.some(({ news: { about } , news: { by } }) => about === hidden.campaign.id && by !== null));
      assert.ok(page.operations.every((operation) => !/ParvisHidden/.test(operation)), page.operations.join('\n'));
    }
    // An animator lets it through: told with the brainstorm, by nobody.
    const animation = await ideasAs(site, 'agent1').animation();
    await animation.decide(hidden, { kind: 'released', idea: secret.id, targets: [], reason: '', content: { title: 'Un avis', text: 'x', at: new Date(0) } }, 0);
    const lines = await readAll(await view('visitor'), follows);
    assert.ok(!lines.some(({ news: { about, by } }) => about === hidden.campaign.id && by !== null));
  });

  it('costs four operations at most whatever one follows, and however much is said', async () => {
    const authors = new Map<number, string>();
    for (let index = 0; index < 70; index++) {
      const { author } = await ideasAs(site, `agent${(index % 20) + 2}`).ideas.add((index % 2 ? open : other).campaign, ideaDraft(`n° ${index}`), crypto.randomUUID());
      if (author) authors.set(author.id, author.name);
    }
    const some = [follow('site', 0, 'Intranet'), follow('campaign', open.campaign.id), follow('campaign', other.campaign.id), follow('call', 1), follow('page', 2), follow('skill', 0, 'SIG')];
    const all = [...some, ...[...authors].map(([id, name]) => follow('person', id, name)), ...Array.from({ length: 40 }, (_, index) => follow('campaign', 1000 + index))];
    for (const follows of [some, all]) {
      const lines = await readAll(await view('visitor'), follows);
      const told = lines.reduce((sum, { news: { kind }, count }) => sum + (kind === 'ideaThrown' ? count : 0), 0);
      // Beside the two that were hidden and withdrawn, and with those of the tests before.
      assert.equal(told, 72);
      const times = lines.map(({ news }) => news.at.getTime());
      assert.deepEqual(times, [...times].sort((a, b) => b - a));
    }
  });

  it('asks again only for lists that changed since, and misses nothing of them', async () => {
    const storage = memoryStorage();
    const follows = [follow('campaign', open.campaign.id, 'Que changer ?'), follow('site', 0, 'Intranet')];
    site.advance(60);
    const before = await readAll(await view('visitor', storage), follows);
    const again = await view('visitor', storage);
    const [count] = await cost(again, () => again.services.thread.read(follows));
    assert.equal(count, 1, again.operations.join('\n'));
    await ideasAs(site, 'colleague').ideas.add(open.campaign, ideaDraft('Encore une'), crypto.randomUUID());
    site.advance(60);
    const third = await view('visitor', storage);
    const [more, { streams }] = await cost(third, () => third.services.thread.read(follows));
    assert.equal(more, 2, third.operations.join('\n'));
    const ideasIn = (lines: typeof before): number => lines.reduce((sum, { news: { kind }, count: many }) => sum + (kind === 'ideaThrown' ? many : 0), 0);
    assert.equal(horizon(streams), null);
    assert.equal(ideasIn(threadLines(streams, follows, dayOf, 0, new Date())), ideasIn(before) + 1);
  });

  it('tells what opens and what is published among calls, and who comments under a page', async () => {
    const animation = await callsAs(site, 'owner').animation();
    const publishCall = async (changes: Partial<CallDraft>): Promise<OpenedCall> => {
      const draft = callDraft(changes);
      const key = crypto.randomUUID();
      return animation.publish(await animation.saveDraft(draft, draft.kind === 'text' ? textOf(5) : null, key), key);
    };
    const charter = await publishCall({ title: 'Charte' });
    const article = await publishCall({ kind: 'article', title: 'Le vélo', page: '3f2504e0-4f89-41d3-9a0c-0305e82c3301' });
    const silent = await publishCall({ title: 'En secret', names: 'hidden' });
    await animation.publishVersion(charter, textOf(5, 2), 'Après relecture', crypto.randomUUID());
    const { contributions } = callsAs(site, 'colleague');
    const comment = await contributions.add(article.call, contribution(0, 'Bonne idée'), crypto.randomUUID());
    await contributions.add(silent.call, contribution(1, 'Entre nous'), crypto.randomUUID());
    const follows = [follow('call', charter.call.id, 'Charte'), follow('page', article.call.id, 'Le vélo'), follow('person', comment.author?.id ?? 0, 'Agent colleague'), follow('site', 0)];
    const lines = await readAll(await view('visitor'), follows);
    const told = lines.filter(({ news: { stream } }) => stream === 'callDecisions' || stream === 'contributions').map(({ news: { kind, about, title }, because }) => [kind, about, title, because.map((each) => each.kind).join()]);
    assert.deepEqual(told.sort(), [
      ['callOpened', charter.call.id, 'Charte', 'call,site'],
      ['callOpened', silent.call.id, 'En secret', 'site'],
      ['callVersion', charter.call.id, '', 'call'],
      ['contributed', article.call.id, '', 'page,person']
    ].sort());
    // What is said where names are hidden is nobody's news.
    assert.ok(!lines.some(({ news: { about, by } }) => about === silent.call.id && by !== null));
  });
});
