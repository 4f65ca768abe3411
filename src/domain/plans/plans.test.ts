/** @jest-environment node */
import fc from 'fast-check';
import { lookAtPlan } from './lookAtPlan';
import type { LeaseRecord } from './planLease';
import { LEASE_SECONDS, leaseMove, nextRound, standingLease } from './planLease';
import type { PlanRun } from './PlanRun';
import type { FailureKind, PlanStep, StepCheck } from './PlanStep';
import { runPlan } from './runPlan';

/** What becomes of one request of a step. */
type Luck = 'well' | 'lostBefore' | 'lostAfter' | 'refused' | 'broken' | 'stop';

class Trouble extends Error {
  constructor(readonly kind: FailureKind) {
    super(kind);
  }
}

/** A world in which each step leaves something, at once or some time after. */
class World {
  readonly made = new Map<string, number>();
  readonly order: string[] = [];
  private readonly comesIn = new Map<string, number>();
  luck: Luck[] = [];
  stop: () => void = () => undefined;

  request(effect?: () => void): void {
    const luck = this.luck.shift() ?? 'well';
    if (luck === 'stop') this.stop();
    if (luck === 'lostBefore') throw new Trouble('passing');
    if (luck === 'refused' && effect) throw new Trouble('refused');
    if (luck === 'broken') throw new Trouble('failed');
    effect?.();
    if (luck === 'lostAfter') throw new Trouble('passing');
  }

  step(id: string, needs: readonly string[], delay: number): PlanStep {
    return {
      id,
      needs,
      check: async (): Promise<StepCheck> => {
        this.request();
        const left = this.comesIn.get(id);
        if (left === undefined) return { is: 'todo' };
        if (left === 0) return { is: 'done' };
        this.comesIn.set(id, left - 1);
        return { is: 'waiting', seconds: 10 };
      },
      do: async () => {
        this.request(() => {
          this.made.set(id, (this.made.get(id) ?? 0) + 1);
          this.order.push(id);
          this.comesIn.set(id, delay);
        });
      }
    };
  }
}

const calm: PlanRun = { hold: { keep: async () => true }, pause: async () => undefined, kindOf: (error) => (error instanceof Trouble ? error.kind : 'failed') };
const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const shapes = fc.array(fc.record({ needs: fc.subarray(ids), delay: fc.integer({ min: 0, max: 3 }) }), { minLength: 1, maxLength: ids.length });
const lucks = fc.array(fc.constantFrom<Luck>('well', 'well', 'well', 'lostBefore', 'lostAfter', 'refused', 'broken', 'stop'), { maxLength: 30 });

/** Steps need earlier ones only. */
function planIn(world: World, shape: ReadonlyArray<{ needs: readonly string[]; delay: number }>): PlanStep[] {
  return shape.map(({ needs, delay }, index) => world.step(ids[index] ?? '', needs.filter((id) => ids.indexOf(id) < index), delay));
}

describe('a plan', () => {
  it('is done once, however often it was broken off, and in an order in which nothing is missing', async () => {
    await fc.assert(
      fc.asyncProperty(shapes, fc.array(lucks, { maxLength: 5 }), async (shape, attempts) => {
        const world = new World();
        const steps = planIn(world, shape);
        for (const luck of attempts) {
          const stopping = new AbortController();
          world.luck = [...luck];
          world.stop = () => stopping.abort();
          const { end, steps: states } = await runPlan(steps, { ...calm, signal: stopping.signal });
          if (end === 'stopped') expect(stopping.signal.aborted).toBe(true);
          if (end === 'done') expect(states.every(({ standing }) => standing.is === 'done')).toBe(true);
        }
        world.luck = [];
        expect((await runPlan(steps, calm)).end).toBe('done');
        expect([...world.made.values()].every((times) => times === 1)).toBe(true);
        expect(world.made.size).toBe(steps.length);
        for (const { id, needs } of steps) for (const need of needs) expect(world.order.indexOf(need)).toBeLessThan(world.order.indexOf(id));
        const before = world.order.length;
        expect((await runPlan(steps, calm)).end).toBe('done');
        expect(world.order.length).toBe(before);
      }),
      { numRuns: 300 }
    );
  });

  it('goes on past a refused step with what does not need it, and says what is held back', async () => {
    const world = new World();
    const steps = [world.step('site', [], 0), world.step('hub', ['site'], 0), world.step('home', ['site'], 0), world.step('proof', ['hub', 'home'], 0)];
    world.luck = ['well', 'well', 'well', 'well', 'refused'];
    const { end, steps: states } = await runPlan(steps, calm);
    expect(end).toBe('held');
    expect(states.map(({ id, standing }) => [id, standing.is])).toEqual([['site', 'done'], ['hub', 'refused'], ['home', 'done'], ['proof', 'later']]);
    await steps[1]?.do({ isAgain: false, goOn: async () => undefined });
    expect((await lookAtPlan(steps)).map(({ standing }) => standing.is)).toEqual(['done', 'done', 'done', 'todo']);
  });

  it('never begins again by itself what may still come, and does so once when somebody wants it', async () => {
    let asked = 0;
    let loses = true;
    const step: PlanStep = {
      id: 'site',
      needs: [],
      check: async () => (asked === 0 ? { is: 'todo' } : asked < 3 ? { is: 'unsure', since: new Date(0) } : { is: 'done' }),
      do: async ({ isAgain }) => {
        expect(isAgain).toBe(asked > 0);
        asked++;
        if (loses) throw new Trouble('passing');
      }
    };
    expect((await runPlan([step], calm)).steps[0]?.standing.is).toBe('unsure');
    expect(asked).toBe(1);
    await runPlan([step], calm);
    expect(asked).toBe(1);
    expect((await runPlan([step], { ...calm, again: 'site' })).steps[0]?.standing.is).toBe('unsure');
    expect(asked).toBe(2);
    loses = false;
    expect((await runPlan([step], { ...calm, again: 'site' })).end).toBe('done');
  });

  it('says where something was answered and is not there, and waits no longer than it may', async () => {
    const nothing: PlanStep = { id: 'hub', needs: [], check: async () => ({ is: 'todo' }), do: async () => undefined };
    expect((await runPlan([nothing], calm)).steps).toEqual([{ id: 'hub', standing: { is: 'unmoved' } }]);
    let pauses = 0;
    const slow: PlanStep = { id: 'site', needs: [], check: async () => ({ is: 'waiting', seconds: 10 }), do: async () => undefined };
    const { end, steps } = await runPlan([slow], { ...calm, patience: 60, pause: async () => void pauses++ });
    expect([end, steps[0]?.standing, pauses]).toEqual(['held', { is: 'waiting', seconds: 10 }, 6]);
  });

  it('does not do what it cannot hold the plan for, and says why', async () => {
    const world = new World();
    const refusal = new Trouble('refused');
    const outcome = await runPlan([world.step('site', [], 0)], { ...calm, hold: { keep: () => Promise.reject(refusal) } });
    expect(outcome).toEqual({ end: 'held', steps: [{ id: 'site', standing: { is: 'refused', error: refusal } }] });
    expect(world.made.size).toBe(0);
  });

  it('writes nothing once another page has it, also in the middle of a long step', async () => {
    const world = new World();
    let kept = 0;
    const long: PlanStep = {
      ...world.step('lists', [], 0),
      do: async ({ goOn }) => {
        await goOn();
        world.made.set('lists', 1);
      }
    };
    const { end } = await runPlan([world.step('site', [], 0), long], { ...calm, hold: { keep: async () => ++kept < 3 } });
    expect([end, [...world.made.keys()]]).toEqual(['overtaken', ['site']]);
  });
});

