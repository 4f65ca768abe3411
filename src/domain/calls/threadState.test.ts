import fc from 'fast-check';
import { callState } from './callState';
import { authorRecordKinds } from './Contribution';
import { dispositions } from './Decision';
import { indexGroups } from './indexGroups';
import { callWith, camille, contribution, day, decision, hash, nadia, published, record, theo, thread, anchor } from './testing/callWith';
import type { Call } from './Call';
import type { Decision } from './Decision';
import type { Thread } from './Thread';
import { answererOf, threadState } from './threadState';

const version2 = decision(2, day(8), 'version', { version: 2, file: 'v2.json', hash });
const one = (id: number, date: number, kind: Decision['kind'], content: Decision['content'] = {}, changes: Partial<Decision> = {}) => decision(id, day(date), kind, content, { contribution: 100, ...changes });
const kept = (id: number, date: number, changes: Partial<Decision> = {}) => one(id, date, 'disposed', { disposition: 'kept' }, { reason: 'Retenu', ...changes });
function stateOf(changes: Partial<Thread>, groups: readonly Decision[] = [], rules: Partial<Call> = {}, descends?: () => boolean) {
  const call = callWith(rules);
  return threadState(thread(changes), indexGroups(groups), call, callState(call, [published, version2], day(10)), descends);
}

describe('what an author said', () => {
  it('stands as it was, until he edits it', () => {
    expect(stateOf({})).toMatchObject({ text: 'Trois jours seraient préférables.', wording: '', editedAt: null, withdrawnAt: null, counts: true, isEarly: false, isLate: false, ignored: [] });
    const edits = [record(201, day(6), 'edited', { text: 'Deux.' }), record(202, day(7), 'edited', { text: 'Trois.', wording: 'trois jours' })];
    expect(stateOf({ records: edits })).toMatchObject({ text: 'Trois.', wording: 'trois jours', editedAt: day(7), edits, ignored: [] });
    expect(stateOf({ contribution: contribution(100, { wording: 'w' }), records: [record(201, day(6), 'edited', { text: 'Deux.' })] }).wording).toBe('w');
  });

  it('is withdrawn and restored by him', () => {
    expect(stateOf({ records: [record(201, day(6), 'withdrawn'), record(202, day(7), 'withdrawn')] })).toMatchObject({ withdrawnAt: day(6), counts: false });
    expect(stateOf({ records: [record(201, day(6), 'withdrawn'), record(202, day(7), 'restored')] })).toMatchObject({ withdrawnAt: null, counts: true });
  });

  it.each([
    ['notAuthor', record(201, day(6), 'edited', { text: 'Faux', author: theo })],
    ['notAuthor', record(201, day(6), 'withdrawn', { author: camille })],
    ['notAuthor', record(201, day(9), 'placed', { author: theo, anchor: anchor({ version: 2 }) })],
    ['altered', record(201, day(6), 'edited', { text: 'Faux', isAltered: true })],
    ['elsewhere', record(201, day(6), 'edited', { text: 'Faux', contribution: 101 })],
    ['elsewhere', record(201, day(6), 'edited', { text: 'Faux', callId: 5 })],
    ['late', record(201, day(21), 'edited', { text: 'Trop tard' })],
    ['late', record(201, day(21), 'withdrawn')],
    ['early', record(201, day(1), 'withdrawn')],
    ['incomplete', record(201, day(6), 'edited')],
    ['incomplete', record(201, day(9), 'placed')]
  ] as const)('is not changed by a record that is %s: %#', (why, row) => {
    const { ignored, ...state } = stateOf({ records: [row] });
    const { ignored: none, ...sound } = stateOf({});
    expect([state, ignored, none]).toEqual([sound, [{ what: 'record', id: 201, why }], []]);
  });

  it('is edited only where the call lets it, before an answer, and not while it is withdrawn', () => {
    const edit = record(203, day(7), 'edited', { text: 'Autre' });
    expect(stateOf({ records: [edit] }, [], { mayEdit: false }).ignored).toEqual([{ what: 'record', id: 203, why: 'notAllowed' }]);
    expect(stateOf({ records: [edit], decisions: [kept(300, 6)] }).ignored).toEqual([{ what: 'record', id: 203, why: 'answered' }]);
    expect(stateOf({ records: [edit], decisions: [kept(300, 7)] })).toMatchObject({ text: 'Autre', ignored: [] });
    expect(stateOf({ records: [edit] }, [decision(5, day(6), 'disposed', { disposition: 'kept' }, { targets: [100] })]).ignored).toEqual([{ what: 'record', id: 203, why: 'answered' }]);
    expect(stateOf({ records: [record(201, day(6), 'withdrawn'), edit] }).ignored).toEqual([{ what: 'record', id: 203, why: 'withdrawn' }]);
  });

  it('is nobody’s to change where its author is not shown', () => {
    expect(stateOf({ contribution: contribution(100, { author: null }), records: [record(201, day(6), 'withdrawn')] }).ignored).toEqual([{ what: 'record', id: 201, why: 'notAuthor' }]);
  });
});

