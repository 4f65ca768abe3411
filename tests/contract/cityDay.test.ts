import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { MINUTES, partsOfDay, poisson, shapes } from '../../bench/city/arrivals';
import { clockOf, dayOf, worstOf } from '../../bench/city/day';
import type { HomePart } from '../../bench/city/homeView';
import { viewHome } from '../../bench/city/homeView';
import type { Asked } from '../../bench/city/page';
import { Browser, CityPage } from '../../bench/city/page';
import type { Stream } from '../../bench/city/parameters';
import { figures, streamsOf } from '../../bench/city/parameters';
import { chanceOf } from '../attack/random';
import { withCalls } from './localCalls';
import { withIdeas } from './localIdeas';
import { withRegistrations } from './localRegistrations';
import { withRequests } from './localRequests';
import { openLocalSite } from './localSite';
import { inTurn, withPolls, withUsages } from './preparations';
import type { Preparation } from './SiteUnderTest';

/** Requests and operations of each view, at most. */
interface ViewBudgets {
  readonly homes: Readonly<Record<string, Readonly<Record<string, readonly [requests: number, operations: number]>>>>;
}

const budgets = JSON.parse(readFileSync('bench/views.json', 'utf8')) as ViewBudgets;
const ONE = { requests: 1, operations: 1, bytes: 100 };
const stream = (changes: Partial<Stream> = {}): Stream => ({ part: 'home', shape: 'office', count: 6000, what: { act: 'vote' }, ...changes });
const sum = (all: readonly number[]): number => all.reduce((total, each) => total + each, 0);

describe('a day of a city as a model', () => {
  it('spreads each count over the day, all of it', () => {
    for (const shape of shapes) {
      const parts = partsOfDay(shape);
      assert.equal(parts.length, MINUTES);
      assert.ok(Math.abs(sum(parts) - 1) < 1e-9 && parts.every((part) => part >= 0), shape);
    }
    const peakOf = (shape: (typeof shapes)[number]): number => partsOfDay(shape).indexOf(Math.max(...partsOfDay(shape)));
    assert.deepEqual([peakOf('morning'), peakOf('announced'), peakOf('council')], [60, 120, 180]);
    const office = partsOfDay('office');
    assert.ok((office[60] ?? 0) > (office[200] ?? 0) && (office[360] ?? 0) > (office[270] ?? 0) * 2);
  });

  it('draws by chance, around what is expected and with its spread, the same for the same seed', () => {
    for (const expected of [0, 0.3, 7, 200]) {
      const chance = chanceOf(5);
      const drawn = Array.from({ length: 4000 }, () => poisson(expected, chance));
      const mean = sum(drawn) / drawn.length;
      const variance = sum(drawn.map((each) => (each - mean) ** 2)) / drawn.length;
      assert.ok(Math.abs(mean - expected) <= 0.05 * expected + 0.02, `mean ${mean} of ${expected}`);
      assert.ok(Math.abs(variance - expected) <= 0.12 * expected + 0.02, `variance ${variance} of ${expected}`);
      assert.ok(drawn.every((each) => Number.isInteger(each) && each >= 0));
    }
    const unitsOf = (seed: number): readonly number[] => dayOf([stream()], () => ONE, [], seed).map(({ units }) => units);
    assert.deepEqual(unitsOf(1), unitsOf(1));
    assert.notDeepEqual(unitsOf(1), unitsOf(2));
  });

  it('charges two units an operation, in the five minutes in which it was asked, to its part', () => {
    const once = stream({ part: 'tariffs', shape: 'council', count: 1 });
    const day = dayOf([once], () => ({ requests: 3, operations: 40, bytes: 7 }), [], 1);
    const worst = worstOf(day);
    assert.deepEqual([day.length, clockOf(worst), worst.units, worst.requests, worst.bytes, [...worst.byPart]], [120, '11:00', 80, 3, 7, [['tariffs', 80]]]);
    assert.equal(sum(day.map(({ units }) => units)), 80);
  });

  it('lets a meeting read no faster than its share of the tenant allows', () => {
    for (const viewers of [300, 3000]) {
      const day = dayOf([], () => ONE, [{ viewers, from: 390, to: 435 }], 1);
      assert.ok(worstOf(day).units <= 75_000 / 5 && worstOf(day).units > 10_000, String(worstOf(day).units));
      assert.equal(day.filter(({ units }) => units > 0).length, 9);
    }
  });

  it('says why of each of its figures, and grows with the load', () => {
    for (const [name, { value, why }] of Object.entries(figures)) assert.ok(value > 0 && why.length > 8, name);
    const count = (times: number): number => sum(streamsOf({ times }).map((each) => each.count));
    assert.ok(Math.abs(count(10) / count(1) - 10) < 1e-9);
  });
});

/** Home pages of sites that have some of the parts: what they ask for is held to a table. */
const homes: Readonly<Record<string, { readonly parts: readonly HomePart[]; readonly preparation: Preparation }>> = {
  'map, polls, thread and what awaits me': { parts: ['map', 'polls', 'thread', 'waiting'], preparation: inTurn(withPolls, withUsages) },
  'calls and what awaits me': { parts: ['calls', 'waiting'], preparation: withCalls },
  'brainstorms and what awaits me': { parts: ['ideas', 'waiting'], preparation: withIdeas },
  'sessions and what awaits me': { parts: ['registrations', 'waiting'], preparation: withRegistrations },
  'requests and what awaits me': { parts: ['requests', 'waiting'], preparation: withRequests }
};

describe('what a view asks for is no more than bench/views.json says: in a new browser, in a new tab, and once more', { concurrency: false }, () => {
  for (const [name, { parts, preparation }] of Object.entries(homes)) {
    it(name, async (test) => {
      const site = await openLocalSite(preparation);
      test.after(() => site.close());
      site.advance(60);
      const browser = new Browser();
      const look = async (): Promise<Asked> => {
        const page = await CityPage.open(site.siteUrl, 'visitor', browser);
        const asked = await page.asked(() => viewHome(page, parts));
        await page.putAway();
        return asked;
      };
      const seen: Record<string, Asked> = { cold: await look() };
      browser.newTab();
      Object.assign(seen, { later: await look(), tab: await look() });
      for (const [visit, { requests, operations }] of Object.entries(seen)) {
        const [mostRequests, mostOperations] = budgets.homes[name]?.[visit] ?? [0, 0];
        assert.ok(operations.length <= mostOperations && requests <= mostRequests, `${visit}: ${operations.length} operations in ${requests} requests, at most ${mostOperations} in ${mostRequests}\n${operations.join('\n')}`);
      }
    });
  }
});
