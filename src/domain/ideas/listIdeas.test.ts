import { arrange } from './arrange';
import { awaitsMe } from './awaitsMe';
import type { ShownCount } from './countOf';
import { listIdeas } from './listIdeas';
import { mergeForest } from './mergeForest';
import { outlineOf } from './outlineOf';
import { camille, campaignWith, day, decision, ideaStateOf, ideaWith, merged, nadia, record, stateOf, theo } from './testing/campaignWith';
import { ideasToAsk, threadsOf } from './threadsOf';
import { toldOfMerges } from './toldOfMerges';

const idea = (id: number, changes: Parameters<typeof ideaWith>[1] = {}, thread: Parameters<typeof ideaStateOf>[0] = {}) => ideaStateOf({ idea: ideaWith(id, changes), ...thread });
const none = mergeForest([]);
const order = { sort: 'new', countOf: () => null, box: 'r4-x1', me: camille.id } as const;

describe('ideas in a list', () => {
  const states = [
    idea(100, { title: 'Guichets du soir', category: 2 }),
    idea(101, { author: theo, text: 'Œuvrer à l’accueil' }, { records: [record(1, day(6), 'added', { idea: 101, author: theo, text: 'Et des bancs' })] }),
    idea(102, {}, { decisions: [decision(1, day(6), 'hidden', {}, { idea: 102 })] }),
    idea(103, {}, { records: [record(1, day(6), 'withdrawn', { idea: 103, text: 'x' })] }),
    idea(104, { created: day(11) }),
    idea(105, { isAltered: true })
  ];
  const ids = (filter: Parameters<typeof listIdeas>[2], changes: Partial<Parameters<typeof listIdeas>[3]> = {}, forest = none) => listIdeas(states, forest, filter, { ...order, ...changes }).map((state) => state.idea.id);

  it('are those in sight, the newest first; one’s own stay', () => {
    expect([ids({}), ids({}, { me: nadia.id })]).toEqual([[104, 101, 100], [105, 104, 103, 102, 101, 100]]);
    expect(ids({}, {}, mergeForest([merged(1, 101, [100])]))).toEqual([104, 101]);
  });

  it('are found by words, whatever their accents, in additions too, by category and by author', () => {
    expect([ids({ words: 'GUICHET soir' }), ids({ words: 'oeuvr' }), ids({ words: 'banc' }), ids({ words: 'uichet' }), ids({ words: ' ' })]).toEqual([[104, 100], [101], [101], [], [104, 101, 100]]);
    expect([ids({ category: 2 }), ids({ by: theo.id }), ids({ among: new Set([101, 102]) })]).toEqual([[100], [101], [101]]);
  });

  it('come by what they certainly have, then the newest', () => {
    const counts: Readonly<Record<number, ShownCount>> = { 100: { kind: 'between', least: 7, most: 20 }, 101: { kind: 'exact', count: 9 }, 104: { kind: 'apart', counts: [{ idea: 104, count: 8 }, { idea: 9, count: 3 }] } };
    expect(ids({}, { sort: 'supported', countOf: (id) => counts[id] ?? null })).toEqual([101, 104, 100]);
    expect(ids({}, { sort: 'supported' })).toEqual([104, 101, 100]);
  });

  it('come in an order of one’s own where late ones get a chance', () => {
    const orders = [1, 2, 3, 4, 5, 6, 8, 9].map((me) => ids({}, { sort: 'leastSeen', me }).join());
    expect([new Set(orders).size > 2, ids({}, { sort: 'leastSeen' }).length]).toEqual([true, 3]);
  });

  it('stand under headings as they lie, or as they are sorted', () => {
    const clusters = [{ id: 1, name: 'Horaires', colour: 1, isOver: false }];
    const place = (id: number, cluster: number, noteOrder: string) => ({ id, campaignId: 4, idea: id, cluster, order: noteOrder, editor: camille });
    const board = arrange([place(100, 1, 'i000'), place(104, 1, 'i001')], [100, 101, 104], { campaignId: 4, clusters });
    const shown = listIdeas(states, none, {}, order);
    const shortly = (isArranged?: boolean) => outlineOf(board, shown, isArranged).map(({ cluster, ideas }) => [cluster?.name ?? null, ideas.map((state) => state.idea.id)]);
    expect([shortly(), shortly(false)]).toEqual([[['Horaires', [100, 104]], [null, [101]]], [['Horaires', [104, 100]], [null, [101]]]]);
  });
});

