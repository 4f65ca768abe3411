import fc from 'fast-check';
import type { Decision, DecisionKind } from './Decision';
import { decisionKinds } from './Decision';
import { inOrder } from '../arrival/arrivalOfRows';
import { callState } from './callState';
import { callWith, camille, day, decision, hash, published } from './testing/callWith';

const call = callWith();
const at = (date: number, ...decisions: readonly Decision[]) => callState(call, [published, ...decisions], day(date, 12));
const soon = (date: Date, seconds = 1) => new Date(date.getTime() + seconds * 1000);
const file = { file: 'v.json', hash };

describe('the phase of a call', () => {
  it('is unpublished until its publication is stored, whatever its dates', () => {
    expect(callState(call, [], day(5))).toMatchObject({ phase: 'unpublished', windows: [], opensAt: null, closesAt: day(20), published: null, version: 0, versions: [] });
    expect(callState(call, [decision(3, day(3), 'closed')], day(5))).toMatchObject({ phase: 'unpublished', ignored: [{ what: 'decision', id: 3, why: 'contradictory' }] });
  });

  it('follows its dates', () => {
    expect([1, 2, 20, 21].map((date) => callState(call, [published], day(date)).phase)).toEqual(['scheduled', 'open', 'open', 'closed']);
    const later = callWith({ opensAt: day(4), closesAt: null });
    expect([3, 4, 90].map((date) => callState(later, [published], day(date)).phase)).toEqual(['scheduled', 'open', 'open']);
    expect(callState(later, [published], day(3))).toMatchObject({ opensAt: day(4), closesAt: null });
  });

  it('is closed from the moment at which somebody closes it, and open again from the second after it is reopened', () => {
    const closed = decision(2, day(10), 'closed');
    const reopened = decision(3, day(12), 'reopened', { closesAt: day(25) }, { reason: 'Panne du réseau' });
    expect(at(11, closed)).toMatchObject({ phase: 'closed', closesAt: day(10), closed, reopened: null });
    // Also in the second of the closing itself, while what was said in it counts.
    expect(callState(call, [published, closed], day(10))).toMatchObject({ phase: 'closed', windows: [{ from: day(2), to: day(10) }] });
    expect(callState(call, [published, closed], day(9)).phase).toBe('open');
    expect(at(13, closed, reopened)).toMatchObject({ phase: 'open', closesAt: day(25), closed: null, reopened, windows: [{ from: day(2), to: day(10) }, { from: soon(day(12)), to: day(25) }] });
    expect(at(26, closed, reopened).phase).toBe('closed');
    expect(at(26, closed, decision(3, day(10), 'reopened')).windows).toEqual([{ from: day(2), to: day(10) }, { from: soon(day(10)), to: null }]);
  });

  it('ended where it was closed first when it is reopened and closed again in one second', () => {
    const [closed, reopened, again] = [decision(2, day(10), 'closed'), decision(3, day(10), 'reopened', { closesAt: day(25) }), decision(4, day(10), 'closed')];
    expect(at(11, closed, reopened, again)).toMatchObject({ phase: 'closed', closesAt: day(10), windows: [{ from: day(2), to: day(10) }] });
  });

  it('does not change its end when it is closed after it, and is reopened after it', () => {
    expect(at(22, decision(2, day(21), 'closed')).windows).toEqual([{ from: day(2), to: day(20) }]);
    expect(at(22, decision(2, day(21), 'reopened', { closesAt: day(25) }))).toMatchObject({ phase: 'open', closesAt: day(25) });
  });

  it('never opens when it is closed before', () => {
    const later = callWith({ opensAt: day(8) });
    const closed = decision(2, day(5), 'closed');
    expect([5, 6, 9].map((date) => callState(later, [published, closed], day(date)).phase)).toEqual(['closed', 'closed', 'closed']);
  });

  it('goes on to another end, never before now, when it is reopened while it is open', () => {
    expect(at(15, decision(2, day(10), 'reopened', { closesAt: day(28) })).windows).toEqual([{ from: day(2), to: day(28) }]);
    expect(at(15, decision(2, day(10), 'reopened', { closesAt: day(3) })).windows).toEqual([{ from: day(2), to: day(10) }]);
    expect(at(15, decision(2, day(10), 'reopened')).windows).toEqual([{ from: day(2), to: null }]);
  });

  it('is held until the day said, the next version, or the word of an animator', () => {
    const held = decision(2, day(6), 'held', { until: day(9) });
    expect(at(7, held)).toMatchObject({ phase: 'held', heldUntil: day(9) });
    expect(at(9, held)).toMatchObject({ phase: 'open', heldUntil: null });
    expect([callState(call, [published, held], soon(day(9), -1)).phase, callState(call, [published, held], day(9)).phase]).toEqual(['held', 'open']);
    expect(at(7, decision(2, day(6), 'held'))).toMatchObject({ phase: 'held', heldUntil: null });
    expect(at(19, decision(2, day(6), 'held')).phase).toBe('held');
    expect(at(7, held, decision(3, day(7), 'resumed')).phase).toBe('open');
    expect(at(7, held, decision(3, day(7), 'version', { version: 2, ...file })).phase).toBe('open');
    expect(at(21, held).phase).toBe('closed');
    const bodies = [{ id: 1, name: 'CST', dueAt: null }];
    expect(callState(callWith({ bodies }), [published, held, decision(3, day(7), 'opinion', { bodyId: 1, state: 'none' })], day(7, 12)).phase).toBe('held');
    expect(at(8, held, decision(3, day(7), 'closed'), decision(4, day(7, 10), 'reopened', { closesAt: day(15) })).phase).toBe('open');
  });

  it('is archived for good', () => {
    const archived = decision(2, day(21), 'archived');
    expect(at(22, archived, decision(3, day(22), 'reopened'))).toMatchObject({ phase: 'archived', archived, ignored: [{ id: 3, why: 'contradictory' }] });
  });
});

