/** @jest-environment node */
import type { Migration, Words } from '../../lists/defineList';
import { defineList } from '../../lists/defineList';
import type { Answered, Asked } from '../connection/testing/answering';
import { answering, refused } from '../connection/testing/answering';
import { codeOf } from '../connection/testing/connectionTo';
import { migrate } from './migrate';
import type { ListFacts } from './SiteFacts';

const words = (fr: string): Words => ({ fr, en: fr });
const fill = (to: number, column: string): Migration => ({ to, select: [column], change: (item) => (item[column] === null ? { [column]: to } : null) });

interface Item {
  readonly Id: number;
  readonly [column: string]: unknown;
}

interface Stored {
  readonly migrations?: readonly Migration[];
  readonly version?: number | null;
  readonly items: readonly Item[];
  readonly signal?: AbortSignal;
  answer?(asked: Asked): Answered | undefined;
}

function prepare({ migrations = [fill(2, 'Rank')], version = 1, items, signal, answer }: Stored) {
  const stored = new Map(items.map((item) => [item.Id, item]));
  const { connection, asked, sent } = answering((each) => {
    const own = answer?.(each);
    if (own) return own;
    const id = Number(/\/items\((\d+)\)/.exec(each.path)?.[1]);
    if (each.method === 'MERGE') {
      const [, column = '', value] = /"(\w+)":(\d+)/.exec(each.body) ?? [];
      stored.set(id, { ...stored.get(id), [column]: Number(value), Id: id });
      return undefined;
    }
    if (id) return { body: { ...stored.get(id), 'odata.etag': `"of ${id}"` } };
    if (each.path.includes('ItemCount')) return { body: { ItemCount: items.length } };
    const ids = [...stored.keys()];
    if (!each.path.includes('skiptoken')) return { body: { value: [{ Id: /desc/i.test(each.path) ? ids[ids.length - 1] : ids[0] }] } };
    const after = Number(/p_ID=(\d+)/.exec(each.path)?.[1]);
    return { body: { value: [...stored.values()].filter(({ Id }) => Id > after) } };
  });
  const schema = defineList({ url: 'Lists/ParvisNotes', title: words('Notes'), description: words(''), version: 3, read: 'all', write: 'all', access: 'contribute', fields: {}, migrations });
  const [changes, progress]: [string[], number[]] = [[], []];
  const facts = version === null ? undefined : ({ version } as ListFacts);
  const done = migrate(
    { connection, schema, facts, levels: { read: 1, contribute: 2, append: 3, moderate: 4, govern: 5 }, groups: {}, language: 'fr', signal, report: () => undefined, changed: ({ fr }) => void changes.push(fr), leave: () => undefined },
    (part) => void progress.push(part)
  );
  return { done, asked, sent, stored, changes, progress };
}

async function whole(stored: Stored) {
  const prepared = prepare(stored);
  await prepared.done;
  const merges = prepared.asked.filter(({ method }) => method === 'MERGE');
  return { ...prepared, merges, values: [...prepared.stored.values()] };
}

const note = (Id: number, Rank: number | null = null): Item => ({ Id, Rank });

