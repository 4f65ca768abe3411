import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { ConnectionOptions } from '../../src/data/connection/createConnection';
import { DataError } from '../../src/data/DataError';
import type { SupportReport } from '../../src/data/supports/SupportAudit';
import { SupportBox } from '../../src/data/supports/SupportBox';
import { newBox } from '../../src/domain/ballots/newBox';
import type { SupportSpace } from '../../src/domain/supports/SupportSpace';
import { newTarget, supportRules, targetFingerprint } from '../../src/domain/supports/SupportSpace';
import { SupportsList } from '../../src/lists/supports';
import { hostileOn } from './hostile';
import type { HostileRest } from '../attack/hostileRest';
import { hostileRest } from '../attack/hostileRest';
import { operationsIn } from './operationsIn';
import type { OpenSite, Persona, SiteUnderTest } from './SiteUnderTest';
import { withLists } from './preparations';

/** A support goes out together with the reading of its target's figures. */
const BATCH = '\\$batch$';
const MINUTE = 60_000;

/** What supports promise, on any SharePoint. */
export function run(name: string, open: OpenSite): void {
  describe(`supports on ${name}`, { concurrency: false }, () => {
    let site: SiteUnderTest;
    let hostile: HostileRest;
    /** Spaces as the part that has them stores them, by box. */
    const stored = new Map<string, SupportSpace>();
    const latest = async (space: SupportSpace): Promise<SupportSpace> => stored.get(space.box) ?? space;
    const as = (persona: Persona, options?: Partial<ConnectionOptions>): SupportBox => new SupportBox(site.connection(persona, options), latest);

    before(async () => {
      site = await open(withLists(SupportsList));
      hostile = hostileRest(site, SupportsList.url);
    });
    afterEach(() => site.clearFaults());
    after(() => site.close());

    const serverTime = async (): Promise<number> => {
      const connection = site.connection('owner');
      await connection.userId();
      return connection.serverNow().getTime();
    };
    const make = async (changes: Partial<SupportSpace> = {}, count = 3): Promise<SupportSpace> => {
      const targets = Array.from({ length: count }, () => newTarget());
      const now = await serverTime();
      const seen = Object.fromEntries(targets.map((each) => [each, targetFingerprint(`Idée ${each}`)]));
      const space = { box: newBox('ideas'), targets, seen, budget: null, windows: [{ from: new Date(now - MINUTE), to: null }], revision: 0, ...changes };
      await as('owner').open(space, space.targets);
      stored.set(space.box, space);
      return space;
    };
    const idOf = (persona: Persona): Promise<number> => site.connection(persona).userId();
    const audit = async (space: SupportSpace, persona: Persona = 'owner'): Promise<SupportReport> => as(persona).audit(space, new Set([await idOf('owner')]));
    const figures = (space: SupportSpace, tally: Readonly<Record<number, number>>): readonly (number | undefined)[] => space.targets.map((target) => tally[target]);
    const named = ({ exclusions }: SupportReport): readonly (readonly unknown[])[] => exclusions.map(({ reason, authorId, editorId }) => [reason, authorId, ...(editorId === authorId ? [] : [editorId])]);
    const target = (space: SupportSpace, index = 0): number => space.targets[index] ?? 0;
    const key = (space: SupportSpace, agentId: number, index = 0, number = 0): string => supportRules(space).layout.key({ agentId, slot: target(space, index), number, from: 0, to: target(space, index) });
    const ballot = (space: SupportSpace, agentId: number, index = 0, number = 0): Readonly<Record<string, string>> => ({ BallotKey: key(space, agentId, index, number), Title: space.seen[target(space, index)] ?? '' });
    const on = (space: SupportSpace, index = 0): string => `${space.box}/on-${target(space, index)}`;
    /** Operations of what `work` asks for, form digests left out. */
    const operations = async (persona: Persona, work: (box: SupportBox, reset: () => void) => Promise<unknown>): Promise<number> => {
      let asked: string[] = [];
      const userId = await idOf(persona);
      const counting: typeof fetch = (input, init) => {
        asked.push(...operationsIn(String(input), init));
        return fetch(input, init);
      };
      await work(as(persona, { fetch: counting, userId }), () => (asked = []));
      return asked.length;
    };

    for (const budget of [null, 2]) {
      describe(budget === null ? 'of any number' : 'within a budget', () => {
        it('are given, found again, withdrawn and given again', async () => {
          const space = await make({ budget });
          const visitor = as('visitor');
          const given = await visitor.support(space, target(space), true);
          assert.deepEqual([given.outcome, given.count, given.mine], ['recorded', 1, { targets: [target(space)], left: budget && 1, uncounted: {} }]);
          assert.deepEqual(await as('visitor').mine(space), given.mine);
          assert.equal((await as('visitor').support(space, target(space), true)).outcome, 'alreadyRecorded');
          const withdrawn = await as('visitor').support(space, target(space), false);
          assert.deepEqual([withdrawn.outcome, withdrawn.count, withdrawn.mine.targets], ['recorded', 0, []]);
          await visitor.support(space, target(space, 2), true);
          await visitor.support(space, target(space), true);
          assert.deepEqual((await visitor.mine(space)).targets, [target(space), target(space, 2)]);
          assert.deepEqual(figures(space, await as('colleague').tallies(space)), [1, 0, 1]);
          const { tally, exclusions, differences, gaps } = await audit(space);
          assert.deepEqual([figures(space, tally.counts), exclusions, differences, gaps], [[1, 0, 1], [], [], []]);
        });

        it('cost one operation to show, one for all figures, and four in one request to give', async () => {
          const space = await make({ budget });
          assert.equal(await operations('colleague', (box) => box.mine(space)), 1);
          assert.equal(await operations('colleague', (box) => box.tallies(space)), 1);
          const giving = await operations('colleague', async (box, reset) => {
            await box.mine(space);
            reset();
            await box.support(space, target(space), true);
          });
          assert.equal(giving, 4);
        });

        it('of many agents and tabs at once are counted to the last one', async () => {
          const space = await make({ budget });
          const outcomes = await Promise.all(
            Array.from({ length: 30 }, (_, index) => {
              const persona: Persona = `agent${index + 1}`;
              return Promise.all([target(space), target(space, 1)].flatMap((each) => [as(persona).support(space, each, true), as(persona).support(space, each, true)]));
            })
          );
          assert.ok(outcomes.flat().every(({ outcome }) => outcome === 'recorded' || outcome === 'alreadyRecorded'));
          assert.deepEqual(figures(space, await as('visitor').tallies(space)), [30, 30, 0]);
          const { tally, exclusions, differences } = await audit(space);
          assert.deepEqual([figures(space, tally.counts), exclusions, differences], [[30, 30, 0], [], []]);
        });

        it('whose answer was lost are stored once and told', async () => {
          const space = await make({ budget });
          await site.fault({ kind: 'dropAfter', user: 'visitor', path: BATCH, count: 1 });
          const { outcome, mine } = await as('visitor').support(space, target(space), true);
          assert.deepEqual([outcome, mine.targets], ['alreadyRecorded', [target(space)]]);
          assert.deepEqual(figures(space, await as('owner').tallies(space)), [1, 0, 0]);
        });

        it('with keys of others keep nobody out, count for nobody, and name who used them', async () => {
          const space = await make({ budget });
          const [victim, member, colleague] = await Promise.all([idOf('visitor'), idOf('member'), idOf('colleague')]);
          assert.ok(await hostile.addTo('member', on(space, 1), ballot(space, victim, 1)));
          for (const number of [0, 1, 2, 3]) assert.equal(await hostile.add('colleague', ballot(space, victim, 0, number)), budget === null || number > 0);
          const { outcome, mine } = await as('visitor').support(space, target(space), true);
          assert.deepEqual([outcome, mine.targets], ['recorded', [target(space)]]);
          const report = await audit(space);
          assert.deepEqual(figures(space, report.tally.counts), [1, 0, 0]);
          assert.deepEqual(named(report), [['forgedKey', member], ...(budget === null ? [0, 1, 2, 3] : [1, 2, 3]).map(() => ['unreadable', colleague])]);
          assert.deepEqual(report.differences, [{ folder: `on-${target(space, 1)}`, live: 1, counted: 0 }]);
        });

        it('that go beyond what one agent may are not counted, whatever their keys', async () => {
          const space = await make({ budget });
          const member = await idOf('member');
          for (const [index, number] of [[0, 0], [0, 1], [1, 2], [2, 3]] as const) await hostile.addTo('member', on(space, index), ballot(space, member, index, number));
          const report = await audit(space);
          assert.deepEqual(figures(space, report.tally.counts), budget === null ? [1, 1, 1] : [1, 1, 0]);
          assert.deepEqual(named(report), [['doubleAuthor', member], ...(budget === null ? [] : [['tooManyChoices', member]])]);
          assert.deepEqual((await as('member').mine(space)).targets, budget === null ? space.targets : space.targets.slice(0, 2));
        });

        it('that come with forged stamps gain nothing, and name who sent them', async () => {
          const now = await serverTime();
          const space = await make({ budget, windows: [{ from: new Date(now - 10 * MINUTE), to: new Date(now + 10 * MINUTE) }] });
          const [member, visitor, colleague, agent] = await Promise.all([idOf('member'), idOf('visitor'), idOf('colleague'), idOf('agent1')]);
          await as('agent2').support(space, target(space, 1), true);
          assert.ok(await hostile.addTo('member', on(space), ballot(space, visitor), { Author: 'visitor' }));
          site.advance(30 * 60);
          // Somebody's honest item has to come before the forged one: nothing else tells that its time is past.
          const opened = newTarget();
          await as('owner').open(space, [opened]);
          const grown = { ...space, targets: [...space.targets, opened] };
          const back = new Date(now + MINUTE);
          assert.ok(await hostile.addTo('member', on(space), ballot(space, member), { Created: back, Modified: back }));
          assert.ok(await hostile.addTo('colleague', on(space), ballot(space, colleague), { Created: back }));
          assert.equal((await as('agent1').support(space, target(space), true)).outcome, 'tooLate');
          assert.ok(await hostile.addTo('agent1', on(space), ballot(space, agent)));
          const report = await audit(grown);
          assert.deepEqual(figures(space, report.tally.counts), [0, 1, 0]);
          assert.deepEqual(named(report).filter(([reason]) => reason !== 'foreignFolder'), [['altered', visitor, member], ['late', member], ['altered', colleague], ['late', agent]]);
          assert.deepEqual([(await as('agent1').mine(space)).uncounted[target(space)]?.reason, (await as('agent1').mine(space)).targets], ['late', []]);
        });

        it('under chosen ids cost nothing more, and are named', async () => {
          const space = await make({ budget });
          await as('visitor').support(space, target(space), true);
          const member = await idOf('member');
          await site.settings({ clientMayChooseId: true });
          assert.ok(await hostile.add('member', { ID: budget === null ? 2_000_000_000 : 2_100_000_000, ...ballot(space, member) }));
          await site.settings({ clientMayChooseId: false });
          site.advance(3600);
          await as('colleague').support(space, target(space), true);
          let pages = 0;
          const counting: typeof fetch = (input, init) => {
            if (/skiptoken/i.test(String(input))) pages++;
            return fetch(input, init);
          };
          const report = await as('owner', { fetch: counting }).audit(space, new Set([await idOf('owner')]));
          assert.deepEqual([figures(space, report.tally.counts), named(report)], [[2, 0, 0], [['unreadable', member]]]);
          assert.ok(pages <= 2, `${pages} pages`);
        });
      });
    }

    it('are taken once where two tabs spend the last of a budget, and never two for one target', async () => {
      const space = await make({ budget: 2 }, 4);
      for (let time = 0; time < 5; time++) {
        const persona: Persona = `agent${time + 1}`;
        const tabs = [as(persona), as(persona), as(persona)];
        await Promise.all(tabs.map((tab) => tab.mine(space)));
        await as(persona).support(space, target(space), true);
        const results = await Promise.all([tabs[0]?.support(space, target(space, 1), true), tabs[1]?.support(space, target(space, 2), true), tabs[2]?.support(space, target(space, 3), true)]);
        assert.deepEqual(results.map((result) => result?.outcome).sort(), ['noneLeft', 'noneLeft', 'recorded']);
        assert.deepEqual([(await as(persona).mine(space)).targets.length, (await as(persona).mine(space)).left], [2, 0]);
      }
      const { tally, exclusions, differences } = await audit(space);
      assert.deepEqual([tally.voters, exclusions, differences], [5, [], []]);
    });

    describe('of a space that changes', () => {
      /** As an owner's page does: announced first, then stored. The end is the server's second in which it is. */
      const change = async (space: SupportSpace, changes: (second: number) => Partial<SupportSpace>): Promise<SupportSpace> => {
        await as('owner').announce(space);
        const answer = await site.rest('owner', '_api/web?$select=Id');
        const changed = { ...space, ...changes(Date.parse(answer.headers.get('Date') ?? '')), revision: space.revision + 1 };
        stored.set(space.box, changed);
        return changed;
      };
      const close = (space: SupportSpace): Promise<SupportSpace> => change(space, (second) => ({ windows: space.windows.map(({ from }) => ({ from, to: new Date(second) })) }));
      const rename = (space: SupportSpace, words: string): Promise<SupportSpace> => change(space, () => ({ seen: { ...space.seen, [target(space)]: targetFingerprint(words) } }));

      it('are told at that moment, to a page that does not know, and at later visits, that they came after the end', async () => {
        const space = await make();
        const visitor = as('visitor');
        assert.equal((await visitor.support(space, target(space), true)).outcome, 'recorded');
        const closed = await close(space);
        site.advance(3);
        const late = await visitor.support(space, target(space, 1), true);
        assert.deepEqual([late.outcome, late.mine.targets, late.space?.revision], ['tooLate', [target(space)], 1]);
        const withdrawal = await visitor.support(space, target(space), false);
        assert.deepEqual([withdrawal.outcome, withdrawal.mine.targets], ['tooLate', [target(space)]]);
        for (let visit = 0; visit < 2; visit++) {
          const mine = await as('visitor').mine(closed);
          assert.deepEqual([mine.targets, mine.uncounted[target(space, 1)]?.reason, mine.uncounted[target(space)]?.reason], [[target(space)], 'late', 'late']);
        }
        const report = await audit(closed);
        assert.deepEqual([figures(space, report.tally.counts), report.exclusions.map(({ reason }) => reason)], [[1, 0, 0], ['late', 'late']]);
      });

      it('are taken again by a page that does not know of a reopening, and follow from what counts', async () => {
        const space = await make();
        const [one, other] = [as('visitor'), as('visitor')];
        await one.mine(space);
        const closed = await close(space);
        site.advance(5);
        // The other page knows nothing of the end either: what it stores is late.
        assert.equal((await other.support(space, target(space), true)).outcome, 'tooLate');
        const again = await change(closed, (second) => ({ windows: [...closed.windows, { from: new Date(second + 1000), to: null }] }));
        site.advance(2);
        const given = await one.support(space, target(space), true);
        assert.deepEqual([given.outcome, given.mine.targets, given.space?.revision], ['recorded', [target(space)], 2]);
        const taken = await as('colleague').support(closed, target(space), true);
        assert.deepEqual([taken.outcome, taken.space?.revision], ['recorded', 2]);
        assert.deepEqual((await audit(again)).exclusions.map(({ reason }) => reason), ['late']);
      });

      it('do not count for words that somebody put in the place of those that were supported, and count again for those', async () => {
        const space = await make({ budget: 2 });
        for (const persona of ['agent1', 'agent2', 'agent3'] as const) await as(persona).support(space, target(space), true);
        const page = as('agent4');
        await page.mine(space);
        const rewritten = await rename(space, 'Fermer la piscine');
        const stale = await page.support(space, target(space), true);
        assert.deepEqual([stale.outcome, stale.mine.targets, stale.space?.revision], ['otherWords', [], 1]);
        const mine = await as('agent1').mine(rewritten);
        assert.deepEqual([mine.targets, mine.left, mine.uncounted[target(space)]?.reason], [[], 2, 'otherWords']);
        const report = await audit(rewritten);
        assert.deepEqual([figures(space, report.tally.counts), report.exclusions.map(({ reason }) => reason)], [[0, 0, 0], ['otherWords', 'otherWords', 'otherWords', 'otherWords']]);
        assert.deepEqual(report.differences, [{ folder: `on-${target(space)}`, live: 4, counted: 0 }]);
        const again = await as('agent2').support(space, target(space), true);
        assert.deepEqual([again.outcome, again.mine.targets, again.space?.revision], ['otherWords', [], 1]);
        const asked = await as('agent1').support(rewritten, target(space), true);
        assert.deepEqual([asked.outcome, asked.mine.targets, asked.mine.uncounted], ['recorded', [target(space)], {}]);
        const restored = await change(rewritten, () => ({ seen: space.seen }));
        assert.deepEqual(figures(space, (await audit(restored)).tally.counts), [4, 0, 0]);
      });

      it('that were taken back before the words changed stay so, and make nobody a cheat', async () => {
        const space = await make();
        const visitor = as('visitor');
        await visitor.support(space, target(space), true);
        await visitor.support(space, target(space), false);
        const rewritten = await rename(space, 'Fermer la piscine');
        const report = await audit(rewritten);
        assert.deepEqual([figures(space, report.tally.counts), report.exclusions.map(({ reason }) => reason)], [[0, 0, 0], ['otherWords', 'otherWords']]);
        const mine = await as('visitor').mine(rewritten);
        assert.deepEqual([mine.targets, mine.uncounted], [[], {}]);
      });

      it('that wait on a device for words of before are not given to others', async () => {
        const space = await make();
        const rewritten = await rename(space, 'Fermer la piscine');
        const waiting = await as('visitor').support(rewritten, target(space), true, space.seen[target(space)]);
        assert.deepEqual([waiting.outcome, waiting.mine.targets], ['otherWords', []]);
        assert.deepEqual((await audit(rewritten)).read, 0);
      });

      it('look again for nothing where somebody announces what nobody changed, and he is named', async () => {
        const space = await make();
        assert.ok(await hostile.makeFolder('member', `${space.box}/edited-0`));
        const given = await as('visitor').support(space, target(space), true);
        assert.deepEqual([given.outcome, given.space], ['recorded', null]);
        const report = await audit(space);
        assert.deepEqual([figures(space, report.tally.counts), named(report)], [[1, 0, 0], [['foreignFolder', await idOf('member')]]]);
        const changed = await change(space, () => ({}));
        assert.deepEqual((await audit(changed)).exclusions, []);
      });

      it('keep their place beside a folder that carries an owner’s name and a time to come', async () => {
        const now = await serverTime();
        const space = await make({ windows: [{ from: new Date(now - MINUTE), to: new Date(now + 120 * MINUTE) }] });
        const later = new Date(now + 300 * MINUTE);
        await hostileOn(site).forgeFolder('member', SupportsList.url, `${space.box}/on-12`, { Author: 'owner', Editor: 'owner', Created: later, Modified: later });
        for (const persona of ['visitor', 'colleague'] as const) await as(persona).support(space, target(space), true);
        assert.deepEqual(figures(space, (await audit(space)).tally.counts), [2, 0, 0]);
      });
    });

    it('that another tab stored in time stand, whatever the end lets this one do', async () => {
      const now = await serverTime();
      const space = await make({ windows: [{ from: new Date(now - MINUTE), to: new Date(now + MINUTE) }] });
      const [one, other] = [as('visitor'), as('visitor')];
      await other.mine(space);
      assert.equal((await one.support(space, target(space), true)).outcome, 'recorded');
      site.advance(90);
      // Any answer tells it the server's time.
      await other.tallies(space);
      const again = await other.support(space, target(space), true);
      assert.deepEqual([again.outcome, again.mine.targets], ['alreadyRecorded', [target(space)]]);
      const next = await as('visitor').support(space, target(space, 1), true);
      assert.deepEqual([next.outcome, next.mine.targets], ['tooLate', [target(space)]]);
    });

    it('in folders of somebody’s own change no checked figure, and he is named', async () => {
      const space = await make();
      const [member, colleague] = await Promise.all([idOf('member'), idOf('colleague')]);
      assert.ok(await hostile.makeFolder('member', `${space.box}/on-12`));
      assert.ok(await hostile.addTo('member', `${space.box}/on-12`, { BallotKey: `${space.box}:12:${member}:1:0` }));
      assert.ok(await hostile.makeFolder('colleague', `${on(space)}/on-${target(space)}`));
      assert.ok(await hostile.addTo('colleague', on(space), {}));
      assert.ok(await hostile.addTo('colleague', `${on(space)}/on-${target(space)}`, ballot(space, colleague)));
      const report = await audit(space);
      assert.deepEqual([figures(space, report.tally.counts), report.gaps], [[0, 0, 0], []]);
      assert.deepEqual(named(report), [['foreignFolder', member], ['unknownOption', member], ['foreignFolder', colleague], ['unreadable', colleague], ['unreadable', colleague]]);
      assert.deepEqual(report.differences.map(({ folder, counted }) => [folder, counted]), [[`on-${target(space)}`, 0]]);
      assert.deepEqual(Object.keys(await as('visitor').tallies(space)).length, 3);
    });

    it('are not opened where somebody stored something before', async () => {
      const space = await make();
      const foreseen = newTarget();
      assert.ok(await hostile.makeFolder('member', `${space.box}/on-${foreseen}`));
      assert.ok(await hostile.addTo('member', `${space.box}/on-${foreseen}`, {}));
      await assert.rejects(as('owner').open(space, [foreseen]), (error) => error instanceof DataError && error.code === 'conflict');
      await assert.rejects(as('owner').open({ ...space, box: 'Idées' }, [1]), RangeError);
      await assert.rejects(as('visitor').support(space, foreseen, true), RangeError);
    });

    it('are checked in the same words by anybody who may read', async () => {
      const space = await make();
      await as('visitor').support(space, target(space), true);
      await hostile.addTo('member', on(space), {});
      assert.deepEqual(await audit(space, 'colleague'), await audit(space));
    });

    it('of a space that is gone, or without rights, are said to be', async () => {
      const space = await make();
      const codeOf = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'none', (error: unknown) => (error instanceof DataError ? error.code : String(error)));
      assert.equal(await codeOf(as('outsider').support(space, target(space), true)), 'forbidden');
      assert.equal(await codeOf(as('visitor').tallies({ ...space, box: 'gone' })), 'notFound');
      assert.equal(await codeOf(as('visitor').support({ ...space, box: 'gone' }, target(space), true)), 'notFound');
    });
  });
}