describe('threads', () => {
  it('have what was said and decided of each idea', () => {
    const [said, all] = [record(1, day(6), 'added', { idea: 101, text: 'x' }), decision(3, day(7), 'staged', { stage: 'kept' }, { targets: [100, 101, 101] })];
    const one = decision(2, day(6), 'hidden', {}, { idea: 100 });
    expect(threadsOf([ideaWith(100), ideaWith(101)], [said], [one, all, merged(4, 100, [101])], new Map([[101, day(8)]]))).toEqual([
      { idea: ideaWith(100), records: [], decisions: [one, all], votedAt: null },
      { idea: ideaWith(101), records: [said], decisions: [all], votedAt: day(8) }
    ]);
  });

  it('are asked for their first vote where somebody changed their words', () => {
    expect(ideasToAsk([record(1, day(6), 'corrected', { idea: 5 }), record(2, day(6), 'added', { idea: 6 }), record(3, day(6), 'withdrawn', { idea: 7 }), record(4, day(7), 'restored', { idea: 7 })])).toEqual([5, 7]);
  });
});

describe('what a campaign waits for from a reader', () => {
  const campaign = campaignWith();
  const staged = decision(5, day(14), 'staged', { stage: 'kept' }, { idea: 100 });
  const states = [idea(100, {}, { decisions: [staged] }), idea(101, { author: theo }, { records: [record(1, day(6), 'coauthorInvited', { idea: 101, author: theo, person: nadia })] })];
  const list = decision(6, day(13), 'shortListed', {}, { targets: [100, 101] });
  const reader = { id: nadia.id, votesLeft: true, seen: new Set<number>(), evaluations: [], told: [] };
  const kinds = (changes: Partial<Parameters<typeof awaitsMe>[3]> = {}, state = stateOf([list], day(15))) => awaitsMe(campaign, state, states, { ...reader, ...changes }).map(({ kind }) => kind);

  it('is his vote, what he was asked, what he was answered, what he evaluates', () => {
    expect(awaitsMe(campaign, stateOf([list], day(15)), states, reader)).toEqual([{ kind: 'vote', until: day(20) }, { kind: 'invited', idea: 101 }, { kind: 'answered', idea: 100, change: states[0]?.stages[0] }, { kind: 'evaluate', ideas: [100, 101] }]);
    const [told] = toldOfMerges(mergeForest([merged(1, 100, [101])]), { thrown: [100], supported: [] }, []);
    expect(told && kinds({ told: [told], votesLeft: false })).toEqual(['invited', 'merged', 'answered', 'evaluate']);
  });

  it('is no more once he did it, has seen it, or it is over', () => {
    const given = [100, 101].map((about, id) => ({ id, campaignId: 4, idea: about, marks: { 1: 1, 2: 1 }, words: '', author: nadia, created: day(14), isAltered: false }));
    expect([kinds({ votesLeft: false, seen: new Set([5]), evaluations: given }), kinds({ id: 99 }), kinds({ votesLeft: false }, stateOf([list, decision(7, day(14), 'marksShown')], day(15)))]).toEqual([['invited'], ['vote'], ['invited', 'answered']]);
    expect([kinds({}, stateOf([list], day(21))), kinds({}, stateOf([list, decision(7, day(14), 'archived')], day(15)))]).toEqual([['invited', 'answered', 'evaluate'], []]);
  });
});