describe('a migration', () => {
  it('changes the items that need it, at the etag just read, and says how many', async () => {
    const { merges, values, changes, asked } = await whole({ items: [note(1), note(2, 7), note(4)] });
    expect(values).toEqual([note(1, 2), note(2, 7), note(4, 2)]);
    expect(merges.map(({ etag, body }) => [etag, body])).toEqual([
      ['"of 1"', '{"Rank":2}'],
      ['"of 4"', '{"Rank":2}']
    ]);
    expect(changes).toEqual(['Liste « Notes » : 2 éléments mis à jour.']);
    const read = asked.filter(({ path }) => /items\(|skiptoken/.test(path) && path.includes('select'));
    expect(read.every(({ path }) => /select=Id,Rank/.test(path))).toBe(true);
  });

  it('that has nothing to do writes nothing and says nothing', async () => {
    const { merges, changes } = await whole({ items: [note(1, 1)] });
    expect([merges, changes]).toEqual([[], []]);
  });

  it('asks for etags, which the shortest form of an answer leaves out', async () => {
    const { sent } = await whole({ items: [note(1)] });
    expect([...sent].some(({ headers, body }) => /minimalmetadata/.test(`${headers.get('Accept')} ${body}`))).toBe(true);
  });

  it('is not run in a list that is new, was never set up, or is past it; those that are run in their order', async () => {
    const both = [fill(3, 'Rank'), fill(2, 'Rank')];
    const columnOf = async (version: number | null) => (await whole({ migrations: both, version, items: [note(1)] })).values[0]?.Rank;
    expect([await columnOf(null), await columnOf(3), await columnOf(2), await columnOf(1)]).toEqual([null, null, 3, 2]);
  });

  it('goes by fifty, and tells how far it is, from 0 to 1 for all together', async () => {
    const { sent, progress, values } = await whole({ migrations: [fill(2, 'Rank'), fill(3, 'Other')], items: Array.from({ length: 51 }, (_, index) => ({ Id: index + 1, Rank: null, Other: 1 })) });
    expect(values.every(({ Rank }) => Rank === 2)).toBe(true);
    expect(sent.filter(({ body }) => body.includes('MERGE ')).map(({ body }) => body.match(/MERGE /g)?.length)).toEqual([50, 1]);
    expect([...progress].sort((a, b) => a - b)).toEqual(progress);
    expect(progress).toEqual(expect.arrayContaining([0.25, (0.5 + 50 / 51 / 2) / 2, 0.75]));
    expect(Math.max(...progress)).toBeLessThanOrEqual(1);
  });
});

describe('items that others change meanwhile', () => {
  it('are read again and changed at their new etag, those alone', async () => {
    let conflicts = 0;
    const { values, merges, changes } = await whole({ items: [note(1), note(2)], answer: ({ method, path }) => (method === 'MERGE' && path.includes('items(2)') && conflicts++ < 3 ? refused(412, '-1') : undefined) });
    expect(values).toEqual([note(1, 2), note(2, 2)]);
    expect(merges.map(({ path }) => /items\((\d)/.exec(path)?.[1])).toEqual(['1', '2', '2', '2', '2']);
    expect(changes).toHaveLength(1);
  });

  it('are given up after four tries', async () => {
    const { done, asked } = prepare({ items: [note(1)], answer: ({ method }) => (method === 'MERGE' ? refused(412, '-1') : undefined) });
    expect(await codeOf(done)).toBe('conflict');
    expect(asked.filter(({ method }) => method === 'MERGE')).toHaveLength(4);
  });

  it('are left when they were brought up to date or deleted', async () => {
    const { merges } = await whole({
      items: [note(1), note(2), note(3)],
      answer: ({ method, path }) => {
        if (method === 'GET' && path.includes('items(1)')) return { body: { ...note(1, 9), 'odata.etag': '"1"' } };
        if (method === 'GET' && path.includes('items(2)')) return refused(404, '-2147024894');
        return method === 'MERGE' && path.includes('items(3)') ? refused(404, '-2147024894') : undefined;
      }
    });
    expect(merges.map(({ path }) => /items\((\d)/.exec(path)?.[1])).toEqual(['3']);
  });

  it.each(['GET', 'MERGE'])('stop it when %s is refused', async (refusing) => {
    const { done } = prepare({ items: [note(1), note(2)], answer: ({ method, path }) => (method === refusing && path.includes('items(2)') ? refused(403, '-2147024891') : undefined) });
    expect(await codeOf(done)).toBe('forbidden');
  });

  it('are left as they are once it is stopped', async () => {
    const stop = new AbortController();
    const { done, asked } = prepare({
      items: Array.from({ length: 120 }, (_, index) => note(index + 1)),
      signal: stop.signal,
      answer: ({ method }) => (method === 'MERGE' ? void stop.abort() : undefined)
    });
    expect(await codeOf(done)).toBe('AbortError');
    expect(asked.filter(({ method }) => method === 'MERGE')).toHaveLength(50);
  });
});
