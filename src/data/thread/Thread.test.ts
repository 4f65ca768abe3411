/** @screen keeps what it read in a browser */
import type { Follow } from '../../domain/thread/Follow';
import { horizon } from '../../domain/thread/horizon';
import { streamIds } from '../../domain/thread/News';
import { threadLines } from '../../domain/thread/threadLines';
import { MemoryThread } from './testing/MemoryThread';

const follow = (kind: Follow['kind'], id: number): Follow => ({ kind, id, part: 0, name: '', page: '' });
const CAMPAIGN = [follow('campaign', 1)];
const ALL = [...CAMPAIGN, follow('site', 0), follow('person', 7), follow('page', 1), follow('call', 1), follow('help', 1)];
const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
const by = { id: 7, name: 'Fatou Diallo' };

function everything(storage?: Storage): MemoryThread {
  const memory = new MemoryThread(streamIds, storage);
  for (let turn = 0; turn < 4; turn++) {
    memory.say({ stream: 'ideas', kind: 'ideaThrown', part: turn + 1, by }, { stream: 'ideaRecords', kind: 'ideaCommented', part: 1, by }, { stream: 'campaignDecisions', kind: 'campaignOpened' }, { stream: 'callDecisions', kind: 'callVersion' });
    memory.say({ stream: 'contributions', kind: 'contributed', part: 1, by }, { stream: 'pollRecords', kind: 'pollOpened' }, { stream: 'help', kind: 'helpReplied', by });
  }
  return memory;
}

test('one reading is four operations at most, the lists that changed last first; further ones read the rest, to the end', async () => {
  const memory = everything();
  let read = await memory.thread.read(ALL);
  expect(memory.asked).toEqual(['facts', 'help', 'pollRecords', 'contributions']);
  for (let step = 0; horizon(read.streams) !== null && step < 10; step++) {
    const before = memory.asked.length;
    read = await memory.thread.older(ALL);
    expect(memory.asked.length - before).toBeLessThanOrEqual(4);
  }
  expect(horizon(read.streams)).toBeNull();
  expect(threadLines(read.streams, ALL, dayOf, 0, new Date()).reduce((sum, { count }) => sum + count, 0)).toBe(28);
});

test('of what was read nothing is missing down to the moment that is told', async () => {
  const memory = everything();
  const whole = everything();
  let all = await whole.thread.read(ALL);
  while (horizon(all.streams) !== null) all = await whole.thread.older(ALL);
  const keysFrom = (streams: typeof all.streams, from: Date | null): readonly string[] =>
    streams.flatMap(({ news }) => news).filter(({ at }) => from === null || at > from).map(({ stream, id }) => `${stream}-${id}`).sort();
  let read = await memory.thread.read(ALL);
  for (;;) {
    const from = horizon(read.streams);
    expect(keysFrom(read.streams, from)).toEqual(keysFrom(all.streams, from));
    if (from === null) break;
    read = await memory.thread.older(ALL);
  }
});

test('what did not change is not asked for again, in this browser, by another page either', async () => {
  localStorage.clear();
  const memory = everything(localStorage);
  await memory.thread.read(CAMPAIGN);
  memory.asked.length = 0;
  await memory.thread.read(CAMPAIGN);
  // Of the seven lists three were read, three more are; the first three stand.
  expect(memory.asked).toEqual(['facts', 'callDecisions', 'campaignDecisions', 'ideaRecords']);
  const again = everything(localStorage);
  await again.thread.read(CAMPAIGN);
  expect(again.asked).toEqual(['facts', 'ideas']);
});

test('what comes joins what was known; where more came than a page holds, the gap is read', async () => {
  const memory = new MemoryThread(['ideas']);
  const ids = (streams: Awaited<ReturnType<typeof memory.thread.read>>['streams']): readonly number[] => streams.flatMap(({ news }) => news.map(({ id }) => id));
  memory.say({ stream: 'ideas', kind: 'ideaThrown' }, { stream: 'ideas', kind: 'ideaThrown' });
  expect(ids((await memory.thread.read(CAMPAIGN)).streams)).toEqual([2, 1]);
  memory.say({ stream: 'ideas', kind: 'ideaThrown' }, { stream: 'ideas', kind: 'ideaThrown' });
  const joined = await memory.thread.read(CAMPAIGN);
  expect([ids(joined.streams), horizon(joined.streams)]).toEqual([[4, 3, 2, 1], null]);
  memory.say(...Array.from({ length: 5 }, () => ({ stream: 'ideas', kind: 'ideaThrown' }) as const));
  const apart = await memory.thread.read(CAMPAIGN);
  expect(ids(apart.streams)).toEqual([9, 8, 7]);
  expect(horizon(apart.streams)).not.toBeNull();
  const on = await memory.thread.older(CAMPAIGN);
  expect(ids(on.streams)).toEqual([9, 8, 7, 6, 5, 4]);
});

test('one that fails lets the others stand and is told; where all fail it is an error', async () => {
  const memory = everything();
  memory.broken.add('help');
  const read = await memory.thread.read(ALL);
  expect(read.failed).toEqual(['help']);
  expect(read.streams.find(({ id }) => id === 'pollRecords')?.news.length).toBeGreaterThan(0);
  const alone = new MemoryThread(['help']);
  alone.say({ stream: 'help', kind: 'helpAsked' });
  alone.broken.add('help');
  await expect(alone.thread.read(ALL)).rejects.toMatchObject({ code: 'forbidden' });
});
