/** @jest-environment node */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { string } from 'valibot';
import { beatOf, isBusy, LONGEST_BEAT, readsByItself, SHORTEST_BEAT, UNITS_A_READ, waitOf } from './beat';
import { licenceBands, roomShares, unitsASecond, usualBudget } from './budget';
import { joinCode, readJoinCode } from './joinCode';
import { LEASE_MS, leaseMove, mayWrite, RENEWED_EVERY } from './lease';
import { changedSources, planTurn } from './planTurn';
import { compressedBound, fitsRoomFile, hasWriter, isNews, largestThat, minuteOf, roomFileFormat, roundedViewers } from './roomFile';
import type { RoomRecord } from './roomState';
import { roomRecordKinds, roomState, secondsLeft } from './roomState';
import type { ViewerCounter } from './viewers';
import { counted, COUNTERS, isCounting, viewersOf, weightOf } from './viewers';

const viewers = fc.integer({ min: 0, max: 60_000 });
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const calm = { hasConsole: true, busyAt: null, now: 0 };

describe('the beat of a room', () => {
  it('is four seconds for few, and longer for many, so that all together stay within the room’s share', () => {
    expect(beatOf({ viewers: 20, unitsASecond: 50 })).toEqual({ seconds: SHORTEST_BEAT, share: 1 });
    expect(beatOf({ viewers: 300, unitsASecond: 50 })).toEqual({ seconds: 12, share: 1 });
    expect(beatOf({ viewers: 2000, unitsASecond: 50 })).toEqual({ seconds: 80, share: 1 });
    fc.assert(
      fc.property(viewers, fc.double({ min: 1, max: 200, noNaN: true }), (count, units) => {
        const { seconds, share } = beatOf({ viewers: count, unitsASecond: units });
        expect((count * share * UNITS_A_READ) / seconds).toBeLessThanOrEqual(units * (1 + 1e-9));
        expect(seconds).toBeGreaterThanOrEqual(SHORTEST_BEAT);
        expect(seconds).toBeLessThanOrEqual(LONGEST_BEAT);
      })
    );
  });

  it('is chosen by a hash above two minutes: as many as the share says, and who reads at a smaller share reads at a larger one', () => {
    const { seconds, share } = beatOf({ viewers: 6000, unitsASecond: 50 });
    expect([seconds, share]).toEqual([LONGEST_BEAT, 0.5]);
    const tokens = Array.from({ length: 2000 }, (_, index) => `viewer-${index}`);
    const chosen = tokens.filter((token) => readsByItself(token, { seconds, share }));
    expect(Math.abs(chosen.length - 1000)).toBeLessThan(100);
    fc.assert(fc.property(fc.uuid(), chance, chance, (token, one, other) => !readsByItself(token, { seconds, share: Math.min(one, other) }) || readsByItself(token, { seconds, share: Math.max(one, other) })));
  });

  it('is spread, doubled without a console, and doubled for five minutes after a busy server', () => {
    const beat = { seconds: 10, share: 1 };
    fc.assert(fc.property(chance, (each) => Math.abs(waitOf(beat, calm, each) - 10_000) <= 2000));
    expect(waitOf(beat, { ...calm, hasConsole: false }, 0.5)).toBe(20_000);
    expect(waitOf(beat, { hasConsole: false, busyAt: 0, now: 299_999 }, 0.5)).toBe(40_000);
    expect(waitOf(beat, { ...calm, busyAt: 0, now: 300_000 }, 0.5)).toBe(10_000);
    expect([isBusy(null, 5), isBusy(0, 5)]).toEqual([false, true]);
  });

  it('rests on a share of what SharePoint allows the tenant', () => {
    expect(unitsASecond(usualBudget)).toBe(50);
    expect(licenceBands.map((licences) => unitsASecond({ licences, share: 20 }))).toEqual([12.5, 25, 37.5, 50, 62.5]);
    expect(roomShares.map((share) => unitsASecond({ licences: 50_000, share }))).toEqual([25, 50, 100]);
  });
});

