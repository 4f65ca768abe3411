import { decisionKinds } from './Decision';
import { scopeOf } from './decisionScope';
import { indexGroups } from './indexGroups';
import { day, decision } from './testing/callWith';

const aboutMany = decisionKinds.filter((kind) => scopeOf({ kind, contribution: 0 }) === 'group');

test('what is taken from sight or shown again, answered, grouped, themed or assigned is read once a visit where it is about many', () => {
  expect([...aboutMany].sort()).toEqual(['assigned', 'disposed', 'grouped', 'moderated', 'shown', 'themed', 'ungrouped']);
});

test.each(decisionKinds)('%s of one contribution is read with its page', (kind) => {
  expect(scopeOf({ kind, contribution: 7 })).toBe('one');
});

test('whatever is read as being about many is applied to each of them', () => {
  const grouped = decision(1, day(2), 'grouped', { group: 1 }, { targets: [100, 101] });
  for (const kind of aboutMany.filter((each) => each !== 'grouped' && each !== 'ungrouped')) {
    const { applied, ignored } = indexGroups([grouped, decision(2, day(3), kind, { disposition: 'kept', name: 'x' }, { targets: [100, 102] })]);
    expect([ignored, [...applied.keys()]]).toEqual([[], [100, 102]]);
  }
});
