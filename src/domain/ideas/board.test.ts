import fc from 'fast-check';
import { arrange } from './arrange';
import { planMove } from './planMove';
import { descentOf } from './descent';
import { leastSeen } from './leastSeen';
import { isOrder, LONGEST_ORDER } from './noteOrder';
import { rearranged } from './rearranged';
import { freshOrders, orderBetween } from './orderBetween';
import type { Place } from './Place';
import { beforeAt, spotOf, withMoves } from './spot';
import { camille, shuffled, theo } from './testing/campaignWith';

const clusters = [{ id: 1, name: 'Horaires', colour: 1, isOver: false }, { id: 2, name: 'Locaux', colour: 2, isOver: false }];
const place = (id: number, idea: number, cluster: number, order: string, changes: Partial<Place> = {}): Place => ({ id, campaignId: 4, idea, cluster, order, editor: camille, ...changes });
const rules = { campaignId: 4, clusters };

describe('the order of a note', () => {
  it('lies between those of its neighbours, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 60 }), (spots) => {
        const orders: string[] = [];
        for (const spot of spots) {
          const at = spot % (orders.length + 1);
          const order = orderBetween(orders[at - 1] ?? null, orders[at] ?? null);
          if (order === null) continue;
          orders.splice(at, 0, order);
        }
        expect(orders).toEqual([...new Set(orders)].sort());
        expect(orders.filter((order) => !isOrder(order))).toEqual([]);
      })
    );
  });

  it('lies between two neighbours that come ever closer', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 100 }), (sides) => {
        let [low, high]: [string, string] = ['i000', 'i001'];
        for (const isLow of sides) {
          const order = orderBetween(low, high);
          if (order === null) break;
          expect([low < order, order < high, isOrder(order)]).toEqual([true, true, true]);
          if (isLow) low = order;
          else high = order;
        }
      })
    );
  });

  it('stays short where notes are put one behind or one before the other', () => {
    let [last, first]: [string | null, string | null] = [null, null];
    for (let count = 0; count < 2000; count += 1) {
      last = orderBetween(last, null);
      first = orderBetween(null, first);
    }
    expect([last, first].map((order) => order?.length)).toEqual([4, 4]);
  });

  it('has room in front of the first and behind the last there can be', () => {
    const front = orderBetween(null, '0001');
    const back = orderBetween('zzzz', null);
    expect([front, back, orderBetween(null, front), orderBetween(back, null)].every((order) => order !== null && isOrder(order))).toBe(true);
    expect([(front ?? '') < '0001', (back ?? '') > 'zzzz', (orderBetween(null, front) ?? '') < (front ?? ''), (orderBetween(back, null) ?? '') > (back ?? '')]).toEqual([true, true, true, true]);
  });

  it('is none where both neighbours are one, or where it would grow beyond its limit', () => {
    expect([orderBetween('i000', 'i000'), orderBetween('i001', 'i000')]).toEqual([null, null]);
    let low: string | null = 'i000';
    const high = orderBetween(low, 'i001') ?? '';
    let rounds = 0;
    for (let order: string | null = high; order !== null && low !== null; rounds += 1) {
      low = order;
      order = orderBetween(low, 'i001');
    }
    expect([low?.length, rounds > 100]).toEqual([LONGEST_ORDER, true]);
  });

  it.each(['', 'i00', 'I000', 'i0000', 'i000-', '0000', 'é000', 'i'.repeat(41)])('is not %s', (text) => expect(isOrder(text)).toBe(false));

  it('is written anew with room between', () => {
    const orders = freshOrders(3);
    expect([orders, orderBetween(orders[0] ?? null, orders[1] ?? null)?.length]).toEqual([[...orders].sort(), 4]);
    expect([freshOrders(2000).every(isOrder), new Set(freshOrders(2000)).size, freshOrders(0)]).toEqual([true, 2000, []]);
  });
});

