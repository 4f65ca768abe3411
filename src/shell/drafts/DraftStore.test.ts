import { object, string } from 'valibot';
import { defineStored, stepFrom } from '../../domain/stored/defineStored';
import { DraftStore } from './DraftStore';
import { hasKept } from './hasKept';
import type { Tabs } from './tabs';
import { createTabs } from './tabs';
import { textsOf } from './textsOf';

const first = defineStored({ name: 'note', version: 1, schema: object({ text: string() }) });
const second = defineStored({ name: 'note', version: 2, schema: object({ words: string() }), steps: [stepFrom(object({ text: string() }), ({ text }) => ({ words: text }))] });
const draftOf = (text: string, clientKey = `key of ${text}`) => ({ form: { text }, base: { text: '' }, etag: '"1"', clientKey });

describe('drafts', () => {
  const living = new Set<string>();
  let time = Date.parse('2026-11-23T10:00:00Z');
  const tab = (id: string): Tabs => ({ id, hold: () => void living.add(id), living: async () => new Set([...living].filter((other) => other !== id)) });
  const open = (id: string, owner = 'lea|web|part'): DraftStore => new DraftStore(owner, { tabs: tab(id), now: () => ++time });
  beforeEach(() => {
    localStorage.clear();
    living.clear();
  });

  it('are there again in the same tab, with what typing began with', async () => {
    const drafts = open('a');
    drafts.write('note-1', first, draftOf('mine'));
    expect(await drafts.open('note-1', first)).toEqual({ draft: draftOf('mine'), unread: [] });
    expect(await drafts.open('note-2', first)).toEqual({ draft: undefined, unread: [] });
  });

  it('are known to be there without the store, of this thing and this owner alone', () => {
    const owner = 'lea|web|part';
    expect(hasKept(owner, 'note-1')).toBe(false);
    open('a').write('note-1', first, draftOf('mine'));
    expect(hasKept(owner, 'note-1')).toBe(true);
    expect(hasKept(owner, 'note-12')).toBe(false);
    expect(hasKept('theo|web|part', 'note-1')).toBe(false);
    open('b').remove('note-1', draftOf('mine').clientKey);
    expect(hasKept(owner, 'note-1')).toBe(false);
  });

  it('of a living tab are not handed to another, nor overwritten by it', async () => {
    const [a, b] = [open('a'), open('b')];
    a.write('note-new', first, draftOf('of a'));
    expect((await b.open('note-new', first)).draft).toBeUndefined();
    b.write('note-new', first, draftOf('of b'));
    expect((await a.open('note-new', first)).draft).toEqual(draftOf('of a'));
    b.remove('note-new', draftOf('of b').clientKey);
    expect((await a.open('note-new', first)).draft).toEqual(draftOf('of a'));
  });

  it('of closed tabs are handed to the next, the latest first, once', async () => {
    open('a').write('note-new', first, draftOf('earlier'));
    open('b').write('note-new', first, draftOf('later'));
    living.clear();
    const c = open('c');
    expect((await c.open('note-new', first)).draft).toEqual(draftOf('later'));
    expect((await open('d').open('note-new', first)).draft).toEqual(draftOf('earlier'));
    c.remove('note-new', draftOf('later').clientKey);
    expect((await c.open('note-new', first)).draft).toBeUndefined();
  });

  it('are shown to nobody else, and in no other web part', async () => {
    open('a').write('note-new', first, draftOf('mine'));
    living.clear();
    expect((await open('b', 'paul|web|part').open('note-new', first)).draft).toBeUndefined();
    expect((await open('b', 'lea|web|other part').open('note-new', first)).draft).toBeUndefined();
  });

  it('that were saved are forgotten wherever they were copied to', async () => {
    open('a').write('note-new', first, draftOf('mine'));
    living.clear();
    const b = open('b');
    b.write('note-new', first, draftOf('mine'));
    b.remove('note-new', draftOf('mine').clientKey);
    expect(localStorage.length).toBe(0);
  });

  it('of an older form are stepped up', async () => {
    open('a').write('note-1', first, draftOf('mine'));
    living.clear();
    expect((await open('b').open('note-1', second)).draft).toMatchObject({ form: { words: 'mine' }, base: { words: '' }, etag: '"1"' });
  });

  it.each(['{"half', '7', '{"at":1795428000000,"etag":"","clientKey":"k","form":{"text":7}}'])('that cannot be read are set aside, told, and not in the way: %s', async (text) => {
    localStorage.setItem('parvis-drafts|lea|web|part|note-1|a', text);
    const drafts = open('b');
    const { draft, unread } = await drafts.open('note-1', first);
    expect(draft).toBeUndefined();
    expect(unread).toHaveLength(1);
    expect(localStorage.getItem('parvis-drafts|lea|web|part|note-1|a')).toBeNull();
    drafts.write('note-1', first, draftOf('new'));
    const again = await drafts.open('note-1', first);
    expect(again.draft).toEqual(draftOf('new'));
    expect(again.unread).toHaveLength(1);
    drafts.forgetUnread('note-1');
    expect((await drafts.open('note-1', first)).unread).toEqual([]);
  });

  it('of a newer form come back with the version that can read them', async () => {
    open('a').write('note-1', second, { form: { words: 'mine' }, base: undefined, etag: '', clientKey: 'k' });
    living.clear();
    expect((await open('b').open('note-1', first)).draft).toBeUndefined();
    expect((await open('c').open('note-1', second)).draft?.form).toEqual({ words: 'mine' });
  });

  it('that were kept before each tab had its own are handed over with their etag and key', async () => {
    localStorage.setItem('parvis-draft|lea|web|part|note-1', JSON.stringify({ text: 'mine', etag: '"3"', clientKey: 'k' }));
    localStorage.setItem('parvis-draft|lea|web|part|note-2', '{"half');
    const drafts = open('a');
    expect((await drafts.open('note-1', first)).draft).toEqual({ form: { text: 'mine' }, base: undefined, etag: '"3"', clientKey: 'k' });
    expect(await drafts.open('note-2', first)).toMatchObject({ draft: undefined, unread: [expect.stringContaining('half')] });
    expect(localStorage.getItem('parvis-draft|lea|web|part|note-1')).toBeNull();
  });

  it('that nobody came back for are forgotten after half a year', async () => {
    open('a').write('note-1', first, draftOf('old'));
    living.clear();
    time += 181 * 24 * 3600_000;
    await open('b').open('note-2', first);
    expect(localStorage.length).toBe(0);
  });

  it('are not forgotten, however old, in the tab that they were begun in, nor while that one lives', async () => {
    const [a, b] = [open('a'), open('b')];
    a.write('note-1', first, draftOf('of a'));
    b.write('note-1', first, draftOf('of b'));
    time += 181 * 24 * 3600_000;
    expect((await b.open('note-1', first)).draft).toEqual(draftOf('of b'));
    await open('c').open('note-2', first);
    expect((await a.open('note-1', first)).draft).toEqual(draftOf('of a'));
  });

  it('are this tab’s own before any that was left, even a later one', async () => {
    const a = open('a');
    a.write('note-1', first, draftOf('mine'));
    open('b').write('note-1', first, draftOf('left later'));
    living.delete('b');
    expect((await a.open('note-1', first)).draft).toEqual(draftOf('mine'));
  });

  it('of before each tab had its own may lack an etag and a key, or have something else there', async () => {
    localStorage.setItem('parvis-draft|lea|web|part|note-1', JSON.stringify({ text: 'mine', etag: 3, clientKey: '' }));
    expect((await open('a').open('note-1', first)).draft).toEqual({ form: { text: 'mine' }, base: undefined, etag: '', clientKey: expect.stringMatching(/.{8}/) });
  });

  it('of which only the start cannot be read come back without it', async () => {
    localStorage.setItem('parvis-drafts|lea|web|part|note-1|a', JSON.stringify({ version: 1, value: { at: 1, etag: '', clientKey: 'k', base: { version: 1, value: { text: 7 } }, form: { version: 1, value: { text: 'mine' } } } }));
    time = Date.parse('1970-01-02T00:00:00Z');
    const { draft, unread } = await open('b').open('note-1', first);
    expect([draft?.form, draft?.base, unread]).toEqual([{ text: 'mine' }, undefined, []]);
  });

  it('stay in memory where the browser keeps nothing, and say so', async () => {
    const setItem = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('QuotaExceededError');
    });
    const drafts = open('a');
    expect(drafts.write('note-1', first, draftOf('mine'))).toBe(false);
    expect((await drafts.open('note-1', first)).draft).toEqual(draftOf('mine'));
    setItem.mockRestore();
    expect(drafts.write('note-1', first, draftOf('mine'))).toBe(true);
    expect(localStorage.length).toBe(1);
  });

  it('stay in memory where the browser refuses its storage, until they are given up', async () => {
    const refused = jest.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('', 'SecurityError');
    });
    const drafts = open('a');
    refused.mockRestore();
    expect(drafts.write('note-1', first, draftOf('mine'))).toBe(false);
    expect((await drafts.open('note-1', first)).draft).toEqual(draftOf('mine'));
    drafts.remove('note-1', draftOf('mine').clientKey);
    expect((await drafts.open('note-1', first)).draft).toBeUndefined();
  });

  it('find out by Web Locks which tabs live', async () => {
    const held: string[] = [];
    const request = jest.fn(async (name: string) => void held.push(name));
    const query = async (): Promise<LockManagerSnapshot> => ({ held: [...held.map((name) => ({ name })), { name: 'somebody else’s' }], pending: [] });
    const locks = { request, query } as unknown as LockManager;
    const [a, b] = [createTabs({ locks }), createTabs({ locks })];
    expect(await b.living()).toEqual(new Set());
    a.hold();
    a.hold();
    expect(request).toHaveBeenCalledTimes(1);
    expect(await b.living()).toEqual(new Set([a.id]));
    expect(await a.living()).toEqual(new Set());
  });
});

test('the texts of what cannot be read can be copied', () => {
  expect(textsOf('{"at":1,"etag":"e","clientKey":"k","form":{"question":"Quel jour ?","options":[{"text":"Lundi soir, tard"}]}}')).toEqual(['Lundi soir, tard', 'Quel jour ?']);
  expect(textsOf('{"half')).toEqual(['{"half']);
});
