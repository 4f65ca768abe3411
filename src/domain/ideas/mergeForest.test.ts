import fc from 'fast-check';
import { countOf, overlapOf } from './countOf';
import { mergeForest } from './mergeForest';
import { day, decision, merged, shuffled, unmerged } from './testing/campaignWith';
import { IDEAS, mergeSteps, overlapDecision, supporters, undoAll } from './testing/merges';

const partition = (decisions: Parameters<typeof mergeForest>[0]) => [...mergeForest(decisions).groups.values()].map(({ root, leaves }) => [root, leaves]);
const ignoredIn = (decisions: Parameters<typeof mergeForest>[0], isKnown?: (idea: number) => boolean) => mergeForest(decisions, isKnown).ignored.map(({ id, why }) => [id, why]);

describe('merged ideas', () => {
  it('stand under one of them, each with the merge that closed it', () => {
    const forest = mergeForest([merged(1, 5, [2, 9])]);
    expect(forest.groups.get(5)).toMatchObject({ root: 5, leaves: [2, 5, 9], overlap: null });
    expect(forest.groups.get(5)?.edges.map(({ idea, into, merge }) => [idea, into, merge.id])).toEqual([[2, 5, 1], [9, 5, 1]]);
    expect([forest.rootOf(9), forest.rootOf(5), forest.rootOf(7)]).toEqual([5, 5, 7]);
    expect([forest.leavesOf(9), forest.leavesOf(7)]).toEqual([[2, 5, 9], [7]]);
  });

  it('go under the root where somebody merged into one that went under another', () => {
    expect(partition([merged(1, 1, [2]), merged(2, 2, [3])])).toEqual([[1, [1, 2, 3]]]);
  });

  it('take what stands under them with them', () => {
    expect(partition([merged(1, 2, [3]), merged(2, 1, [3])])).toEqual([[1, [1, 2, 3]]]);
  });

  it('make one group where two merges meet, and stay one while either stands', () => {
    const both = [merged(1, 1, [2]), merged(2, 2, [1])];
    expect(partition(both)).toEqual([[1, [1, 2]]]);
    expect(partition([...both, unmerged(3, 1)])).toEqual([[2, [1, 2]]]);
    expect(partition([...both, unmerged(3, 1), unmerged(4, 2)])).toEqual([]);
  });

  it('are what they were before once a merge is undone, and can be merged again', () => {
    const before = [merged(1, 1, [2])];
    const after = [...before, merged(2, 1, [3]), unmerged(3, 2)];
    expect(partition(after)).toEqual(partition(before));
    expect(mergeForest(after).undone.get(2)?.id).toBe(3);
    expect(partition([...after, merged(4, 1, [3], day(12))])).toEqual([[1, [1, 2, 3]]]);
  });

  it('are not touched by what does not count, which is named', () => {
    const decisions = [
      { ...merged(1, 1, [2]), isAltered: true }, merged(2, 1, []), merged(3, 0, [2]), merged(4, 1, [1]), merged(5, 1, [77]), unmerged(6, 99, day(10)), merged(7, 1, [2]), unmerged(8, 7), unmerged(9, 7, day(12)),
      { ...merged(10, 1, [2], day(13)), reason: ' ' }, { ...unmerged(11, 7, day(14)), reason: '' }, decision(12, day(15), 'overlap', {}, { targets: [1, 2] }), overlapDecision(13, [1, 2], -1), overlapDecision(14, [1, 2], 1.5), overlapDecision(15, [1], 1)
    ];
    expect(ignoredIn(decisions, (idea) => idea < 10)).toEqual([
      [1, 'altered'], [2, 'incomplete'], [3, 'incomplete'], [4, 'contradictory'], [5, 'unknown'], [6, 'unknown'], [9, 'contradictory'], [10, 'incomplete'], [11, 'incomplete'], [12, 'incomplete'], [13, 'incomplete'], [14, 'incomplete'], [15, 'incomplete']
    ]);
  });

  it('are the same in whatever order the decisions are read, and however often', () => {
    fc.assert(
      fc.property(mergeSteps, fc.integer(), (steps, seed) => {
        expect(partition([...shuffled(steps, seed), ...steps])).toEqual(partition(steps));
      })
    );
  });

  it('are each in one group, under a root that is one of them', () => {
    fc.assert(
      fc.property(mergeSteps, (steps) => {
        const forest = mergeForest(steps);
        for (const { root, leaves, edges } of forest.groups.values()) {
          expect(leaves.every((leaf) => forest.rootOf(leaf) === root)).toBe(true);
          expect([leaves.includes(root), edges.length]).toEqual([true, leaves.length - 1]);
        }
        expect([...forest.groups.values()].flatMap(({ leaves }) => leaves)).toHaveLength(IDEAS.filter((idea) => forest.leavesOf(idea).length > 1).length);
      })
    );
  });
});