describe('what people were told at publication', () => {
  const told = { ...published, content: { ...published.content, closesAt: day(15), answersBy: day(25) } };

  it('stands, whatever is written into the call’s row later', () => {
    expect(callState(callWith({ closesAt: day(28), answersBy: day(60) }), [told], day(3))).toMatchObject({ closesAt: day(15), answersBy: day(25) });
    expect(callState(call, [published], day(3))).toMatchObject({ closesAt: day(20), answersBy: day(30) });
    expect(callState(call, [{ ...told, content: { ...told.content, closesAt: null, answersBy: null } }], day(3))).toMatchObject({ closesAt: null, answersBy: null });
  });

  it('is moved by a reopening that says so', () => {
    expect(callState(call, [told, decision(2, day(16), 'reopened', { closesAt: day(20), answersBy: day(40) })], day(3)).answersBy).toEqual(day(40));
    expect(callState(call, [told, decision(2, day(16), 'reopened', { closesAt: day(20) })], day(3)).answersBy).toEqual(day(25));
  });
});

describe('the versions of its text', () => {
  it('rise, each with its file', () => {
    const second = decision(2, day(6), 'version', { version: 2, ...file });
    const state = at(9, second, decision(3, day(7), 'version', { version: 2, ...file }), decision(4, day(8), 'version', { version: 3, file: 'v.json' }));
    expect(state).toMatchObject({ version: 2, versions: [published, second], ignored: [{ id: 3, why: 'contradictory' }, { id: 4, why: 'incomplete' }] });
  });

  it('are none under an article', () => {
    const state = callState(callWith({ kind: 'article', closesAt: null }), [decision(1, day(2), 'published', { box: 'a1' })], day(90));
    expect(state).toMatchObject({ phase: 'open', version: 0, versions: [], ignored: [] });
    expect(callState(call, [decision(1, day(2), 'published', { box: 'a1' })], day(9))).toMatchObject({ phase: 'unpublished', ignored: [{ id: 1, why: 'incomplete' }] });
  });
});

describe('what else was decided', () => {
  it('is the synthesis and the figures that stand', () => {
    const synthesis = decision(4, day(22), 'synthesis', { version: 1, ...file });
    const figures = decision(5, day(23), 'figures', { figures: { remark: 4 } });
    expect(at(24, decision(3, day(21), 'synthesis', { version: 1, ...file }), synthesis, figures)).toMatchObject({ synthesis, figures });
    expect(at(24, decision(3, day(21), 'synthesis')).ignored).toEqual([{ what: 'decision', id: 3, why: 'incomplete' }]);
  });

  it('is each body’s opinion, late when it is given or still missing after its day', () => {
    const bodies = [{ id: 1, name: 'CST', dueAt: day(10) }, { id: 2, name: 'F3SCT', dueAt: null }];
    const first = decision(3, day(9), 'opinion', { bodyId: 1, state: 'reserved' }, { reason: 'Sous réserve' });
    const opinions = (date: number, ...decisions: readonly Decision[]) => callState(callWith({ bodies }), [published, ...decisions], day(date)).opinions;
    expect(opinions(9)).toEqual(bodies.map((body) => ({ body, state: null, reason: '', decision: null, isLate: false })));
    expect(opinions(11).map(({ isLate }) => isLate)).toEqual([true, false]);
    expect(opinions(20, first)[0]).toEqual({ body: bodies[0], state: 'reserved', reason: 'Sous réserve', decision: first, isLate: false });
    expect(opinions(20, first, decision(4, day(12), 'opinion', { bodyId: 1, state: 'favourable' }))[0]).toMatchObject({ state: 'favourable', isLate: true });
    // Whatever else a decision says, only an opinion is one.
    expect(opinions(9, decision(3, day(8), 'held', { bodyId: 1, state: 'favourable' }))[0]?.decision).toBeNull();
    expect(callState(callWith({ bodies }), [published, decision(5, day(9), 'opinion', { bodyId: 3, state: 'none' }), decision(6, day(9), 'opinion', { bodyId: 1 })], day(9)).ignored).toEqual([
      { what: 'decision', id: 5, why: 'unknown' },
      { what: 'decision', id: 6, why: 'incomplete' }
    ]);
  });
});