describe('an animator who is an author too', () => {
  const own = contribution(100, { author: camille });

  it('changes what he said as its author alone: his decisions change no word of it, and in one second his word comes first', () => {
    const edit = record(201, day(7), 'edited', { text: 'Mieux dit', author: camille });
    const moderated = one(300, 7, 'moderated', { reasonId: 1, text: 'Autre', wording: 'Autre' });
    expect(stateOf({ contribution: own, records: [edit], decisions: [moderated] })).toMatchObject({ text: 'Mieux dit', wording: '', counts: false, moderation: { state: 'removed', isEditedSince: false }, ignored: [] });
  });

  it('edits no more what he himself answered, and withdraws it still', () => {
    const records = [record(201, day(8), 'edited', { text: 'Après coup', author: camille }), record(202, day(9), 'withdrawn', { author: camille })];
    expect(stateOf({ contribution: own, records, decisions: [kept(300, 7)] })).toMatchObject({ text: own.text, withdrawnAt: day(9), counts: false, answer: { by: camille }, ignored: [{ id: 201, why: 'answered' }] });
  });
});

describe('a contribution', () => {
  it('that arrived late or early by the server’s date is shown as such, and not counted', () => {
    expect(stateOf({ contribution: contribution(100, { created: day(21) }) })).toMatchObject({ isLate: true, isEarly: false, counts: false });
    expect(stateOf({ contribution: contribution(100, { created: day(1) }) })).toMatchObject({ isLate: false, isEarly: true, counts: false });
    expect(stateOf({ contribution: contribution(100, { created: day(20) }) })).toMatchObject({ isLate: false, counts: true });
  });

  it.each([
    ['altered', { isAltered: true }],
    ['misplaced', { isMisplaced: true }],
    ['elsewhere', { callId: 5 }]
  ] as const)('that is %s is named, and not counted', (why, changes) => {
    expect(stateOf({ contribution: contribution(100, changes) })).toMatchObject({ counts: false, ignored: [{ what: 'contribution', id: 100, why }] });
  });

  it('waits where moderation comes before, and is removed and shown again by animators, the last word counting', () => {
    expect(stateOf({}).moderation).toEqual({ state: 'visible', decision: null, isEditedSince: false });
    expect(stateOf({}, [], { moderation: 'before' }).moderation.state).toBe('waiting');
    const moderated = one(300, 6, 'moderated', { reasonId: 1 });
    const shown = one(301, 7, 'shown', { text: 'Tel que lu' });
    expect(stateOf({ decisions: [moderated] })).toMatchObject({ moderation: { state: 'removed', decision: moderated }, counts: false });
    expect(stateOf({ decisions: [shown, moderated] }, [], { moderation: 'before' })).toMatchObject({ moderation: { state: 'visible', decision: shown }, counts: true });
    expect(stateOf({ decisions: [shown], records: [record(201, day(8), 'edited', { text: 'Autre' })] }).moderation.isEditedSince).toBe(true);
    expect(stateOf({ decisions: [shown], records: [record(201, day(6), 'edited', { text: 'Autre' })] }).moderation.isEditedSince).toBe(false);
    expect(stateOf({}, [decision(5, day(6), 'moderated', {}, { targets: [100] })]).moderation.state).toBe('removed');
  });

  it('that many were taken from sight and shown again with waits as before, unless it was let through', () => {
    const together = [decision(5, day(6), 'moderated', {}, { targets: [100] }), decision(6, day(8), 'shown', {}, { targets: [100] })];
    const copy = one(301, 7, 'shown', { text: '' });
    expect(stateOf({}, together, { moderation: 'before' }).moderation).toMatchObject({ state: 'waiting', decision: together[1] });
    expect(stateOf({ decisions: [copy] }, together, { moderation: 'before' }).moderation.state).toBe('visible');
    expect(stateOf({ decisions: [copy] }, together.slice(0, 1), { moderation: 'before' }).moderation.state).toBe('visible');
    expect(stateOf({}, together).moderation.state).toBe('visible');
  });

  it('has the theme and the assignee that were said last, else who answers for its passage', () => {
    const answerers = [{ name: 'DRH', passages: [] }, { name: 'Informatique', passages: [12, 13] }];
    expect(stateOf({}, [], { answerers })).toMatchObject({ theme: '', assignee: 'Informatique' });
    expect(stateOf({ decisions: [one(300, 6, 'themed', { name: 'Matériel' }), one(301, 7, 'assigned', { name: 'Juriste' })] }, [], { answerers })).toMatchObject({ theme: 'Matériel', assignee: 'Juriste' });
    const people = [{ login: 'i:0#.f|membership|lea@ville.test', name: 'Léa Martin' }];
    expect(stateOf({ decisions: [one(301, 7, 'assigned', { name: 'Léa Martin', people })] }, [], { answerers })).toMatchObject({ assignee: 'Léa Martin', assignedTo: people });
    expect(stateOf({ decisions: [one(301, 7, 'assigned', { name: 'Léa Martin', people }), one(302, 8, 'assigned', { name: 'Juriste' })] }, [], { answerers })).toMatchObject({ assignee: 'Juriste', assignedTo: [] });
    expect(stateOf({ decisions: [one(300, 6, 'themed', { name: 'Matériel' }), one(302, 8, 'themed'), one(301, 7, 'assigned')] }, [], { answerers })).toMatchObject({ theme: '', assignee: '' });
    expect([answererOf({ answerers }, 14), answererOf({ answerers: [] }, 12), answererOf({ answerers: answerers.slice(1) }, 14)]).toEqual(['DRH', '', '']);
  });
});

