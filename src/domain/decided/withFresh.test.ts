import { withFresh } from './withFresh';

it('adds what is not known yet, and stays the same where there is nothing of it', () => {
  const known = [{ id: 3 }, { id: 5 }];
  expect(withFresh(known, [{ id: 5 }, { id: 7 }])).toEqual([{ id: 3 }, { id: 5 }, { id: 7 }]);
  for (const nothing of [[], [{ id: 5 }, { id: 3 }]]) expect(withFresh(known, nothing)).toBe(known);
});
