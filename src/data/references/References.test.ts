/** @jest-environment node */
import type { NamedThing } from '../../domain/references/Reference';
import { ReferencesList } from '../../lists/references';
import { DataError } from '../DataError';
import { MemoryTable } from '../items/MemoryTable';
import { References } from './References';

const webPath = '/sites/intranet';
const usage: NamedThing = { kind: 'usage', id: 3, webPath, title: 'partager un fichier' };
const poll: NamedThing = { kind: 'poll', id: 12, webPath, title: 'Quel outil ?' };
const next: NamedThing = { kind: 'poll', id: 13, webPath, title: 'Et ensuite ?' };

const newTable = () => new MemoryTable(ReferencesList);
let table: ReturnType<typeof newTable>;
let references: References;
beforeEach(() => {
  table = newTable();
  references = new References(table, webPath);
});

test('a reference is kept at both ends, so that a chain can be walked both ways', async () => {
  await references.add(poll, usage);
  await references.add(next, poll);
  const [ofUsage, ofPoll, ofNext] = await Promise.all([usage, poll, next].map((thing) => references.of(thing)));
  expect(ofUsage).toEqual([{ thing: { kind: 'usage', id: 3, webPath }, direction: 'to', other: poll }]);
  expect(ofPoll).toEqual([
    { thing: { kind: 'poll', id: 12, webPath }, direction: 'from', other: usage },
    { thing: { kind: 'poll', id: 12, webPath }, direction: 'to', other: next }
  ]);
  expect(ofNext).toEqual([{ thing: { kind: 'poll', id: 13, webPath }, direction: 'from', other: poll }]);
});

test('things asked for in one tick are one request', async () => {
  const entries = jest.spyOn(table, 'entries');
  await Promise.all([usage, poll, next, poll].map((thing) => references.of(thing)));
  expect(entries).toHaveBeenCalledTimes(1);
  await references.of(poll);
  expect(entries).toHaveBeenCalledTimes(2);
});

test('kept twice it is there once, and a removal that is repeated does no harm', async () => {
  await references.add(poll, usage);
  await references.add(poll, usage);
  const [kept, ...more] = await references.of(poll);
  expect(more).toEqual([]);
  if (!kept) throw new Error('nothing kept');
  await references.remove(kept);
  await references.remove(kept);
  expect(await references.of(poll)).toEqual([]);
  expect(await references.of(usage)).toEqual([]);
});

test('removing one leaves the others of the same things', async () => {
  await references.add(poll, usage);
  await references.add(next, poll);
  const [toUsage] = await references.of(poll);
  if (toUsage) await references.remove(toUsage);
  expect(await references.of(poll)).toMatchObject([{ direction: 'to', other: next }]);
});

test('what somebody wrote into the list by hand is no reference', async () => {
  await table.add({ title: 'x', thing: 'poll-12', direction: 'from', other: '<script>' }, 'a');
  expect(await references.of(poll)).toEqual([]);
});

test('where the list is not there, there are none; other failures are told', async () => {
  const failing = (code: 'notFound' | 'offline'): References => new References(Object.assign(newTable(), { entries: () => Promise.reject(new DataError(code)) }), webPath);
  expect(await failing('notFound').of(poll)).toEqual([]);
  await expect(failing('offline').of(poll)).rejects.toMatchObject({ code: 'offline' });
});

test('things are asked for by their names alone, each once, twenty at a time', async () => {
  const entries = jest.spyOn(table, 'entries');
  await Promise.all([...Array.from({ length: 20 }, (_, index) => ({ ...poll, id: index + 1 })), usage, poll].map((thing) => references.of(thing)));
  const named = (value: string) => ({ column: 'thing', is: 'eq', value });
  expect(entries.mock.calls).toEqual([[{ where: [Array.from({ length: 20 }, (_, index) => named(`poll-${index + 1}`))], size: 500 }], [{ where: [[named('usage-3')]], size: 500 }]]);
});

test('the two ends of a reference are known by what is at them and which way it leads', async () => {
  const kept = async (): Promise<readonly string[]> => (await table.entries()).rows.map(({ thing, direction, other }) => `${thing} ${direction} ${other}`);
  await references.add(poll, usage);
  await references.add(usage, poll);
  await references.add(poll, next);
  await references.add(next, usage);
  await references.remove({ thing: poll, direction: 'from', other: usage });
  expect(await kept()).toEqual(['usage-3 from poll-12', 'poll-12 to usage-3', 'poll-12 from poll-13', 'poll-13 to poll-12', 'poll-13 from usage-3', 'usage-3 to poll-13']);
  await references.remove({ thing: usage, direction: 'to', other: next });
  expect(await kept()).toEqual(['usage-3 from poll-12', 'poll-12 to usage-3', 'poll-12 from poll-13', 'poll-13 to poll-12']);
  const removeMany = jest.spyOn(table, 'removeMany');
  await references.remove({ thing: usage, direction: 'to', other: next });
  expect(removeMany).not.toHaveBeenCalled();
});