describe('rows that do not count', () => {
  it('are named: altered, of another call, a second publication', () => {
    const state = at(9, decision(2, day(3), 'closed', {}, { isAltered: true }), decision(3, day(3), 'closed', {}, { callId: 5 }), { ...published, id: 4, created: day(4) });
    expect(state).toMatchObject({ phase: 'open', published, ignored: [{ id: 2, why: 'altered' }, { id: 3, why: 'elsewhere' }, { id: 4, why: 'contradictory' }] });
  });

  it('are not those of single contributions, which say nothing of the call', () => {
    const disposed = decision(2, day(3), 'disposed', { disposition: 'kept' }, { contribution: 100 });
    expect([at(9, disposed).ignored, callState(call, [disposed], day(9)).ignored]).toEqual([[], []]);
  });
});

describe('any decisions', () => {
  // Mostly calls that are published, closed and opened again: a quarter of them have two windows or more, one in fourteen is never published.
  const kinds = fc.constantFrom<DecisionKind>(...decisionKinds, 'closed', 'closed', 'closed', 'closed', 'reopened', 'reopened', 'reopened', 'reopened', 'held', 'held', 'resumed', 'version');
  const row = { date: fc.integer({ min: 1, max: 4 }), isAltered: fc.nat(9).map((n) => n === 0), version: fc.integer({ min: 1, max: 4 }), ends: fc.option(fc.integer({ min: 1, max: 12 })) };
  const decisions = fc
    .tuple(fc.record({ ...row, kind: fc.constant<DecisionKind>('published'), date: fc.integer({ min: 1, max: 2 }) }), fc.array(fc.record({ ...row, kind: kinds }), { maxLength: 10 }))
    .map((rows) => rows.flat().map(({ kind, date, isAltered, version, ends }, index) => decision(index + 1, day(date + Math.floor(index / 2)), kind, { version, ...file, closesAt: ends === null ? null : day(ends) }, { isAltered, author: camille })));
  const now = fc.integer({ min: 1, max: 14 }).map((date) => day(date));

  it('give one state, in any order, with any duplicates', () => {
    fc.assert(
      fc.property(decisions, now, fc.func(fc.integer()), (rows, moment, rank) => {
        const shuffled = [...rows, ...rows.slice(0, 3)].map((row) => ({ row, rank: rank(row) })).sort((a, b) => a.rank - b.rank).map(({ row }) => row);
        expect(callState(call, shuffled, moment)).toEqual(callState(call, rows, moment));
      })
    );
  });

  it('change nothing where somebody altered them, and are named once each', () => {
    fc.assert(
      fc.property(decisions, now, (rows, moment) => {
        const { ignored, ...state } = callState(call, rows, moment);
        const { ignored: others, ...sound } = callState(call, rows.filter(({ isAltered }) => !isAltered), moment);
        expect(state).toEqual(sound);
        expect(ignored.filter(({ why }) => why !== 'altered')).toEqual(others);
        expect(new Set(ignored.map(({ id }) => id)).size).toBe(ignored.length);
      })
    );
  });

  it('let the last word on closing stand: closed after a closing, open after a reopening without an end, for good once archived', () => {
    fc.assert(
      fc.property(decisions, (rows) => {
        const sound = inOrder(rows).filter(({ isAltered }) => !isAltered);
        const since = sound.slice(sound.findIndex(({ kind }) => kind === 'published'));
        const archived = since.findIndex(({ kind }) => kind === 'archived');
        const last = since.filter(({ kind }) => kind === 'closed' || kind === 'reopened').pop();
        const { phase } = callState(call, rows, soon(day(9), 2));
        if (since[0]?.kind !== 'published') expect(phase).toBe('unpublished');
        else if (archived > 0) expect(phase).toBe('archived');
        else if (last?.kind === 'closed') expect(phase).toBe('closed');
        else if (last?.content.closesAt === null) expect(['open', 'held']).toContain(phase);
      })
    );
  });

  it('leave windows that do not overlap, and open nothing that is closed without a reopening', () => {
    fc.assert(
      fc.property(decisions, now, (rows, moment) => {
        const { windows, phase } = callState(call, rows, moment);
        windows.slice(1).forEach(({ from }, index) => expect(windows[index]?.to?.getTime()).toBeLessThan(from.getTime()));
        const sound = rows.filter(({ isAltered }) => !isAltered);
        if (!sound.some(({ kind }) => kind === 'reopened')) expect(windows.length).toBeLessThanOrEqual(1);
        if (!sound.some(({ kind }) => kind === 'published')) expect(phase).toBe('unpublished');
      })
    );
  });
});
