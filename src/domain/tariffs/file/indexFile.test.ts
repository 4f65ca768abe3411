import fc from 'fast-check';
import { MOST_CENTS } from '../amount';
import type { Indexation } from '../indexing';
import { amountsOf } from '../priceOf';
import { roundingSteps } from '../rounding';
import type { IndexedLine, LineToIndex } from './indexFile';
import { indexFile } from './indexFile';

const by = (changes: Partial<Indexation> = {}): Indexation => ({ rate: 20_000, way: 'nearest', steps: [{ from: 0, step: 10 }], floor: null, ceiling: null, leastChange: null, mostChange: null, ...changes });
const charged = (line: string, cents: number, volume: number | null = null): LineToIndex => ({ line, before: { cents }, volume });
const told = ({ line, state, after, isFar, conflict }: IndexedLine): string => [line, state, ...amountsOf(after), isFar ? 'far' : '', conflict?.join('/') ?? ''].filter((each) => each !== '').join(' ');
/** Half a percent. */
const SETTING = 5000;

it('shows each line as it would be, and where rounding changed the effect by more than the setting', () => {
  // 2 % of 3.00 € is 6 cents: rounded to 10 cents it is 3.3 %. Of 30.00 € it is 60 cents.
  const { lines, counts, far, income } = indexFile([charged('a:1', 300, 1000), charged('a:2', 3000, 10), charged('a:3', 0, 50), { line: 'a:4', before: null, volume: 3 }, charged('a:5', 500)], by(), SETTING);
  expect(lines.map(told)).toEqual(['a:1 changed 310 far', 'a:2 changed 3060', 'a:3 same 0', 'a:4 notCharged', 'a:5 changed 510']);
  expect(lines[0]?.amounts).toEqual([{ before: 300, after: 310, bound: null, drift: 13_333 }]);
  expect([counts, far]).toEqual([{ changed: 3, same: 1, notCharged: 1, conflict: 0, tooLarge: 0 }, 1]);
  expect(income).toEqual({ before: 300_000 + 30_000, after: 310_000 + 30_600, lines: 4 });
});

it('exactly as far as the setting says is not further', () => {
  const [line] = indexFile([charged('a:1', 300)], by(), 13_333).lines;
  expect(line?.isFar).toBe(false);
  expect(indexFile([charged('a:1', 300)], by(), 13_332).lines[0]?.isFar).toBe(true);
  // A rate that rounding takes away altogether is as far as one that it doubles.
  expect(indexFile([charged('a:1', 100)], by({ steps: [{ from: 0, step: 50 }] }), 19_999).lines.map(told)).toEqual(['a:1 same 100 far']);
});

it('leaves a line alone whose bounds exclude each other, and says which', () => {
  const { lines, counts } = indexFile([charged('a:1', 100), { line: 'a:2', before: { brackets: [{ upTo: 500, cents: 1000 }, { upTo: null, cents: 100 }] }, volume: 2 }], by({ floor: 500, mostChange: 50 }), SETTING);
  expect(lines.map(told)).toEqual(['a:1 conflict 100 floor/mostChange', 'a:2 conflict 1000 100 floor/mostChange']);
  expect(counts.conflict).toBe(2);
});

it('keeps brackets with their bounds and in their order', () => {
  const brackets = [{ upTo: 500, cents: 104 }, { upTo: 900, cents: 105 }, { upTo: null, cents: 300 }];
  const [line] = indexFile([{ line: 'a:1', before: { brackets }, volume: 4 }], by(), SETTING).lines;
  expect(line?.after).toEqual({ brackets: [{ upTo: 500, cents: 110 }, { upTo: 900, cents: 110 }, { upTo: null, cents: 310 }] });
});

it('says what is too large instead of rounding it wrongly', () => {
  expect(indexFile([charged('a:1', MOST_CENTS), charged('a:2', 100)], by({ rate: 1_000_000 }), SETTING).lines.map(told)).toEqual([`a:1 tooLarge ${MOST_CENTS}`, 'a:2 changed 200']);
  expect(indexFile([charged('a:1', Number.MAX_SAFE_INTEGER)], by(), SETTING).lines[0]?.state).toBe('tooLarge');
});

const lines = fc.array(fc.record({ cents: fc.option(fc.integer({ min: 0, max: 50_000 }), { nil: null, freq: 5 }), volume: fc.option(fc.integer({ min: 0, max: 5000 }), { nil: null }) }), { maxLength: 12 }).map((some) => some.map(({ cents, volume }, index): LineToIndex => ({ line: `a:${index}`, before: cents === null ? null : { cents }, volume })));
const bound = fc.option(fc.integer({ min: 0, max: 60_000 }), { nil: null, freq: 2 });
const indexations = fc.record<Indexation>({ rate: fc.integer({ min: -200_000, max: 200_000 }), way: fc.constantFrom('up', 'down', 'nearest'), steps: fc.constantFrom(...roundingSteps).map((step) => [{ from: 0, step }] as const), floor: bound, ceiling: bound, leastChange: bound, mostChange: bound });

it('the sums are those of what is shown, each line stands in one count, and what is left alone stays as it was', () => {
  fc.assert(
    fc.property(lines, indexations, fc.integer({ min: 0, max: 50_000 }), (some, indexation, setting) => {
      const file = indexFile(some, indexation, setting);
      expect(file.lines.map(({ line }) => line)).toEqual(some.map(({ line }) => line));
      expect(Object.values(file.counts).reduce((sum, each) => sum + each, 0)).toBe(some.length);
      const known = file.lines.filter(({ before, volume }) => before === null || volume !== null);
      const difference = known.reduce((sum, { before, after, volume }) => sum + ((amountsOf(after)[0] ?? 0) - (amountsOf(before)[0] ?? 0)) * (volume ?? 0), 0);
      expect(file.income.after - file.income.before).toBe(difference);
      for (const { state, before, after, amounts, isFar, conflict } of file.lines) {
        if (state !== 'changed') expect(after).toEqual(before);
        expect(conflict !== null).toBe(state === 'conflict');
        expect(isFar).toBe(amounts.some(({ drift }) => Math.abs(drift) > setting));
      }
    })
  );
});
