import { favouriteLimit, isSameMark, parseMarks, rememberRecent, toggleFavourite } from './agentMarks';
import type { Mark } from './agentMarks';
import { addOpen, formatOpenCounts, mostOpened, parseOpenCounts, sumOpenCounts } from './openCounts';

const tool = (id: number): Mark => ({ kind: 'tool', id });

describe('what Camille marks', () => {
  it('is the same thing when both its kind and its id are', () => {
    expect([isSameMark(tool(1), tool(1)), isSameMark(tool(1), tool(2)), isSameMark(tool(1), { kind: 'site', id: 1 })]).toEqual([true, false, false]);
  });

  it('is a hundred favourites at most: the oldest goes', () => {
    const full = Array.from({ length: favouriteLimit }, (_, index) => tool(index + 1));
    const more = toggleFavourite(full, tool(500));
    expect([more.length, more[0], more.at(-1)]).toEqual([100, tool(2), tool(500)]);
  });

  it('comes first among the recent ones when it is opened again', () => {
    expect(rememberRecent([tool(1), tool(2), tool(3)], tool(2))).toEqual([tool(2), tool(1), tool(3)]);
  });

  it.each(['xt1', 't1x', 't0', 't01', 't12345678901', 't', '1', 'T1'])('is not “%s”', (text) => expect(parseMarks(text)).toEqual([]));

  it('is read with any spaces between', () => {
    expect(parseMarks(' t1 \n\t u22 t1 s9999999999')).toEqual([tool(1), { kind: 'usage', id: 22 }, { kind: 'site', id: 9_999_999_999 }]);
  });
});

describe('how often things were opened', () => {
  it('is written highest first, then by name, without what nobody opened', () => {
    expect(formatOpenCounts({ t2: 1, u1: 7, t1: 1, s1: 0 })).toBe('u1:7 t1:1 t2:1');
  });

  it('is read without what is no counter', () => {
    expect(parseOpenCounts(' t1:3   u2:0 t3: x4:5 t5:12345678 t6:7x t7:x7 t8 t9:9999999 ')).toEqual({ t1: 3, t9: 1_000_000 });
  });

  it('never passes a million, so that a forged counter is seen as one', () => {
    expect(addOpen({ t1: 1_000_000 }, tool(1))).toEqual({ t1: 1_000_000 });
    expect(sumOpenCounts([{ t1: 999_999, u1: 1 }, { t1: 999_999 }])).toEqual({ t1: 1_000_000, u1: 1 });
  });

  it('puts the lower id first where the figures are equal', () => {
    expect(mostOpened({ t9: 2, t3: 2, u1: 5 }).map(({ mark }) => mark.id)).toEqual([1, 3, 9]);
  });

  it('is told by name where the figures are equal, in whatever order they were counted', () => {
    expect([formatOpenCounts({ t1: 1, t2: 1 }), formatOpenCounts({ t2: 1, t1: 1 })]).toEqual(['t1:1 t2:1', 't1:1 t2:1']);
  });
});