const ana = { id: 1, name: 'Ana' };
const bo = { id: 2, name: 'Bo' };
const at = (seconds: number): Date => new Date(seconds * 1000);

describe('the lease of a plan', () => {
  it('says who runs it and since when, and ends by the server’s clock', () => {
    const records: LeaseRecord[] = [
      { round: 1, holder: 'x', by: ana, at: at(0) },
      { round: 3, holder: 'y', by: bo, at: at(700) },
      { round: 2, holder: 'y', by: bo, at: at(600) }
    ];
    expect(standingLease(records, at(720))).toEqual({ round: 3, holder: 'y', by: bo, since: at(600), until: at(700 + LEASE_SECONDS) });
    expect(standingLease(records, at(700 + LEASE_SECONDS))).toBeNull();
    expect(standingLease([...records, { round: 4, holder: '', by: bo, at: at(710) }], at(720))).toBeNull();
    expect(nextRound(records)).toBe(4);
    expect(nextRound([])).toBe(1);
  });

  it('is taken over by its own person alone, and only when he says so', () => {
    const lease = standingLease([{ round: 1, holder: 'x', by: ana, at: at(0) }], at(10));
    expect(leaseMove(lease, { holder: 'z', id: 1 }, at(10))).toBe('wait');
    expect(leaseMove(lease, { holder: 'z', id: 1 }, at(10), true)).toBe('take');
    expect(leaseMove(lease, { holder: 'z', id: 2 }, at(10), true)).toBe('wait');
    expect(leaseMove(lease, { holder: 'x', id: 1 }, at(10))).toBe('keep');
    expect(leaseMove(lease, { holder: 'x', id: 1 }, at(200))).toBe('renew');
  });

  it('is never with two pages at once, in whatever order they read and write', () => {
    const turn = fc.record({ page: fc.constantFrom('x', 'y', 'z'), seconds: fc.integer({ min: 0, max: 250 }), late: fc.integer({ min: 0, max: 20 }) });
    fc.assert(
      fc.property(fc.array(turn, { minLength: 1, maxLength: 40 }), (turns) => {
        const records: LeaseRecord[] = [];
        const holds = new Map<string, number>();
        let now = 0;
        const pending: { page: string; round: number; from: number }[] = [];
        const flush = (until: number): void => {
          for (const write of pending.splice(0).sort((a, b) => a.from - b.from)) {
            if (write.from > until) {
              pending.push(write);
              continue;
            }
            // Of one round, the first record is stored and the second refused.
            if (records.some(({ round }) => round === write.round)) continue;
            records.push({ round: write.round, holder: write.page, by: { id: write.page.charCodeAt(0), name: write.page }, at: at(write.from) });
            for (const [page, until_] of holds) if (page !== write.page) expect(until_).toBeLessThanOrEqual(write.from);
            holds.set(write.page, write.from + LEASE_SECONDS);
          }
        };
        for (const { page, seconds, late } of turns) {
          now += seconds;
          flush(now);
          const move = leaseMove(standingLease(records, at(now)), { holder: page, id: page.charCodeAt(0) }, at(now));
          if (move === 'take' || move === 'renew') pending.push({ page, round: nextRound(records), from: now + late });
        }
        flush(Infinity);
      })
    );
  });
});
