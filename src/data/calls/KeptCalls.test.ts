/** @jest-environment node */
import { memoryStorage } from '../../../tests/contract/memoryStorage';
import { callDraft, textOf } from '../../../tests/contract/callTexts';
import { newClientKey } from '../items/newClientKey';
import { KeptCalls } from './KeptCalls';
import { TableAnimation } from './TableAnimation';
import { TableCalls } from './TableCalls';
import { MemoryCallSite } from './testing/MemoryCallSite';

const camille = { id: 10, name: 'Camille Roux' };
const nadia = { id: 7, name: 'Nadia Benali' };

async function tab() {
  let now = new Date('2026-03-05T09:00:00Z');
  const owner = new MemoryCallSite(camille, 'owner', { now: () => now });
  const animation = new TableAnimation(owner.tables, owner);
  const key = newClientKey();
  const opened = await animation.publish(await animation.saveDraft(callDraft(), textOf(3), key), key);
  const storage = memoryStorage();
  let stamp: string | null = 'a';
  /** The page of somebody, opened again in the same tab; and what it reads. */
  const open = (person = nadia, webUrl = 'https://ville.example/sites/intranet') => {
    const site = new MemoryCallSite(person, 'agent', owner);
    const { facts } = site;
    jest.spyOn(site, 'facts').mockImplementation(async () => ({ ...(await facts.call(site)), stamp }));
    const reads = [jest.spyOn(site.lists.calls, 'page'), jest.spyOn(site.lists.decisions, 'page')];
    const texts = jest.spyOn(site, 'readText');
    return { calls: new TableCalls(site.tables, site, webUrl, new KeptCalls(storage, () => now)), reads: () => reads.reduce((sum, { mock }) => sum + mock.calls.length, 0), texts: () => texts.mock.calls.length };
  };
  return { animation, opened, open, stampIs: (next: string | null) => (stamp = next), later: (minutes: number) => (now = new Date(now.getTime() + minutes * 60_000)), owner };
}

describe('what a tab read of calls', () => {
  it('is not read again while its lists are as they were, and comes back the same', async () => {
    const { opened: { call }, open } = await tab();
    const first = open();
    const read = [await first.calls.open(call.id), await first.calls.list()];
    expect(first.reads()).toBeGreaterThan(0);
    const again = open();
    expect([await again.calls.open(call.id), await again.calls.list()]).toEqual(read);
    expect(again.reads()).toBe(0);
    expect(again.calls.decisionsOf(call.id)).toEqual(read[0] && 'decisions' in read[0] ? read[0].decisions : undefined);
  });

  it('is read again once they changed, where nobody can tell, after an hour, by somebody else and of another site', async () => {
    const { opened: { call }, open, stampIs, later } = await tab();
    await open().calls.open(call.id);
    const readsOf = async (...who: Parameters<typeof open>): Promise<boolean> => {
      const page = open(...who);
      await page.calls.open(call.id);
      return page.reads() > 0;
    };
    expect(await readsOf()).toBe(false);
    expect([await readsOf({ id: 8, name: 'Hugo Martin' }), await readsOf(nadia, 'https://ville.example/sites/autre')]).toEqual([true, true]);
    stampIs('b');
    expect([await readsOf(), await readsOf()]).toEqual([true, false]);
    stampIs(null);
    expect([await readsOf(), await readsOf()]).toEqual([true, true]);
    stampIs('b');
    await readsOf();
    later(61);
    expect(await readsOf()).toBe(true);
  });

  it('is a text that is what its decision promised, and no other', async () => {
    const { opened: { decisions: [published] }, open, owner } = await tab();
    if (!published?.content.file) throw new Error('no text');
    const first = open();
    await first.calls.text(published);
    const again = open();
    expect([(await again.calls.text(published)).isAltered, again.texts()]).toEqual([false, 0]);
    owner.meddleWithText(published.content.file, JSON.stringify({ version: 1, value: { ...textOf(1), title: 'Changé' } }));
    const other = open({ id: 8, name: 'Hugo Martin' });
    expect([(await other.calls.text(published)).isAltered, (await other.calls.text(published)).text.title, other.texts()]).toEqual([true, 'Changé', 2]);
  });

  it('is no text that fills the storage of the tab', () => {
    const kept = new KeptCalls(memoryStorage());
    kept.keepText('o', 'f', 'h', 'x'.repeat(500_001));
    expect(kept.text('o', 'f', 'h')).toBeUndefined();
    kept.keepText('o', 'f', 'h', 'x'.repeat(500_000));
    expect(kept.text('o', 'f', 'h')).toHaveLength(500_000);
    expect([kept.text('o', 'g', 'h'), kept.text('o', 'f', 'i'), kept.text('p', 'f', 'h')]).toEqual([undefined, undefined, undefined]);
  });
});

test('a hundred calls are listed, however many are archived between them', async () => {
  const site = new MemoryCallSite(camille, 'owner', { now: () => new Date('2026-03-05T09:00:00Z') });
  const animation = new TableAnimation(site.tables, site);
  for (let index = 0; index < 160; index++) {
    const key = newClientKey();
    const { call, decisions } = await animation.publish(await animation.saveDraft(callDraft({ title: `n° ${index}` }), textOf(1), key), key);
    if (index % 3 === 0) await animation.decide(call, { kind: 'archived', contribution: 0, targets: [], reason: '', content: {} }, decisions[0]?.id ?? 0);
  }
  const listed = await new TableCalls(site.tables, site).list();
  expect(listed).toHaveLength(100);
  expect([listed[0]?.call.title, listed.some(({ decisions }) => decisions.some(({ kind }) => kind === 'archived'))]).toEqual(['n° 158', false]);
});
