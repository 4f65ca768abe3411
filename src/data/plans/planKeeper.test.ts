/** @jest-environment node */
import { PlanKeeper } from './PlanKeeper';
import { MemoryPlanNotes } from './testing/MemoryPlanNotes';

const ana = { id: 1, name: 'Ana' };
const bo = { id: 2, name: 'Bo' };

describe('the hold on a plan', () => {
  let seconds = 0;
  const now = (): Date => new Date(seconds * 1000);
  const opened = () => {
    seconds = 0;
    const memory = new MemoryPlanNotes(now);
    const page = (who: typeof ana, holder: string): PlanKeeper => new PlanKeeper(memory.as(who), { holder, id: who.id }, now);
    return { memory, page };
  };

  it('is with one page, which the other sees with its person and since when', async () => {
    const { page } = opened();
    const [one, other] = [page(ana, 'x'), page(bo, 'y')];
    expect(await one.lease()).toBeNull();
    expect(await one.keep()).toBe(true);
    seconds = 130;
    expect(await one.keep()).toBe(true);
    expect(await other.keep()).toBe(false);
    expect(await other.lease()).toMatchObject({ by: ana, since: new Date(0) });
    await other.release();
    expect(await one.keep()).toBe(true);
  });

  it('is free once it was given up, or after its end', async () => {
    const { page } = opened();
    await page(ana, 'x').keep();
    await page(ana, 'x').release();
    expect(await page(bo, 'y').keep()).toBe(true);
    seconds = 301;
    expect(await page(ana, 'x').keep()).toBe(true);
  });

  it('goes on in another page of the same person when he says so, and the first one stops', async () => {
    const { page } = opened();
    const [first, second] = [page(ana, 'x'), page(ana, 'z')];
    await first.keep();
    expect(await second.keep()).toBe(false);
    second.takeOver();
    expect(await second.keep()).toBe(true);
    expect(await first.keep()).toBe(false);
    const stranger = page(bo, 'y');
    stranger.takeOver();
    expect(await stranger.keep()).toBe(false);
  });

  it('is one’s of two who take it at the same moment', async () => {
    const { page } = opened();
    const held = await Promise.all([page(ana, 'x').keep(), page(bo, 'y').keep()]);
    expect(held.filter(Boolean)).toHaveLength(1);
  });
});