describe('the answer', () => {
  const groupedWith = (...targets: readonly number[]) => decision(10, day(6), 'grouped', { group: 3, name: 'Trois jours' }, { targets });
  const answered = decision(11, day(7), 'disposed', { disposition: 'notKept', group: 3 }, { reason: 'Non' });
  const group = [groupedWith(100, 101), answered];

  it('is none until somebody gives one', () => expect(stateOf({})).toMatchObject({ answer: null, answers: [], group: 0 }));

  it('says who, why, when, and through which group', () => {
    expect(stateOf({}, group)).toMatchObject({ group: 3, answer: { disposition: 'notKept', reason: 'Non', by: camille, at: day(7), isLate: false, group: 3, decision: { id: 11 } } });
  });

  it('is the newest: one of its own after a group’s stands, and so does what many are told after one of its own', () => {
    expect(stateOf({ decisions: [kept(300, 9)] }, group)).toMatchObject({ answer: { disposition: 'kept', group: 0 }, answers: [{ disposition: 'notKept' }, { disposition: 'kept' }] });
    expect(stateOf({ decisions: [kept(300, 6)] }, group).answer).toMatchObject({ disposition: 'notKept', group: 3 });
  });

  it('stays its own when it joins a group that was answered before', () => {
    const joins = [groupedWith(101), answered, decision(12, day(9), 'grouped', { group: 3 }, { targets: [100, 101] })];
    expect(stateOf({ decisions: [kept(300, 8)] }, joins).answers).toMatchObject([{ disposition: 'kept' }]);
    expect(stateOf({}, joins).answers).toMatchObject([{ disposition: 'notKept', at: day(9), group: 3 }]);
  });

  it('stays when its group is dissolved', () => {
    expect(stateOf({}, [...group, decision(12, day(9), 'ungrouped', { group: 3 })])).toMatchObject({ group: 0, answer: { disposition: 'notKept', group: 3 } });
  });

  it('is given to a member who withdrew, and does not make it count', () => {
    expect(stateOf({ records: [record(201, day(6), 'withdrawn')] }, group)).toMatchObject({ counts: false, withdrawnAt: day(6), answer: { disposition: 'notKept' } });
  });

  it('is late after the day for which answers were promised', () => {
    expect(stateOf({ decisions: [kept(300, 30)] }).answer?.isLate).toBe(false);
    expect(stateOf({ decisions: [kept(300, 31)] }).answer?.isLate).toBe(true);
    expect(stateOf({ decisions: [kept(300, 31)] }, [], { answersBy: null }).answer?.isLate).toBe(false);
  });

  it.each([
    ['altered', kept(300, 6, { isAltered: true })],
    ['elsewhere', kept(300, 6, { contribution: 101 })],
    ['elsewhere', kept(300, 6, { callId: 5 })],
    ['incomplete', one(300, 6, 'disposed')]
  ] as const)('is none by a decision that is %s, which is named', (why, row) => {
    expect(stateOf({ decisions: [row] })).toMatchObject({ answer: null, ignored: [{ what: 'decision', id: 300, why }] });
  });

  it('of another call’s group is named', () => {
    expect(stateOf({}, [decision(5, day(6), 'disposed', { disposition: 'kept' }, { targets: [100], callId: 5 })])).toMatchObject({ answer: null, ignored: [{ id: 5, why: 'elsewhere' }] });
  });
});

