import fc from 'fast-check';
import type { CalendarDay } from '../calendar/calendarDay';
import { addDays, dayOf } from '../calendar/calendarDay';
import type { Standing } from './inForce';
import { changesAfter, inForce } from './inForce';
import type { Annulment, Version } from './Version';

const day = (days: number): CalendarDay => addDays(dayOf(2027, 1, 1), days);
const set = (firstDay: number, cents: number, changes: Partial<Version> = {}): Version => ({ key: `pool:${firstDay}:${changes.n ?? 1}`, line: 'pool', firstDay: day(firstDay), n: 1, kind: 'set', price: { cents }, act: 1, knownOn: day(firstDay - 30), corrects: null, ...changes });
const said = (standing: Standing): string => (standing.state === 'none' ? 'none' : standing.state === 'set' ? String(standing.version.price && 'cents' in standing.version.price ? standing.version.price.cents : '') : standing.state);
const at = (versions: readonly Version[], when: number, known: number, annulments: readonly Annulment[] = []): string => {
  const { applied, applicable } = inForce(versions, annulments, day(when), day(known));
  return `${said(applied)} / ${said(applicable)}`;
};

it('from its first day on a version counts, until the next one', () => {
  const versions = [set(0, 300), set(365, 320, { act: 2 })];
  expect([-1, 0, 364, 365, 5000].map((when) => at(versions, when, 5000))).toEqual(['none / none', '300 / 300', '300 / 300', '320 / 320', '320 / 320']);
});

it('abolished is a version, and so is what comes after it', () => {
  const versions = [set(0, 300), set(100, 0, { kind: 'abolished', price: null }), set(200, 350)];
  expect([99, 100, 200].map((when) => at(versions, when, 300))).toEqual(['300 / 300', 'abolished / abolished', '350 / 350']);
});

it('a correction says what was applicable, and does not change what was applied before it was known', () => {
  const versions = [set(0, 300), set(0, 290, { n: 2, knownOn: day(50), corrects: 'pool:0:1' })];
  expect([10, 50, 60].map((when) => at(versions, when, 100))).toEqual(['300 / 290', '290 / 290', '290 / 290']);
  expect(at(versions, 10, 40)).toBe('300 / 300');
});

it('an annulled act leaves nothing in its place until the city repairs it; what was applied stays known', () => {
  const versions = [set(0, 300), set(100, 320, { act: 2 })];
  const annulled = [{ act: 2, day: day(200) }];
  expect([99, 100, 199, 200].map((when) => at(versions, when, 300, annulled))).toEqual(['300 / 300', '320 / annulled', '320 / annulled', 'annulled / annulled']);
  expect(at(versions, 150, 199, annulled)).toBe('320 / 320');
  const repaired = [...versions, set(100, 310, { act: 3, n: 2, knownOn: day(250) })];
  expect([150, 260].map((when) => at(repaired, when, 300, annulled))).toEqual(['320 / 310', '310 / 310']);
});

it('for a day to come, what is known today counts', () => {
  expect(at([set(0, 300), set(400, 330)], 400, 380)).toBe('330 / 330');
  expect(at([set(0, 300), set(400, 330)], 400, 300)).toBe('300 / 300');
});

it('says what changes next', () => {
  const versions = [set(0, 300), set(100, 320), set(200, 340, { knownOn: day(150) }), set(100, 315, { n: 2 })];
  expect(changesAfter(versions, [], day(50), day(120)).map(({ day: when, standing }) => [when, said(standing)])).toEqual([[day(100), '315']]);
  expect(changesAfter(versions, [], day(100), day(160)).map(({ day: when }) => when)).toEqual([day(200)]);
});

const versions = fc.array(
  fc.record({ first: fc.integer({ min: 0, max: 60 }), known: fc.integer({ min: -10, max: 60 }), cents: fc.integer({ min: 0, max: 5 }), act: fc.integer({ min: 1, max: 3 }), isEnd: fc.boolean() }),
  { maxLength: 8 }
).map((some) => some.map(({ first, known, cents, act, isEnd }, index) => set(first, cents, { n: index + 1, act, knownOn: day(known), ...(isEnd ? { kind: 'abolished' as const, price: null } : {}) })));
const annulments = fc.array(fc.record({ act: fc.integer({ min: 1, max: 3 }), day: fc.integer({ min: 0, max: 70 }).map(day) }), { maxLength: 3 });
const moments = fc.integer({ min: -5, max: 80 });

it('hangs on no order, has an answer after the first version, and changes only on a first day, or when something becomes known', () => {
  fc.assert(
    fc.property(versions, annulments, moments, moments, (some, judged, when, known) => {
      const found = inForce(some, judged, day(when), day(known));
      expect(inForce([...some].reverse(), judged, day(when), day(known))).toEqual(found);
      expect(inForce([...some, ...some], [...judged, ...judged], day(when), day(known))).toEqual(found);
      const isAny = some.some(({ firstDay, knownOn }) => firstDay <= day(when) && knownOn <= day(known));
      expect(found.applicable.state === 'none').toBe(!isAny);
      const next = inForce(some, judged, day(when + 1), day(known));
      if (!some.some(({ firstDay }) => firstDay === day(when + 1))) expect(next.applicable).toEqual(found.applicable);
    })
  );
});

it('what is corrected or annulled later never changes an answer as it was known before', () => {
  fc.assert(
    fc.property(versions, annulments, versions, annulments, moments, moments, (some, judged, later, laterJudged, when, known) => {
      const after = later.map((version, index) => ({ ...version, n: 100 + index, knownOn: day(known + 1) }));
      const judgedAfter = laterJudged.map((each) => ({ ...each, day: day(known + 1) }));
      expect(inForce([...some, ...after], [...judged, ...judgedAfter], day(when), day(known))).toEqual(inForce(some, judged, day(when), day(known)));
    })
  );
});