describe('the board', () => {
  it('shows clusters with their notes, then what lies in none', () => {
    const places = [place(1, 10, 1, 'i002'), place(2, 11, 1, 'i001'), place(3, 12, 0, 'i000'), place(4, 13, 9, 'i001')];
    expect(arrange(places, [14, 10, 11, 12, 13], rules)).toMatchObject({ clusters: [{ ideas: [11, 10] }, { ideas: [] }], loose: [12, 13, 14], ignored: [] });
  });

  it('shows two that came to one place as they were thrown', () => {
    expect(arrange([place(1, 11, 1, 'i000'), place(2, 10, 1, 'i000')], [10, 11], rules).clusters[0]?.ideas).toEqual([10, 11]);
  });

  it('takes no word of what does not count, and names it', () => {
    const places = [place(1, 10, 1, 'i000'), place(2, 10, 2, 'i000'), place(3, 99, 1, 'i000'), place(4, 11, 1, 'I'), place(5, 12, 1, 'i000', { campaignId: 5 }), place(6, 13, 1, 'i000', { editor: theo })];
    const board = arrange(places, [10, 11, 12, 13], { ...rules, mayMove: (editor) => editor === camille.id });
    expect(board.clusters.map(({ ideas }) => ideas)).toEqual([[10], []]);
    expect([board.loose, board.ignored.map(({ id, why }) => [id, why])]).toEqual([[11, 12, 13], [[2, 'contradictory'], [3, 'unknown'], [4, 'incomplete'], [5, 'elsewhere'], [6, 'notAllowed']]]);
  });

  it('puts a note in front of another one, or behind all', () => {
    const places = [place(1, 10, 1, 'i000'), place(2, 11, 1, 'i001'), place(3, 12, 2, 'i000')];
    const after = (moves: ReturnType<typeof planMove>) => arrange(places.map((each) => ({ ...each, ...moves.find(({ idea }) => idea === each.idea) })), [10, 11, 12], rules).clusters.map(({ ideas }) => ideas);
    expect(after(planMove(12, 1, 11, places))).toEqual([[10, 12, 11], []]);
    expect(after(planMove(12, 1, 10, places))).toEqual([[12, 10, 11], []]);
    expect(after(planMove(10, 1, null, places))).toEqual([[11, 10], [12]]);
    expect(planMove(10, 2, null, places)).toHaveLength(1);
    expect(planMove(13, 1, 99, places)).toEqual([{ idea: 13, cluster: 1, order: orderBetween(null, 'i000') }]);
  });

  it('writes some neighbours anew where there is no room, whatever was put where', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 300 }), fc.boolean(), (spots, isNarrow) => {
        let places: Place[] = [];
        for (const [index, spot] of spots.entries()) {
          const before = places[isNarrow ? Math.min(1, places.length) : spot % (places.length + 1)]?.idea ?? null;
          const moves = planMove(100 + index, 1, before, places);
          places = [...withMoves(places, moves, 4, camille)];
          const ideas = [...places].sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ idea }) => idea);
          expect([ideas[ideas.indexOf(100 + index) + 1] ?? null, new Set(places.map(({ order }) => order)).size, places.every(({ order }) => isOrder(order)), moves.length < 40]).toEqual([before, places.length, true, true]);
        }
      }),
      { numRuns: 30 }
    );
  });

  it('is what it was once a move is taken back, unless others moved the same', () => {
    const ideas = [10, 11, 12, 13, 14];
    const given = ideas.map((idea) => place(idea, idea, idea % 3, `i00${idea % 5}`));
    const shape = (board: ReturnType<typeof arrange>) => [board.clusters.map((each) => each.ideas), board.loose];
    fc.assert(
      fc.property(fc.constantFrom(...ideas), fc.constantFrom(0, 1, 2), fc.constantFrom(null, ...ideas), fc.option(fc.constantFrom(...ideas)), (idea, cluster, before, other) => {
        const start = arrange(given, ideas, rules);
        const spot = spotOf(idea, start);
        let now = withMoves(given, planMove(idea, cluster, before === idea ? null : before, given), 4, camille);
        if (other !== null && other !== idea) now = withMoves(now, planMove(other, spot.cluster, null, now), 4, theo);
        const back = arrange(withMoves(now, planMove(idea, spot.cluster, beforeAt(spot, arrange(now, ideas, rules)), now), 4, camille), ideas, rules);
        if (other === null || other === idea) expect(shape(back).map((each) => JSON.stringify(each))).toEqual(shape(start).map((each) => JSON.stringify(each)));
        else expect(spotOf(idea, back).cluster).toBe(spot.cluster);
      })
    );
  });

  it('is after moves what it is arranged anew, with clusters that no note left or came to as they were', () => {
    const ideas = [10, 11, 12, 13, 14, 15, 16];
    const three = { ...rules, clusters: [...clusters, { id: 3, name: 'Accueil', colour: 3, isOver: false }] };
    const move = fc.record({ idea: fc.constantFrom(...ideas), cluster: fc.constantFrom(0, 1, 2), before: fc.constantFrom(null, ...ideas) });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(0, 1, 2, 3, 9), fc.constantFrom('i000', 'i001', 'i002')), { minLength: 6, maxLength: 6 }), fc.array(move, { minLength: 1, maxLength: 4 }), (given, moves) => {
        const start = given.map(([cluster, order], index) => place(index + 1, 10 + index, cluster, order));
        const before = arrange(start, ideas, three);
        const moved = new Set<number>();
        let now: readonly Place[] = start;
        for (const { idea, cluster, before: next } of moves) {
          const drafts = planMove(idea, cluster, next === idea ? null : next, now);
          drafts.forEach((draft) => moved.add(draft.idea));
          now = withMoves(now, drafts, 4, camille);
        }
        const after = rearranged(before, now, moved);
        const stands = (idea: number): boolean => before.clusters.some((each) => each.ideas.includes(idea)) && three.clusters.some(({ id }) => id === now.find((each) => each.idea === idea)?.cluster);
        expect(after !== null).toBe([...moved].every(stands));
        if (!after) return;
        expect(after).toEqual(arrange(now, ideas, three));
        expect(after.clusters[2] === before.clusters[2]).toBe(!before.clusters[2]?.ideas.some((idea) => moved.has(idea)));
      })
    );
    expect(rearranged(arrange([place(1, 10, 1, 'i000'), place(2, 10, 2, 'i000')], [10], rules), [], new Set())).toBeNull();
  });

  it('shows a note that lay nowhere where it is put, before that is stored', () => {
    const moved = withMoves([place(1, 10, 1, 'i000')], planMove(11, 1, 10, [place(1, 10, 1, 'i000')]), 4, theo);
    expect(arrange(moved, [10, 11], rules).clusters[0]?.ideas).toEqual([11, 10]);
    expect(withMoves(moved, [], 4, theo)).toBe(moved);
  });

  it('orders a cluster anew where there is no room', () => {
    const places = [place(1, 10, 1, 'i000'), place(2, 11, 1, 'i000')];
    const moves = planMove(12, 1, 11, places);
    expect(moves.map(({ idea }) => idea)).toEqual([10, 12, 11]);
    expect(arrange(moves.map((move, index) => place(index + 1, move.idea, move.cluster, move.order)), [10, 11, 12], rules).clusters[0]?.ideas).toEqual([10, 12, 11]);
  });

  it('is the same for all once moves at once have settled, with every note on it once', () => {
    const ideas = [10, 11, 12, 13, 14, 15];
    const move = fc.record({ who: fc.integer({ min: 0, max: 2 }), idea: fc.constantFrom(...ideas), cluster: fc.constantFrom(0, 1, 2), before: fc.constantFrom(null, ...ideas), reads: fc.boolean() });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), fc.integer(), (moves, seed) => {
        const server = new Map(ideas.map((idea) => [idea, { version: 0, row: place(idea, idea, 0, 'i000') }]));
        const seen = [new Map(server), new Map(server), new Map(server)];
        for (const { who, idea, cluster, before, reads } of moves) {
          if (reads) seen[who] = new Map(server);
          const known = seen[who] ?? server;
          for (const draft of planMove(idea, cluster, before, [...known.values()].map(({ row }) => row))) {
            const stored = server.get(draft.idea);
            // The second of two who move one note is told, and reads again.
            if (stored && stored.version === known.get(draft.idea)?.version) server.set(draft.idea, { version: stored.version + 1, row: { ...stored.row, ...draft } });
            else seen[who] = new Map(server);
          }
        }
        const rows = [...server.values()].map(({ row }) => row);
        const board = arrange(rows, ideas, rules);
        expect(arrange([...shuffled(rows, seed), ...rows], ideas, rules)).toEqual(board);
        expect([...board.clusters.flatMap((each) => each.ideas), ...board.loose].sort()).toEqual(ideas);
        expect(board.ignored).toEqual([]);
      })
    );
  });
});