describe('where its words are', () => {
  const moved = anchor({ version: 2, passage: 14 });

  it('is confirmed by its author or an animator, the last word counting', () => {
    expect(stateOf({}).anchor).toEqual(anchor());
    expect(stateOf({ records: [record(201, day(21), 'placed', { anchor: moved })] })).toMatchObject({ anchor: moved, ignored: [] });
    expect(stateOf({ records: [record(201, day(9), 'placed', { anchor: moved })], decisions: [one(300, 10, 'placed', { anchor: { ...moved, start: 3 } })] }).anchor.start).toBe(3);
  });

  it.each([
    ['contradictory', { version: 1 }],
    ['unknown', { version: 3 }],
    ['lineage', { version: 2, passage: 0 }]
  ] as const)('is not where no version and no lineage can put it: %s', (why, changes) => {
    expect(stateOf({ decisions: [one(300, 9, 'placed', { anchor: anchor(changes) })] })).toMatchObject({ anchor: anchor(), ignored: [{ what: 'decision', id: 300, why }] });
    expect(stateOf({ records: [record(201, day(9), 'placed', { anchor: anchor(changes) })] })).toMatchObject({ anchor: anchor(), ignored: [{ what: 'record', id: 201, why }] });
  });

  it('is never a passage that does not descend from its own', () => {
    expect(stateOf({ records: [record(201, day(9), 'placed', { anchor: moved })] }, [], {}, () => false)).toMatchObject({ anchor: anchor(), ignored: [{ why: 'lineage' }] });
  });
});

it('replies have a state of their own, oldest first, and none below them; those to something else are named', () => {
  const reply = (id: number, changes = {}): Thread => thread({ contribution: contribution(id, { answers: 100, created: day(7), ...changes }) });
  const state = stateOf({ replies: [reply(106), { ...reply(105), replies: [reply(109)], records: [record(201, day(8), 'withdrawn', { contribution: 105 })] }, reply(107, { answers: 99 }), reply(106)] });
  expect(state.replies.map(({ contribution: { id }, withdrawnAt, replies }) => [id, withdrawnAt, replies])).toEqual([[105, day(8), []], [106, null, []]]);
  expect(state.ignored).toEqual([{ what: 'contribution', id: 107, why: 'elsewhere' }]);
});

describe('any records and decisions', () => {
  const date = fc.integer({ min: 1, max: 25 }).map((n) => day(n));
  const author = fc.constantFrom(nadia, theo, camille);
  const records = fc
    .array(fc.record({ kind: fc.constantFrom(...authorRecordKinds), date, author, text: fc.string(), isAltered: fc.nat(9).map((n) => n === 0) }), { maxLength: 8 })
    .map((rows) => rows.map(({ kind, date: created, ...rest }, index) => record(201 + index, created, kind, { ...rest, anchor: anchor({ version: 2, start: index }) })));
  const decisions = fc
    .array(fc.record({ kind: fc.constantFrom('disposed', 'moderated', 'shown', 'themed', 'assigned'), date, disposition: fc.constantFrom(...dispositions), isAltered: fc.nat(9).map((n) => n === 0) }), { maxLength: 8 })
    .map((rows) => rows.map(({ kind, date: created, disposition, isAltered }, index) => decision(301 + index, created, kind, { disposition, name: `n${index}` }, { contribution: 100, isAltered })));

  it('give one state, in any order, with any duplicates', () => {
    fc.assert(
      fc.property(records, decisions, (said, decided) => {
        expect(stateOf({ records: [...said].reverse().concat(said.slice(0, 2)), decisions: [...decided].reverse().concat(decided.slice(0, 2)) })).toEqual(stateOf({ records: said, decisions: decided }));
      })
    );
  });

  it('change nothing where they are forged, and each of those is named', () => {
    fc.assert(
      fc.property(records, decisions, (said, decided) => {
        const isForged = (row: { readonly isAltered: boolean; readonly author: { readonly id: number }; readonly kind: string }): boolean => row.isAltered || (authorRecordKinds.some((kind) => kind === row.kind) && row.author.id !== nadia.id);
        const { ignored, ...state } = stateOf({ records: said, decisions: decided });
        const { ignored: others, ...sound } = stateOf({ records: said.filter((row) => !isForged(row)), decisions: decided.filter((row) => !isForged(row)) });
        expect(state).toEqual(sound);
        expect(ignored.length - others.length).toBe([...said, ...decided].filter(isForged).length);
      })
    );
  });

  it('never take an answer back: one that was given is read for ever', () => {
    fc.assert(
      fc.property(records, decisions, fc.nat(8), (said, decided, cut) => {
        const sorted = [...decided].sort((a, b) => a.created.getTime() - b.created.getTime() || a.id - b.id);
        const before = stateOf({ decisions: sorted.slice(0, cut) }).answers;
        expect(stateOf({ records: said, decisions: sorted }).answers.slice(0, before.length)).toEqual(before);
      })
    );
  });
});