describe('the lease of a room', () => {
  const at = (ms: number): Date => new Date(1_000_000_000_000 + ms);
  it('is taken where nobody has it, renewed by its holder, and taken over a minute after the last word', () => {
    const lease = { holder: 'a', renewedAt: at(0) };
    expect(leaseMove(null, 'a', at(0))).toBe('take');
    expect(leaseMove({ holder: '', renewedAt: at(0) }, 'a', at(1))).toBe('take');
    expect([leaseMove(lease, 'a', at(RENEWED_EVERY - 1)), leaseMove(lease, 'a', at(RENEWED_EVERY))]).toEqual(['keep', 'renew']);
    expect([leaseMove(lease, 'b', at(LEASE_MS)), leaseMove(lease, 'b', at(LEASE_MS + 1))]).toEqual(['wait', 'take']);
  });

  it('never lets a second one take it while the first may write', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000, max: 200_000 }), (ms) => {
        const lease = { holder: 'a', renewedAt: at(0) };
        expect(mayWrite(lease, 'a', at(ms)) && leaseMove(lease, 'b', at(ms)) === 'take').toBe(false);
      })
    );
    expect([mayWrite(null, 'a', at(0)), mayWrite({ holder: 'b', renewedAt: at(0) }, 'a', at(0))]).toEqual([false, false]);
  });
});

const STEPS = ['throw', 'show', 'vote'] as const;
const person = { id: 3, name: 'Julien Roux' };
const record = (id: number, kind: RoomRecord['kind'], changes: Partial<RoomRecord> = {}): RoomRecord => ({ id, kind, step: '', seconds: 0, author: person, created: new Date(1_000_000_000_000 + id * 1000), isAltered: false, ...changes });
const anyRecord = fc.record({ id: fc.integer({ min: 1, max: 30 }), kind: fc.constantFrom(...roomRecordKinds), step: fc.constantFrom('', ...STEPS, 'elsewhere'), seconds: fc.integer({ min: -5, max: 20_000 }), isAltered: fc.boolean() }).map(({ id, kind, ...rest }) => record(id, kind, rest));

describe('the state of a room', () => {
  it('is the same from any order of its records, with any duplicates', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyRecord, { selector: ({ id }) => id }), fc.infiniteStream(fc.nat()), (records, stream) => {
        const mixed = [...records, ...records.slice(0, 3)].map((each) => [stream.next().value as number, each] as const).sort(([a], [b]) => a - b).map(([, each]) => each);
        expect(roomState(mixed, STEPS)).toEqual(roomState(records, STEPS));
      })
    );
  });

  it('goes from step to step; what is altered, unknown, or said before it opened changes nothing and is named', () => {
    const state = roomState([record(1, 'step', { step: 'vote' }), record(2, 'opened', { step: 'throw' }), record(3, 'step', { step: 'elsewhere' }), record(4, 'step', { step: 'show', isAltered: true }), record(5, 'step', { step: 'vote' }), record(6, 'opened', { step: 'throw' })], STEPS);
    expect(state).toMatchObject({ isOpen: true, step: 'vote', newest: 6, ignored: [1, 3, 4, 6] });
    expect(roomState([record(1, 'opened', { step: 'throw' }), record(2, 'namesShown'), record(3, 'closed'), record(4, 'step', { step: 'vote' })], STEPS)).toMatchObject({ isOpen: false, step: 'throw', ignored: [4] });
    expect(roomState([record(1, 'opened', { step: 'throw' }), record(2, 'namesShown'), record(3, 'closed'), record(4, 'opened', { step: 'show' })], STEPS)).toMatchObject({ isOpen: true, step: 'show', namesShown: false });
  });

  it('has a timer by the server’s clock that can be paused, and ends with its step', () => {
    const started = [record(1, 'opened', { step: 'throw' }), record(10, 'timerStarted', { seconds: 300 })];
    const { timer } = roomState(started, STEPS);
    expect(timer && secondsLeft(timer, new Date(1_000_000_070_000))).toBe(240);
    const paused = [...started, record(70, 'timerPaused')];
    expect(roomState(paused, STEPS).timer).toEqual({ left: 240 });
    const resumed = roomState([...paused, record(100, 'timerResumed')], STEPS).timer;
    expect(resumed).toEqual({ endsAt: new Date(1_000_000_340_000) });
    expect(resumed && secondsLeft(resumed, new Date(1_000_000_400_000))).toBe(0);
    expect(roomState([...started, record(20, 'step', { step: 'show' })], STEPS).timer).toBeNull();
    expect(roomState([...started, record(20, 'timerEnded')], STEPS).timer).toBeNull();
    // What is over is not paused.
    expect(roomState([...started, record(400, 'timerPaused')], STEPS).ignored).toEqual([400]);
  });
});