describe('the order of what was least seen', () => {
  const ideas = Array.from({ length: 20 }, (_, index) => ({ id: index + 1 }));

  it('is one agent’s own, kept, and not moved by what comes later', () => {
    const order = leastSeen(ideas, 'r4', 7);
    expect(leastSeen([...ideas].reverse(), 'r4', 7)).toEqual(order);
    expect(leastSeen([...ideas, { id: 21 }], 'r4', 7).filter(({ id }) => id < 21)).toEqual(order);
    expect(leastSeen(ideas, 'r4', 8)).not.toEqual(order);
    expect(leastSeen(ideas, 'r5', 7)).not.toEqual(order);
  });

  it.each(['r4-x1', 'campagne-2026'])('shows each idea first about as often, over many agents: %s', (box) => {
    const [first, last] = [new Map<number, number>(), new Map<number, number>()];
    const AGENTS = 5000;
    for (let agent = 1; agent <= AGENTS; agent += 1) {
      const order = leastSeen(ideas, box, agent);
      for (const [counts, idea] of [[first, order[0]], [last, order[order.length - 1]]] as const) if (idea) counts.set(idea.id, (counts.get(idea.id) ?? 0) + 1);
    }
    const expected = AGENTS / ideas.length;
    const chiSquare = (counts: ReadonlyMap<number, number>): number => ideas.reduce((sum, { id }) => sum + ((counts.get(id) ?? 0) - expected) ** 2 / expected, 0);
    // Of 19 degrees of freedom, chance goes beyond it once in a thousand.
    expect(Math.max(chiSquare(first), chiSquare(last))).toBeLessThan(43.8);
  });
});

