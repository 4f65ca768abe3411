import * as fc from 'fast-check';
import type { Proposal } from '../file/ChangeFile';
import { annexOf } from './annex';

const proposal = (line: string, before: number | null, after: number | null, volume: number | null): Proposal => ({ line, base: null, before: before === null ? null : { cents: before }, after: after === null ? null : { cents: after }, volume, reason: '' });

it('numbers lines, and adds up what it shows', () => {
  const brackets: Proposal = { line: 'a:3', base: null, before: { brackets: [{ upTo: null, cents: 100 }] }, after: { brackets: [{ upTo: null, cents: 110 }] }, volume: 10, reason: '' };
  const annex = annexOf([proposal('a:1', 300, 320, 100), proposal('a:2', 100, null, 50), brackets, proposal('a:4', 200, 190, null)]);
  expect(annex.lines.map(({ number, difference, effect }) => [number, difference, effect])).toEqual([[1, 20, 2000], [2, null, -5000], [3, null, null], [4, -10, null]]);
  expect([annex.differences, annex.effects, annex.withoutEffect]).toEqual([10, -3000, 2]);
});

it('the sum of the differences that are shown is the total that is shown', () => {
  const cents = fc.option(fc.nat(100_000));
  fc.assert(
    fc.property(fc.array(fc.tuple(cents, cents, fc.option(fc.nat(5000)))), (some) => {
      const annex = annexOf(some.map(([before, after, volume], index) => proposal(`a:${index}`, before, after, volume)));
      expect(annex.lines.map(({ number }) => number)).toEqual(some.map((_, index) => index + 1));
      expect(annex.lines.reduce((sum, { difference }) => sum + (difference ?? 0), 0)).toBe(annex.differences);
      expect(annex.lines.reduce((sum, { effect }) => sum + (effect ?? 0), 0)).toBe(annex.effects);
    })
  );
});
