import fc from 'fast-check';
import type { Decision } from './Decision';
import { dispositions } from './Decision';
import { indexGroups, nextGroup } from './indexGroups';
import { callFigures } from './callFigures';
import { callState } from './callState';
import { callWith, camille, contribution, day, decision, published, record, thread } from './testing/callWith';
import { threadState } from './threadState';

const grouped = (id: number, date: number, group: number, targets: readonly number[], name = 'Trois jours'): Decision => decision(id, day(date), 'grouped', { group, name }, { targets });
const disposed = (id: number, date: number, about: { readonly group?: number; readonly targets?: readonly number[] }): Decision =>
  decision(id, day(date), 'disposed', { disposition: 'kept', ...(about.group === undefined ? {} : { group: about.group }) }, { targets: about.targets ?? [] });
const appliedTo = (contribution: number, ...decisions: readonly Decision[]) =>
  (indexGroups(decisions).applied.get(contribution) ?? []).map(({ decision: { id }, at, group, hasJoined }) => ({ id, at, group, hasJoined }));

describe('groups of contributions', () => {
  it('have the members and the name that were said last', () => {
    const index = indexGroups([grouped(1, 3, 1, [9, 8, 8]), grouped(2, 4, 1, [8, 7], '')]);
    expect(index.groups.get(1)).toEqual({ id: 1, name: 'Trois jours', members: [7, 8], isOver: false, grouped: grouped(2, 4, 1, [8, 7], ''), answered: null });
    expect([...index.groupOf]).toEqual([[8, 1], [7, 1]].sort((a, b) => Number(a[0]) - Number(b[0])));
  });

  it('share no member: the newest that names it has it', () => {
    const index = indexGroups([grouped(1, 3, 1, [7, 8]), grouped(2, 4, 2, [8, 9])]);
    expect([index.groups.get(1)?.members, index.groups.get(2)?.members, index.groupOf.get(8)]).toEqual([[7], [8, 9], 2]);
  });

  it('are over once dissolved, for good', () => {
    const index = indexGroups([grouped(1, 3, 1, [7]), decision(2, day(4), 'ungrouped', { group: 1 }), grouped(3, 5, 1, [8]), disposed(4, 6, { group: 1 })]);
    expect(index.groups.get(1)).toMatchObject({ members: [], isOver: true });
    expect(index.groupOf.size).toBe(0);
    expect(index.ignored).toEqual([{ what: 'decision', id: 3, why: 'contradictory' }, { what: 'decision', id: 4, why: 'contradictory' }]);
  });
});

test('the number of a group is never used again', () => {
  expect(nextGroup(indexGroups([]))).toBe(1);
  expect(nextGroup(indexGroups([grouped(1, 3, 4, [7]), decision(2, day(4), 'ungrouped', { group: 4 }), grouped(3, 5, 2, [8])]))).toBe(5);
});

describe('an answer to many', () => {
  it('is each target’s: one record for 3,000', () => {
    const targets = Array.from({ length: 3000 }, (_, index) => index + 1);
    const index = indexGroups([disposed(1, 3, { targets })]);
    expect(index.applied.size).toBe(3000);
    expect(index.applied.get(3000)).toEqual([{ decision: disposed(1, 3, { targets }), at: day(3), group: 0, hasJoined: false }]);
  });

  it('is each member’s of a group, who joins it later from then on, and stays with who leaves it', () => {
    const rows = [grouped(1, 3, 1, [7]), disposed(2, 4, { group: 1 }), grouped(3, 5, 1, [8]), decision(4, day(6), 'ungrouped', { group: 1 })];
    expect(appliedTo(7, ...rows)).toEqual([{ id: 2, at: day(4), group: 1, hasJoined: false }]);
    expect(appliedTo(8, ...rows)).toEqual([{ id: 2, at: day(5), group: 1, hasJoined: true }]);
  });

  it('of which all withdrew stands all the same, and is there for the next who joins', () => {
    const call = callWith();
    const index = indexGroups([grouped(1, 3, 1, [100]), disposed(2, 8, { group: 1 }), grouped(3, 9, 1, [100, 101])]);
    const state = callState(call, [published], day(10));
    const [gone, came] = [100, 101].map((id) => threadState(thread({ contribution: contribution(id), records: id === 100 ? [record(201, day(6), 'withdrawn')] : [] }), index, call, state));
    expect([gone?.counts, gone?.answer?.disposition, came?.counts, came?.answer?.disposition, came?.answer?.at]).toEqual([false, 'kept', true, 'kept', day(9)]);
    const { contributions, answered, withdrawn } = callFigures([gone, came].flatMap((each) => each ?? []), call);
    expect([contributions, answered, withdrawn]).toEqual([1, 1, 1]);
  });

  it('is given once when it names a member too, and does not reach who left before', () => {
    expect(appliedTo(7, grouped(1, 3, 1, [7]), { ...disposed(2, 4, { group: 1 }), targets: [7, 9] })).toEqual([{ id: 2, at: day(4), group: 1, hasJoined: false }]);
    expect(appliedTo(9, grouped(1, 3, 1, [7]), { ...disposed(2, 4, { group: 1 }), targets: [7, 9] })).toEqual([{ id: 2, at: day(4), group: 0, hasJoined: false }]);
    expect(appliedTo(7, grouped(1, 3, 1, [7]), grouped(2, 4, 1, [8]), disposed(3, 5, { group: 1 }))).toEqual([]);
  });
});

