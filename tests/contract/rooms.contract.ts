import assert from 'node:assert/strict';
import { DataError } from '../../src/data/DataError';
import type { Rooms } from '../../src/data/live/Rooms';
import { RoomOvertakenError } from '../../src/data/live/Rooms';
import { leaseMove } from '../../src/domain/live/lease';
import { countingPeriod, viewersOf } from '../../src/domain/live/viewers';
import type { Runner } from './table.contract';

export type RoomPersona = 'agent' | 'colleague' | 'animator' | 'owner';

/** Rooms of one site as each has them before him. */
export interface RoomsUnderTest {
  as(persona: RoomPersona): Rooms;
  /** The next writes are done, and their answers are lost; none with 0. */
  loseAnswers(count: number): Promise<void>;
  /** Moves the server's clock. */
  advance(seconds: number): void;
  now(): Date;
  close(): Promise<void>;
}

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'none',
    (error: unknown) => (error instanceof DataError || error instanceof RoomOvertakenError ? error.code : String(error))
  );

/** What `Rooms` promise. */
export function roomsContract(name: string, open: () => Promise<RoomsUnderTest>, { describe, it, before, after, afterEach }: Runner): void {
  describe(`rooms ${name}`, () => {
    let site: RoomsUnderTest;
    let rooms = 0;
    const newRoom = (): string => `campaign-${++rooms}`;
    before(async () => {
      site = await open();
    });
    afterEach(() => site.loseAnswers(0));
    after(() => site.close());

    it('have one file, which says nothing while it is the same', async () => {
      const room = newRoom();
      assert.equal(await site.as('agent').file(room, null), null);
      await site.as('animator').write(room, 'é 1');
      const first = await site.as('agent').file(room, null);
      assert.ok(first && first !== 'same' && first.etag);
      assert.equal(first.text, 'é 1');
      assert.equal(await site.as('agent').file(room, first.etag), 'same');
      await site.as('owner').write(room, '2');
      const second = await site.as('agent').file(room, first.etag);
      assert.ok(second && second !== 'same');
      assert.equal(second.text, '2');
      assert.notEqual(second.etag, first.etag);
    });

    it('keep what is hostile in a file as the text that it is', async () => {
      const room = newRoom();
      const text = '<script>alert(1)</script> \u202e "}]\u0000 \' %00 🚲';
      await site.as('animator').write(room, text);
      const read = await site.as('agent').file(room, null);
      assert.ok(read && read !== 'same');
      assert.equal(read.text, text);
    });

    it('are written, leased and led by animators alone', async () => {
      const room = newRoom();
      await site.as('animator').write(room, 'x');
      const lease = await site.as('animator').hold(room, 'tab-a', null);
      for (const persona of ['agent', 'colleague'] as const) {
        assert.equal(await codeOf(site.as(persona).write(room, 'forged')), 'forbidden');
        assert.equal(await codeOf(site.as(persona).hold(room, 'mine', lease)), 'forbidden');
        assert.equal(await codeOf(site.as(persona).say(room, { kind: 'opened', step: 'throw' }, 0)), 'forbidden');
      }
      const read = await site.as('agent').file(room, null);
      assert.ok(read && read !== 'same' && read.text === 'x');
      assert.equal((await site.as('agent').lease(room))?.holder, 'tab-a');
      assert.deepEqual(await site.as('agent').records(room), []);
    });

    it('are held by one of two consoles that come at once, and by the other after a minute of silence', async () => {
      const room = newRoom();
      const [first, second] = [site.as('animator'), site.as('owner')];
      const taken = await Promise.allSettled([first.hold(room, 'tab-a', null), second.hold(room, 'tab-b', null)]);
      assert.equal(taken.filter(({ status }) => status === 'fulfilled').length, 1);
      const holder = (await first.lease(room))?.holder ?? '';
      const [held, other] = holder === 'tab-a' ? ['tab-a', 'tab-b'] : ['tab-b', 'tab-a'];
      const lease = await second.lease(room);
      assert.equal(leaseMove(lease, other, site.now()), 'wait');
      site.advance(65);
      assert.equal(leaseMove(await second.lease(room), other, site.now()), 'take');
      assert.equal((await second.hold(room, other, await second.lease(room))).holder, other);
      // The first wakes up with what it knew.
      assert.equal(await codeOf(first.hold(room, held, lease)), 'conflict');
      assert.equal((await first.lease(room))?.holder, other);
    });

    it('are renewed by the server’s clock, and given up', async () => {
      const room = newRoom();
      const console1 = site.as('animator');
      const lease = await console1.hold(room, 'tab-a', null);
      site.advance(30);
      const renewed = await console1.hold(room, 'tab-a', lease);
      assert.ok(renewed.renewedAt.getTime() - lease.renewedAt.getTime() >= 29_000);
      const free = await console1.hold(room, '', renewed);
      assert.equal(leaseMove(free, 'tab-b', site.now()), 'take');
    });

    it('are led from record to record: of two who say something having seen the same, the second is told', async () => {
      const room = newRoom();
      const opened = await site.as('animator').say(room, { kind: 'opened', step: 'throw' }, 0);
      const step = await site.as('animator').say(room, { kind: 'step', step: 'show' }, opened.id);
      assert.equal(await codeOf(site.as('owner').say(room, { kind: 'timerStarted', seconds: 300 }, opened.id)), 'overtaken');
      const timer = await site.as('owner').say(room, { kind: 'timerStarted', seconds: 300 }, step.id);
      const records = await site.as('agent').records(room);
      assert.deepEqual(records.map(({ kind, step: to, seconds }) => [kind, to, seconds]), [['opened', 'throw', 0], ['step', 'show', 0], ['timerStarted', '', 300]]);
      assert.equal(records[2]?.id, timer.id);
      assert.ok(records.every(({ isAltered }) => !isAltered));
    });

    it('store once what an answer was lost of', async () => {
      const room = newRoom();
      await site.loseAnswers(1);
      const say = (): Promise<unknown> => site.as('animator').say(room, { kind: 'opened', step: 'throw' }, 0);
      await say().catch(say);
      assert.equal((await site.as('agent').records(room)).length, 1);
      await site.loseAnswers(1);
      const write = (): Promise<void> => site.as('animator').write(room, 'once');
      await write().catch(write);
      const read = await site.as('agent').file(room, null);
      assert.ok(read && read !== 'same' && read.text === 'once');
    });

    it('count those who look without their names', async () => {
      const room = newRoom();
      await site.as('animator').prepare(room);
      await site.as('animator').prepare(room);
      const period = countingPeriod(site.now());
      assert.equal((await site.as('agent').counters(room)).length, 32);
      await Promise.all([site.as('agent').count(room, period, 1, 0.1), site.as('colleague').count(room, period, 1, 0.5)]);
      await site.as('agent').count(room, period, 1, 0.9);
      assert.equal(viewersOf(await site.as('animator').counters(room), period), 3);
      // A room that nobody has prepared counts nobody.
      await site.as('agent').count(newRoom(), period, 1, 0.5);
    });

    it('leave nothing behind', async () => {
      const room = newRoom();
      const owner = site.as('owner');
      await owner.prepare(room);
      await owner.say(room, { kind: 'opened', step: 'throw' }, 0);
      await owner.write(room, 'x');
      await owner.hold(room, 'tab', null);
      await owner.remove(room);
      assert.deepEqual([await owner.file(room, null), await owner.lease(room), await owner.records(room), await owner.counters(room)], [null, null, [], []]);
      await owner.remove(room);
    });
  });
}
