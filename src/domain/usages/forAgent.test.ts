import fc from 'fast-check';
import type { Mark } from './agentMarks';
import { formatMarks, isSameMark, parseMarks, recentLimit, rememberRecent, toggleFavourite } from './agentMarks';
import { addOpen, formatOpenCounts, mostOpened, parseOpenCounts, sumOpenCounts } from './openCounts';
import { isAimedAt, rankForAgent } from './rankForAgent';
import { usage } from './testing/generateUsageMap';

const agent = { direction: 'Direction des Finances', profession: 'Juriste' };
const mark = fc.record({ kind: fc.constantFrom('usage' as const, 'tool' as const, 'site' as const), id: fc.integer({ min: 1, max: 9_999 }) });

test('favourites, then what is aimed at me, then what is for everybody, then the others', () => {
  const entries = [
    usage(1, { directions: ['Direction de la Culture'] }),
    usage(2),
    usage(3, { professions: ['juriste'] }),
    usage(4, { directions: ['direction des finances'] }),
    usage(5, { directions: ['Direction de la Culture'] }),
    usage(6)
  ];
  expect(rankForAgent(entries, agent, [6, 5]).map(({ id }) => id)).toEqual([6, 5, 3, 4, 2, 1]);
});

test('nothing is ever hidden', () => {
  const entry = fc.record({ directions: fc.array(fc.constantFrom('A', 'B')), professions: fc.array(fc.constantFrom('C', 'D')) });
  fc.assert(
    fc.property(fc.array(entry), fc.constantFrom('A', 'B', ''), fc.constantFrom('C', ''), fc.array(fc.nat(10)), (audiences, direction, profession, favourites) => {
      const entries = audiences.map((audience, index) => usage(index + 1, audience));
      const ranked = rankForAgent(entries, { direction, profession }, favourites);
      expect([...ranked].sort((a, b) => a.id - b.id)).toEqual(entries);
    })
  );
});

test('an agent without a profile is aimed at by nothing', () => expect(isAimedAt(usage(1, { directions: [''] }), { direction: '', profession: '' })).toBe(false));

test('a favourite put in and taken out leaves the others as they were', () => {
  fc.assert(
    fc.property(fc.uniqueArray(mark, { comparator: isSameMark, maxLength: 50 }), mark, (favourites, one) => {
      fc.pre(!favourites.some((other) => isSameMark(other, one)));
      expect(toggleFavourite(toggleFavourite(favourites, one), one)).toEqual(favourites);
    })
  );
});

test('recent entries: the last first, each once, eight at most', () => {
  fc.assert(
    fc.property(fc.array(mark, { minLength: 1 }), (opened) => {
      const recents = opened.reduce<readonly Mark[]>(rememberRecent, []);
      expect(recents[0]).toEqual(opened[opened.length - 1]);
      expect(recents.length).toBeLessThanOrEqual(recentLimit);
      expect(new Set(recents.map((one) => formatMarks([one]))).size).toBe(recents.length);
    })
  );
});

test('marks and counters survive their column, and whatever somebody typed there', () => {
  fc.assert(fc.property(fc.uniqueArray(mark, { comparator: isSameMark }), (marks) => expect(parseMarks(formatMarks(marks))).toEqual(marks)));
  fc.assert(fc.property(fc.array(mark), (marks) => {
    const counts = marks.reduce(addOpen, {});
    expect(parseOpenCounts(formatOpenCounts(counts))).toEqual(counts);
    expect(mostOpened(counts).reduce((sum, { count }) => sum + count, 0)).toBe(marks.length);
  }));
  fc.assert(fc.property(fc.string(), (text) => parseMarks(text).length >= 0 && Object.keys(parseOpenCounts(text)).length >= 0));
  expect(parseMarks('u1 x2 u0 t-3 u1 s4')).toEqual([{ kind: 'usage', id: 1 }, { kind: 'site', id: 4 }]);
});

test('counters of several items add up, most opened first', () => {
  expect(mostOpened(sumOpenCounts([{ t1: 2, u3: 5 }, { t1: 9 }]))).toEqual([
    { mark: { kind: 'tool', id: 1 }, count: 11 },
    { mark: { kind: 'usage', id: 3 }, count: 5 }
  ]);
});