describe('the file of a room', () => {
  const format = roomFileFormat('test', string());
  const file = (position: number, alive = 1): Parameters<typeof format.write>[0] => ({ room: 'test-1', position, alive, viewers: 10, units: 50, content: 'x' });

  it('is read as it was written, and as nothing where it is anything else', () => {
    expect(format.read(format.write(file(3)))).toEqual({ ok: true, value: file(3) });
    for (const text of ['', '{}', '[]', 'null', JSON.stringify({ ...file(3), position: -1 }), JSON.stringify({ ...file(3), units: 0 })]) expect(format.read(text).ok).toBe(false);
  });

  it('never goes back', () => {
    expect([isNews(file(3), null), isNews(file(3), file(2, 9)), isNews(file(2, 9), file(3)), isNews(file(3, 2), file(3, 1)), isNews(file(3, 1), file(3, 2))]).toEqual([true, true, false, true, false]);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(50), fc.nat(5)), { minLength: 1 }), (arrivals) => {
        let shown: ReturnType<typeof file> | null = null;
        for (const [position, alive] of arrivals) {
          const next = file(position, alive);
          if (!isNews(next, shown)) continue;
          expect(next.position).toBeGreaterThanOrEqual(shown?.position ?? 0);
          shown = next;
        }
        expect(shown?.position).toBe(Math.max(...arrivals.map(([position]) => position)));
      })
    );
  });

  it('has room for what gzip makes no larger than was counted on, whatever is in it', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 8000 }), fc.array(fc.constantFrom('{"t":"', 'Ouvrir le soir ', 'é', '",', '1', 'vélo 🚲 '), { maxLength: 4000 }).map((parts) => parts.join('')), fc.uint8Array({ maxLength: 20_000 }).map((bytes) => Buffer.from(bytes).toString('base64')));
    fc.assert(fc.property(text, (each) => expect(gzipSync(each).length).toBeLessThanOrEqual(compressedBound(each))), { numRuns: 300 });
    expect(compressedBound('')).toBeLessThan(400);
  });

  it('takes as much as there is room for', () => {
    expect([fitsRoomFile('abcdefgh'.repeat(3000)), fitsRoomFile('abcdefgh'.repeat(4000)), fitsRoomFile('x', 10)]).toEqual([true, false, false]);
    fc.assert(fc.property(fc.nat(500), fc.integer({ min: -1, max: 600 }), (most, limit) => expect(largestThat(most, (count) => count <= limit)).toBe(Math.max(0, Math.min(most, limit)))));
  });

  it('says that its writer is there, each minute', () => {
    const now = new Date('2026-11-26T10:00:30Z');
    expect(hasWriter({ alive: minuteOf(now) - 1 }, now, 4000)).toBe(true);
    expect(hasWriter({ alive: minuteOf(now) - 2 }, now, 4000)).toBe(false);
    expect(hasWriter({ alive: minuteOf(now) - 2 }, now, 80_000)).toBe(true);
    expect([0, 1, 10, 11, 99, 101, 1234].map(roundedViewers)).toEqual([0, 10, 10, 20, 100, 110, 1300]);
  });
});