it('themes and assignments of a group are those of its members then, not of who joins later', () => {
  const rows = [grouped(1, 3, 1, [7]), decision(2, day(4), 'themed', { group: 1, name: 'Équipement' }), grouped(3, 5, 1, [7, 8])];
  expect([appliedTo(7, ...rows).length, appliedTo(8, ...rows).length]).toEqual([1, 0]);
});

it.each([
  ['altered', { ...grouped(5, 3, 1, [7]), isAltered: true }],
  ['incomplete', decision(5, day(3), 'grouped', { name: 'Sans numéro' }, { targets: [7] })],
  ['incomplete', decision(5, day(3), 'ungrouped')],
  ['incomplete', decision(5, day(3), 'disposed', {}, { targets: [7] })],
  ['incomplete', decision(5, day(3), 'themed', { name: 'À personne' })],
  ['unknown', disposed(5, 3, { group: 2 })],
  ['unknown', decision(5, day(3), 'ungrouped', { group: 2 })]
] as const)('a decision on many that is %s is named and changes nothing', (why, row) => {
  const index = indexGroups([row]);
  expect([index.groups.size, index.applied.size, index.ignored]).toEqual([0, 0, [{ what: 'decision', id: 5, why }]]);
});

it('decisions on one, or on the call, are none of many', () => {
  const index = indexGroups([decision(1, day(3), 'disposed', { disposition: 'kept' }, { contribution: 7, targets: [8] }), decision(2, day(3), 'closed')]);
  expect([index.applied.size, index.ignored]).toEqual([0, []]);
});

describe('any decisions on groups', () => {
  const targets = fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 6 });
  // Mostly groups that are made, answered and changed again: in a fifth of all somebody joins one that was answered, in a fifth one is dissolved.
  const kind = fc.constantFrom('grouped', 'grouped', 'grouped', 'grouped', 'disposed', 'disposed', 'disposed', 'ungrouped', 'themed', 'assigned', 'moderated');
  const rows = fc
    .array(fc.record({ kind, targets, group: fc.constantFrom(0, 1, 1, 1, 1, 1, 2, 2, 3), date: fc.integer({ min: 1, max: 3 }), isAltered: fc.nat(9).map((n) => n === 0), disposition: fc.constantFrom(...dispositions) }), { minLength: 4, maxLength: 18, size: 'max' })
    .map((all) => all.map(({ kind, targets, group, date, isAltered, disposition }, index) =>
      decision(index + 1, day(date + Math.floor(index / 2)), kind, { disposition, ...(group === 0 ? {} : { group }) }, { targets, isAltered, author: camille })));

  it('give one index, in any order, with any duplicates', () => {
    fc.assert(
      fc.property(rows, fc.func(fc.integer()), (decisions, rank) => {
        const shuffled = [...decisions, ...decisions.slice(0, 4)].map((row) => ({ row, rank: rank(row) })).sort((a, b) => a.rank - b.rank).map(({ row }) => row);
        const [index, other] = [indexGroups(decisions), indexGroups(shuffled)];
        expect([[...other.groups], [...other.applied], other.ignored, [...other.groupOf]]).toEqual([[...index.groups], [...index.applied], index.ignored, [...index.groupOf]]);
      })
    );
  });

  it('have each contribution in one group at most, which names it', () => {
    fc.assert(
      fc.property(rows, (decisions) => {
        const { groups, groupOf } = indexGroups(decisions);
        const members = [...groups.values()].flatMap((group) => group.members.map((member) => [member, group.id] as const));
        expect(new Map(members).size).toBe(members.length);
        expect(new Map(members)).toEqual(new Map(groupOf));
      })
    );
  });

  it('give each member of an answered group its answer, whenever he joined', () => {
    fc.assert(
      fc.property(rows, (decisions) => {
        const { groups, applied } = indexGroups(decisions);
        for (const { members, answered } of groups.values()) for (const member of answered ? members : []) expect(applied.get(member)?.map(({ decision: { id } }) => id)).toContain(answered?.id);
      })
    );
  });

  it('never take back what was answered: what comes later only adds', () => {
    fc.assert(
      fc.property(rows, fc.nat(14), (decisions, cut) => {
        const sorted = [...decisions].sort((a, b) => a.created.getTime() - b.created.getTime() || a.id - b.id);
        const [before, after] = [indexGroups(sorted.slice(0, cut)), indexGroups(sorted)];
        for (const [id, applied] of before.applied) expect(after.applied.get(id)?.slice(0, applied.length)).toEqual(applied);
      })
    );
  });
});