describe('what builds on what', () => {
  it('is walked both ways', () => {
    const descent = descentOf([{ id: 1, buildsOn: 0 }, { id: 5, buildsOn: 3 }, { id: 3, buildsOn: 1 }, { id: 4, buildsOn: 3 }]);
    expect([descent.ancestors(5), descent.ancestors(1), descent.children(3), descent.children(5), descent.ignored]).toEqual([[3, 1], [], [4, 5], [], []]);
  });

  it('is nothing that came later, nor oneself, nor what is not there: those are named', () => {
    const descent = descentOf([{ id: 1, buildsOn: 2 }, { id: 2, buildsOn: 1 }, { id: 3, buildsOn: 3 }, { id: 4, buildsOn: 99 }, { id: 100, buildsOn: 99 }]);
    expect([descent.ancestors(1), descent.ancestors(2), descent.children(2), descent.ignored.map(({ id, why }) => [id, why])]).toEqual([[], [1], [], [[1, 'lineage'], [3, 'lineage'], [4, 'lineage'], [100, 'unknown']]]);
  });

  it('never closes a circle', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ id: fc.integer({ min: 1, max: 12 }), buildsOn: fc.integer({ min: 0, max: 14 }) }), { maxLength: 20 }), (all) => {
        const descent = descentOf(all);
        for (const { id } of all) {
          const line = descent.ancestors(id);
          expect(line).toEqual([...line].sort((a, b) => b - a).filter((each, index) => each < id && line.indexOf(each) === index));
        }
      })
    );
  });
});
