/** @jest-environment node */
import { callDraft, contribution } from '../../../tests/contract/callTexts';
import { memoryStorage } from '../../../tests/contract/memoryStorage';
import type { CallDraft } from '../../domain/calls/Call';
import type { ContributionDraft } from '../../domain/calls/Contribution';
import { codeOf } from '../connection/testing/connectionTo';
import { DataError } from '../DataError';
import { newClientKey } from '../items/newClientKey';
import { MentionsOfMe } from './MentionsOfMe';
import { TableAnimation } from './TableAnimation';
import { TableContributions } from './TableContributions';
import { MemoryCallSite } from './testing/MemoryCallSite';

const [camille, nadia, hugo] = [{ id: 10, name: 'Camille Roux' }, { id: 7, name: 'Nadia Benali' }, { id: 8, name: 'Hugo Martin' }] as const;
const LOGIN = 'Nadia.Benali@ville.example';
const mention = { login: `i:0#.f|membership|${LOGIN.toLowerCase()}`, name: 'Nadia Benali' };
const PAGE = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

async function reading() {
  let now = new Date('2026-03-05T09:00:00Z');
  const site = new MemoryCallSite(camille, 'owner', { now: () => (now = new Date(now.getTime() + 1000)) });
  const animation = new TableAnimation(site.tables, site);
  const publish = async (changes: Partial<CallDraft>) => {
    const key = newClientKey();
    return (await animation.publish(await animation.saveDraft(callDraft({ kind: 'article', page: PAGE, title: 'Le vélo', ...changes }), null, key), key)).call;
  };
  const article = await publish({});
  const say = (words: string, { by = hugo, call = article, ...changes }: Partial<ContributionDraft> & { readonly by?: { readonly id: number; readonly name: string }; readonly call?: typeof article } = {}) => {
    const own = new MemoryCallSite(by, 'agent', site);
    return new TableContributions(own.tables, own).add(call, contribution(0, words, { mentions: [mention], ...changes }), newClientKey());
  };
  const storage = memoryStorage();
  const stamps: (string | null)[] = ['a'];
  const pagePath = jest.fn(async (page: string) => `/sites/rh/SitePages/${page}.aspx`);
  const pages = [jest.spyOn(site.lists.contributions, 'page'), jest.spyOn(site.lists.calls, 'page')];
  pages.forEach((page) => page.mockClear());
  const mentions = () => new MentionsOfMe(site.tables, { owner: async () => 'nadia', userId: async () => nadia.id, serverNow: () => now, stamp: async () => stamps[0] ?? null, pagePath }, LOGIN, storage);
  const newest = async () => {
    pages.forEach((page) => page.mockClear());
    const found = await mentions().newest();
    return { found, ids: found.map((each) => each.contribution), reads: pages.map(({ mock }) => mock.calls.length) };
  };
  return { site, publish, article, say, newest, pagePath, storage, stampIs: (stamp: string | null) => (stamps[0] = stamp), later: (days: number) => (now = new Date(now.getTime() + days * 86_400_000)) };
}

describe('who named the reader', () => {
  it('is told, the newest first, with the page that it stands under', async () => {
    const { say, newest } = await reading();
    const hugoToo = { login: 'i:0#.f|membership|hugo.martin@ville.example', name: 'Hugo Martin' };
    const [first, second] = [await say('Bonjour @Nadia Benali'), await say('@Hugo Martin et @Nadia Benali ?', { mentions: [hugoToo, mention] })];
    const { found } = await newest();
    expect(found).toEqual([
      { contribution: second.id, by: 'Hugo Martin', at: second.created, what: 'Le vélo', page: `/sites/rh/SitePages/${PAGE}.aspx`, isComment: true },
      { contribution: first.id, by: 'Hugo Martin', at: first.created, what: 'Le vélo', page: `/sites/rh/SitePages/${PAGE}.aspx`, isComment: true }
    ]);
  });

  it('is nobody, in one question, where nobody did', async () => {
    const { say, newest } = await reading();
    await say('Bonjour', { mentions: [{ login: 'i:0#.f|membership|autre@ville.example', name: 'Autre' }] });
    expect(await newest()).toEqual({ found: [], ids: [], reads: [1, 0] });
  });

  it('is nobody where the contribution does not name him, names somebody of his name, or is his own', async () => {
    const { say, newest, site } = await reading();
    await say('@Nadia Benali, c’est moi', { by: nadia });
    await say('Rien de tel');
    const homonym = await say('@Nadia Benali', { mentions: [{ login: 'i:0#.f|membership|autre@ville.example', name: 'Nadia Benali' }] });
    const moved = await say('@Nadia Benali');
    const record = site.lists.contributions.peek().find(({ kind, answers }) => kind === 'mentioned' && answers === moved.id);
    site.lists.contributions.meddle(record?.id ?? 0, { answers: homonym.id });
    expect(await newest()).toEqual({ found: [], ids: [], reads: [2, 0] });
  });

  it('is told of a call without a page; and of a page that is gone, without asking for any where there is none', async () => {
    const { say, newest, publish, pagePath } = await reading();
    const call = await publish({ kind: 'article', page: '', title: 'Sans page' });
    const { id } = await say('@Nadia Benali', { call });
    expect((await newest()).found).toMatchObject([{ contribution: id, what: 'Sans page', page: '' }]);
    expect(pagePath).not.toHaveBeenCalled();
    await say('@Nadia Benali');
    const other = await reading();
    await other.say('@Nadia Benali');
    other.pagePath.mockRejectedValueOnce(new DataError('notFound'));
    expect((await other.newest()).found).toMatchObject([{ what: 'Le vélo', page: '' }]);
    other.stampIs('b');
    other.pagePath.mockRejectedValueOnce(new DataError('offline'));
    expect(await codeOf(other.newest())).toBe('offline');
  });

  it('is not told of a call that is gone', async () => {
    const { say, newest, site, article } = await reading();
    await say('@Nadia Benali');
    const row = await site.lists.calls.get(article.id);
    await site.lists.calls.remove(row);
    expect((await newest()).found).toEqual([]);
  });
});

describe('what was read of it', () => {
  afterEach(() => void jest.useRealTimers());

  it('is not read again in this browser until something was said; nor believed where nobody can tell, or for more than an hour', async () => {
    const { say, newest, stampIs } = await reading();
    const { id } = await say('@Nadia Benali');
    expect(await newest()).toMatchObject({ ids: [id], reads: [2, 1] });
    expect(await newest()).toMatchObject({ ids: [id], reads: [0, 0] });
    const next = await say('Encore @Nadia Benali');
    stampIs('b');
    expect(await newest()).toMatchObject({ ids: [next.id, id], reads: [2, 1] });
    stampIs(null);
    expect([await newest(), await newest()]).toMatchObject([{ reads: [2, 1] }, { reads: [2, 1] }]);
    stampIs('b');
    expect(await newest()).toMatchObject({ reads: [0, 0] });
    jest.useFakeTimers({ now: Date.now() + 3_600_001, doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    expect(await newest()).toMatchObject({ reads: [2, 1] });
  });

  it('waits a month, kept or read anew', async () => {
    const { say, newest, later, stampIs } = await reading();
    await say('@Nadia Benali');
    later(29);
    expect((await newest()).found).toHaveLength(1);
    later(2);
    expect(await newest()).toMatchObject({ found: [], reads: [0, 0] });
    stampIs('b');
    expect(await newest()).toMatchObject({ found: [], reads: [2, 1] });
  });
});
