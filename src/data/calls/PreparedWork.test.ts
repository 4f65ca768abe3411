/** @jest-environment node */
import { codeOf } from '../connection/testing/connectionTo';
import { DataError } from '../DataError';
import { onSwallowed } from '../swallowed';
import { PreparedWork } from './PreparedWork';
import { MemoryCallSite } from './testing/MemoryCallSite';

const [ines, camille] = [{ id: 9, name: 'Inès Lopez' }, { id: 10, name: 'Camille Roux' }] as const;
const call = { id: 4 };

function prepared() {
  let now = new Date('2026-03-05T09:00:00Z').getTime();
  const site = new MemoryCallSite(ines, 'animator', { now: () => new Date((now += 1000)) });
  const other = new MemoryCallSite(camille, 'animator', site);
  return { site, work: new PreparedWork(site, 'version'), others: new PreparedWork(other, 'version') };
}

describe('what animators prepare together', () => {
  it('is nothing to begin with, then the newest step, with who stored it and when', async () => {
    const { work, others } = prepared();
    expect(await work.newest(call)).toBeNull();
    const first = await work.store(call, 'un', 0);
    expect(first).toMatchObject({ step: 1, by: 'Inès Lopez', content: 'un' });
    expect(await others.newest(call)).toEqual(first);
    const second = await others.store(call, 'deux', 1);
    expect([second.step, second.by, await work.newest(call)]).toEqual([2, 'Camille Roux', second]);
  });

  it('is stored by one of two who saw the same step: the other is told, and nothing is written over', async () => {
    const { work, others } = prepared();
    await work.store(call, 'un', 0);
    const stored = await others.store(call, 'deux', 1);
    expect([await codeOf(work.store(call, 'autre', 1)), await work.newest(call)]).toEqual(['conflict', stored]);
    // The same once more, e.g. since the answer was lost, is the same step.
    expect(await others.store(call, 'deux', 1)).toMatchObject({ step: 2, content: 'deux' });
    expect(await codeOf(work.store(call, 'vieux', 0))).toBe('conflict');
  });

  it('keeps its last five steps, in the order of their numbers', async () => {
    const { work, site } = prepared();
    for (let step = 0; step < 12; step++) await work.store(call, `n° ${step + 1}`, step);
    expect((await site.workFiles('')).map(({ name }) => name)).toEqual([8, 9, 10, 11, 12].map((step) => `version-4-${step}.json`));
    expect(await work.newest(call)).toMatchObject({ step: 12, content: 'n° 12' });
  });

  it('is stored though an earlier step cannot be removed, which is told to whoever looks for it', async () => {
    const { work, site } = prepared();
    const told: string[] = [];
    onSwallowed((_, where) => told.push(where));
    for (let step = 0; step < 5; step++) await work.store(call, `n° ${step + 1}`, step);
    jest.spyOn(site, 'removeWork').mockRejectedValue(new DataError('forbidden'));
    expect(await work.store(call, 'n° 6', 5)).toMatchObject({ step: 6 });
    expect(told).toEqual(['remove an earlier step of what is in preparation']);
  });

  it('is forgotten step by step, the newest last', async () => {
    const { work, site } = prepared();
    for (let step = 0; step < 11; step++) await work.store(call, `n° ${step + 1}`, step);
    const removed = jest.spyOn(site, 'removeWork');
    await work.forget(call);
    expect(removed.mock.calls.map(([name]) => name)).toEqual([7, 8, 9, 10, 11].map((step) => `version-4-${step}.json`));
    expect(await work.newest(call)).toBeNull();
  });

  it('is apart for each call and each thing, and files of other names are none of it', async () => {
    const { work, site } = prepared();
    await new PreparedWork(site, 'synthesis').store(call, 'synthèse', 0);
    await work.store({ id: 44 }, 'autre', 0);
    await site.addWork('version-4-brouillon.json', 'x');
    expect(await work.newest(call)).toBeNull();
    expect(await work.store(call, 'un', 0)).toMatchObject({ step: 1 });
    expect(await new PreparedWork(site, 'synthesis').newest(call)).toMatchObject({ content: 'synthèse' });
  });

  it('tells any other failure as it is', async () => {
    const { work, site } = prepared();
    jest.spyOn(site, 'addWork').mockRejectedValueOnce(new DataError('offline'));
    expect(await codeOf(work.store(call, 'un', 0))).toBe('offline');
  });
});
