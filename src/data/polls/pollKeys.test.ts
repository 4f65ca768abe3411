/** @jest-environment node */
import { pollKeys, talliesKey, votesKey } from './pollKeys';

describe('the names of what is read of polls', () => {
  const polls = [{ id: 10 }, { id: 9 }];

  it('are the same in whatever order polls are shown, and others for other polls', () => {
    expect([votesKey(polls), talliesKey(polls)]).toEqual([['polls', 'votes', 9, 10], ['polls', 'tallies', 9, 10]]);
    expect(votesKey([...polls].reverse())).toEqual(votesKey(polls));
    expect(polls.map(({ id }) => id)).toEqual([10, 9]);
  });

  it('all begin alike and are all different', () => {
    const { all, poll, ...others } = pollKeys;
    const keys = [poll(1), poll(2), ...Object.values(others)];
    expect(keys.every(([first]) => first === all[0])).toBe(true);
    expect(new Set(keys.map((key) => key.join('/'))).size).toBe(keys.length);
  });
});
