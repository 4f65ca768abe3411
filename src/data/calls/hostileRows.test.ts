import { callDraft, contribution, textOf } from '../../../tests/contract/callTexts';
import type { Call } from '../../domain/calls/Call';
import { newClientKey } from '../items/newClientKey';
import type { ThreadPage } from './CallServices';
import { MemoryCallServices } from './testing/MemoryCallServices';

const [nadia, hugo, ines] = [{ id: 7, name: 'Nadia Benali' }, { id: 8, name: 'Hugo Martin' }, { id: 9, name: 'Inès Lopez' }] as const;

/** A call on which somebody adds, past the product, rows that nobody can read. */
async function flooded(rows: number): Promise<{ readonly site: MemoryCallServices; readonly call: Call }> {
  const site = new MemoryCallServices(nadia);
  const { call } = await site.publish(callDraft(), textOf(3));
  const say = (text: string) => site.as(nadia).contributions.add(call, contribution(1, text), newClientKey());
  await say('Avant');
  for (let row = 0; row < rows; row++) site.lists.contributions.plant({ Call: call.id, Kind: 'remark', Text: 'x', Content: '{', Answers: 0, Space: row, Passage: `${call.id}.1`, ClientKey: `k${row}` }, hugo);
  await say('Après');
  return { site, call };
}

async function turned(read: (cursor?: string) => Promise<ThreadPage>): Promise<{ readonly texts: readonly string[]; readonly unreadable: number }> {
  const pages: ThreadPage[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: ThreadPage = await read(cursor);
    pages.push(page);
    cursor = page.next;
  }
  return { texts: pages.flatMap(({ threads }) => threads.map((thread) => thread.contribution.text)), unreadable: new Set(pages.flatMap(({ unreadable }) => unreadable.map(({ id }) => id))).size };
}

test.each([1, 49, 50, 51, 120])('%i rows that nobody can read hide nothing that was said before or after them', async (rows) => {
  const { site, call } = await flooded(rows);
  const { contributions } = site.as(hugo);
  expect(await turned((cursor) => contributions.page(call, [1], cursor))).toEqual({ texts: ['Après', 'Avant'], unreadable: rows });
  const animation = await site.as(ines, 'animator').animation();
  expect(await turned((cursor) => animation.find(call, {}, cursor))).toEqual({ texts: ['Après', 'Avant'], unreadable: rows });
  expect((await animation.all(call)).threads.map((thread) => thread.contribution.text)).toEqual(['Avant', 'Après']);
  expect((await site.as(nadia).contributions.mine(call)).map((thread) => thread.contribution.text)).toEqual(['Après', 'Avant']);
});