describe('the count of merged ideas', () => {
  const rules = { kind: 'support', supportsMove: true } as const;
  const counts = { 1: 120, 2: 60, 3: 10 };
  const merge = merged(1, 1, [2]);

  it('is known within bounds until somebody counted who supports both', () => {
    expect(countOf(1, counts, mergeForest([merge]), rules)).toEqual({ kind: 'between', least: 120, most: 180 });
    expect(countOf(1, counts, mergeForest([merge, overlapDecision(2, [2, 1], 25)]), rules)).toEqual({ kind: 'exact', count: 155 });
    expect(countOf(3, counts, mergeForest([merge]), rules)).toEqual({ kind: 'exact', count: 10 });
    expect(countOf(9, counts, mergeForest([]), rules)).toEqual({ kind: 'exact', count: 0 });
    // Nobody supports two where only one has any.
    expect(countOf(1, { 1: 120, 2: 0 }, mergeForest([merge]), rules)).toEqual({ kind: 'exact', count: 120 });
  });

  it('rests on what was counted for exactly these ideas, since they are together', () => {
    const overlap = overlapDecision(2, [1, 2], 25, day(11));
    const kindOf = (...decisions: Parameters<typeof mergeForest>[0]) => countOf(1, counts, mergeForest([merge, overlap, ...decisions]), rules).kind;
    expect(kindOf(merged(3, 1, [3], day(12)))).toBe('between');
    expect(kindOf(merged(3, 1, [3], day(12)), unmerged(4, 3, day(13)))).toBe('exact');
    expect(kindOf(unmerged(3, 1, day(12)), merged(4, 1, [2], day(13)))).toBe('between');
    expect(kindOf(unmerged(3, 1, day(12)), merged(4, 1, [2], day(13)), overlapDecision(5, [1, 2], 20, day(14)))).toBe('exact');
  });

  it('does not believe that more support both than support the smaller one', () => {
    expect(countOf(1, counts, mergeForest([merge, overlapDecision(2, [1, 2], 60)]), rules)).toEqual({ kind: 'exact', count: 120 });
    expect(countOf(1, counts, mergeForest([merge, overlapDecision(2, [1, 2], 61)]), rules)).toEqual({ kind: 'between', least: 120, most: 180 });
  });

  it('is one of each where supports never move, and opinions never do', () => {
    const apart = { kind: 'apart', counts: [{ idea: 1, count: 120 }, { idea: 2, count: 60 }] };
    expect(countOf(1, counts, mergeForest([merge]), { kind: 'support', supportsMove: false })).toEqual(apart);
    expect(countOf(1, counts, mergeForest([merge]), { kind: 'opinion', supportsMove: true })).toEqual(apart);
    expect(countOf(1, counts, mergeForest([merge]), { kind: 'budget', supportsMove: true })).toEqual({ kind: 'exact', count: 180 });
  });

  it('keeps the number of different supporters through merges and un-merges in any order, and gives back the start', () => {
    fc.assert(
      fc.property(supporters, mergeSteps, (who, steps) => {
        const alone = Object.fromEntries(IDEAS.map((idea, index) => [idea, who[index]?.length ?? 0]));
        const agentsOf = (leaves: readonly number[]) => leaves.map((leaf) => who[leaf - 1] ?? []);
        const merges = mergeForest(steps);
        const counted = mergeForest([...steps, ...[...merges.groups.values()].map(({ leaves }, index) => overlapDecision(100 + index, leaves, overlapOf(agentsOf(leaves))))]);
        for (const { root, leaves } of merges.groups.values()) {
          const distinct = new Set(agentsOf(leaves).flat()).size;
          expect(countOf(root, alone, counted, rules)).toEqual({ kind: 'exact', count: distinct });
          const before = countOf(root, alone, merges, rules);
          if (before.kind === 'between') expect([before.least <= distinct, distinct <= before.most]).toEqual([true, true]);
          else expect(before).toEqual({ kind: 'exact', count: distinct });
        }
        const start = mergeForest([...steps, ...undoAll(merges.merges)]);
        expect([start.groups.size, ...IDEAS.map((idea) => countOf(idea, alone, start, rules))]).toEqual([0, ...IDEAS.map((idea) => ({ kind: 'exact', count: alone[idea] }))]);
      })
    );
  });
});