describe('the turns of a console', () => {
  it('read what is most urgent first, and each source sooner or later', () => {
    const sources = ['steps', 'ideas', 'votes', 'places'] as const;
    const lastRead: Partial<Record<(typeof sources)[number], number>> = {};
    for (let turn = 0; turn < 6; turn++) {
      const read = planTurn(sources, lastRead, 'steps', 2);
      expect(read).toHaveLength(2);
      expect(read[0]).toBe('steps');
      for (const source of read) lastRead[source] = turn;
    }
    expect([lastRead.ideas, lastRead.votes, lastRead.places].sort()).toEqual([3, 4, 5]);
    expect(changedSources(sources, { steps: '1', ideas: '2', votes: '3', places: '4' }, { steps: '1', ideas: '1', places: '4' })).toEqual(['ideas', 'votes']);
  });
});

describe('viewers', () => {
  const empty = (slot: number): ViewerCounter => ({ slot, period: 0, count: 0, before: 0 });
  /** As many viewers as came in a span, each at a counter drawn by chance. */
  const come = (counters: ViewerCounter[], period: number, count: number, seed: number): ViewerCounter[] => {
    let drawn = seed;
    const weight = weightOf(count);
    const next = [...counters];
    for (let viewer = 0; viewer < count; viewer++) {
      drawn = (Math.imul(drawn, 1_664_525) + 1_013_904_223) >>> 0;
      const slot = Math.floor((drawn / 2 ** 32) * COUNTERS);
      drawn = (Math.imul(drawn, 1_664_525) + 1_013_904_223) >>> 0;
      const counter = next[slot];
      if (counter && isCounting(weight, drawn / 2 ** 32)) next[slot] = counted(counter, period, weight);
    }
    return next;
  };
  const fresh = Array.from({ length: COUNTERS }, (_, slot) => empty(slot));

  it.each([0, 1, 7, 40, 100, 500, 2000, 10_000])('%i are counted nearly, at a cost that does not grow with them', (count) => {
    const counters = come(fresh, 1, count, 7);
    expect(Math.abs(viewersOf(counters, 1) - count)).toBeLessThanOrEqual(Math.max(2, count * 0.15));
    expect(count / weightOf(count)).toBeLessThanOrEqual(320);
  });

  it('are forgotten after two spans, and known while a new one begins', () => {
    const counters = come(fresh, 1, 500, 3);
    expect(viewersOf(come(counters, 2, 20, 5), 2)).toBeGreaterThan(400);
    expect(viewersOf(counters, 2)).toBe(viewersOf(counters, 1));
    expect(viewersOf(counters, 3)).toBe(0);
  });

  it('stay about as many when somebody writes what he likes into some counters', () => {
    const counters = come(fresh, 1, 400, 11);
    const honest = viewersOf(counters, 1);
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(COUNTERS - 1), { maxLength: 8 }), fc.oneof(fc.integer(), fc.double(), fc.constant(1e12)), (slots, count) => {
        const seen = viewersOf(counters.map((counter) => (slots.includes(counter.slot) ? { ...counter, count } : counter)), 1);
        expect(seen).toBeLessThan(honest * 2.2);
        expect(seen).toBeGreaterThan(honest * 0.5);
      })
    );
  });
});

describe('the code of a room', () => {
  it('stands for its number, however it is typed, and tells a slip', () => {
    expect(readJoinCode(joinCode(12).toLowerCase())).toBe(12);
    expect(readJoinCode(` ${joinCode(12).slice(0, 2)}-${joinCode(12).slice(2)} `)).toBe(12);
    expect(joinCode(12)).toHaveLength(4);
    for (const typed of ['', '2', '222', 'zzzz', '****', 'O0I1', joinCode(12).slice(1)]) expect(readJoinCode(typed)).toBeNull();
    fc.assert(fc.property(fc.integer({ min: 1, max: 99_999_999 }), (id) => expect(readJoinCode(joinCode(id))).toBe(id)));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), fc.nat(), fc.constantFrom(...'23456789ACDEFGHJKLMNPQRTUVWXY'), (id, at, sign) => {
        const code = joinCode(id);
        const index = at % code.length;
        const slip = code.slice(0, index) + sign + code.slice(index + 1);
        expect(slip === code || readJoinCode(slip) === null).toBe(true);
      })
    );
    fc.assert(fc.property(fc.string(), (typed) => expect(() => readJoinCode(typed)).not.toThrow()));
  });
});
