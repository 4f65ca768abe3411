import type { Anchor, Standing } from '../anchors/Anchor';
import { callState } from '../calls/callState';
import { indexGroups } from '../calls/indexGroups';
import { anchor, callWith, contribution, day, decision, published, theo, thread } from '../calls/testing/callWith';
import type { Call } from '../calls/Call';
import type { Thread } from '../calls/Thread';
import { threadState } from '../calls/threadState';
import { saidItems } from './saidItems';
import { partFigures, synthesisFigures } from './synthesisFigures';

const statesOf = (threads: readonly Thread[], call: Call = callWith(), groupDecisions = indexGroups([])) => {
  const state = callState(call, [published], day(25));
  return threads.map((each) => threadState(each, groupDecisions, call, state));
};
const moved: Standing = { state: 'moved', place: { passage: 30, start: 2, end: 4 } };
const standings: Readonly<Record<number, Standing>> = { 12: moved, 13: { state: 'same', place: { passage: 13, start: 0, end: 0 } }, 14: { state: 'toConfirm', candidates: [] }, 15: { state: 'earlier' } };
const standingOf = ({ passage }: Anchor): Standing => standings[passage] ?? { state: 'earlier' };
const at = (id: number, passage: number, changes: Partial<Thread['contribution']> = {}): Thread => thread({ contribution: contribution(id, { anchor: anchor({ passage }), ...changes }) });

describe('what counts in a synthesis', () => {
  it('stands where its words are now; what nobody confirmed stays where it was said', () => {
    const places = saidItems(statesOf([at(100, 12), at(101, 13), at(102, 14), at(103, 15), at(104, 0)]), callWith(), 3, standingOf).map(({ place }) => place);
    expect(places).toEqual([{ version: 3, passage: 30 }, { version: 3, passage: 13 }, { version: 1, passage: 14 }, { version: 1, passage: 15 }, { version: 3, passage: 0 }]);
  });

  it('knows the words that it speaks of where they are now, and where they were said on an earlier version', () => {
    const quoting = (id: number, passage: number): Thread => at(id, passage, { anchor: anchor({ passage, quote: 'ici', start: 7, end: 10 }) });
    const spans = saidItems(statesOf([quoting(100, 12), quoting(101, 15), at(102, 12, { anchor: anchor({ passage: 12, quote: '' }) })]), callWith(), 3, standingOf).map(({ span }) => span);
    expect(spans).toEqual([{ start: 2, end: 4 }, { start: 7, end: 10 }, undefined]);
  });

  it('leaves out what was withdrawn, taken from sight or came late', () => {
    const late = at(102, 12, { created: day(21) });
    const removed = { ...at(101, 12), decisions: [decision(5, day(6), 'moderated', { reasonId: 1 }, { contribution: 101 })] };
    expect(saidItems(statesOf([at(100, 12), removed, late]), callWith(), 3, standingOf).map(({ id }) => id)).toEqual([100]);
  });

  it('has the answer that stands and its reason', () => {
    const answered = { ...at(100, 12), decisions: [decision(5, day(22), 'disposed', { disposition: 'partlyKept' }, { contribution: 100, reason: 'Selon le métier.' })] };
    expect(saidItems(statesOf([answered]), callWith(), 3, standingOf)[0]).toMatchObject({ disposition: 'partlyKept', reason: 'Selon le métier.', author: 'Nadia Benali', direction: 'Urbanisme', isPublic: true });
  });

  it.each([callWith({ names: 'hidden' }), callWith({ moderation: 'before' })])('is quoted as an animator let it through where only animators read it, and nothing else of it', (call) => {
    const shown = decision(5, day(6), 'shown', { text: 'La copie', name: 'Un agent' }, { contribution: 101 });
    const edited: Thread = { ...at(102, 12), decisions: [{ ...shown, contribution: 102 }], records: [{ id: 9, callId: 4, contribution: 102, kind: 'edited', text: 'Secret', author: contribution(1).author ?? theo, created: day(7), isAltered: false }] };
    const items = saidItems(statesOf([at(100, 12), { ...at(101, 12), decisions: [shown] }, edited], call), call, 3, standingOf);
    expect(items.map(({ isPublic, text, author, direction }) => [isPublic, text, author, direction])).toEqual([[false, '', '', ''], [true, 'La copie', 'Un agent', ''], [true, 'La copie', 'Un agent', '']]);
  });
});

it('what is not for everybody is quoted by its wording alone where that is all that was let through, and no more once it was taken from sight', () => {
  const call = callWith({ names: 'hidden' });
  const shown = decision(5, day(6), 'shown', { wording: 'Trois jours' }, { contribution: 100 });
  const removed = decision(6, day(7), 'moderated', { reasonId: 1, text: 'Ne se cite pas' }, { contribution: 101 });
  const items = saidItems(statesOf([{ ...at(100, 12), decisions: [shown] }, { ...at(101, 12), decisions: [{ ...shown, contribution: 101 }, removed] }], call), call, 3, standingOf);
  expect(items.map(({ id, isPublic, wording }) => [id, isPublic, wording])).toEqual([[100, true, 'Trois jours']]);
});

it('where an author is not known, nobody is named', () => {
  expect(saidItems(statesOf([at(100, 12, { author: null })]), callWith(), 3, standingOf)[0]?.author).toBe('');
});

describe('figures of a synthesis', () => {
  const replied: Thread = { ...at(100, 12), replies: [at(110, 12, { answers: 100, author: theo }), at(111, 12, { answers: 100, created: day(21) })] };
  const answered = { ...at(101, 12, { kind: 'wording' }), decisions: [decision(5, day(22), 'disposed', { disposition: 'kept' }, { contribution: 101 })] };

  it('count what counts, people once, and nothing that is not there', () => {
    expect(synthesisFigures(statesOf([replied, answered, at(102, 12, { created: day(21) })]), callWith())).toEqual({
      contributions: 2, people: 1, replies: 1, kinds: { remark: 1, wording: 1 }, dispositions: { kept: 1 }, unanswered: 1
    });
    expect(synthesisFigures([], callWith())).toEqual({ contributions: 0, people: 0, replies: 0, kinds: {}, dispositions: {}, unanswered: 0 });
  });

  it('of parts are told where everybody reads everything', () => {
    expect(partFigures([statesOf([replied]), statesOf([answered])], callWith()).map(({ contributions, kinds }) => [contributions, kinds])).toEqual([[1, { remark: 1 }], [1, { wording: 1 }]]);
  });

  it('of parts do not tell how few people spoke where only animators read who said what', () => {
    const call = callWith({ names: 'hidden' });
    const said = (from: number, people: number) => statesOf(Array.from({ length: people }, (_, index) => at(from + index, 12, { author: { id: 300 + index, name: 'x' } })), call);
    const parts = partFigures([said(100, 9), said(200, 2), said(300, 6), said(400, 12)], call);
    expect(parts[1]?.contributions).toBeNull();
    expect(parts[3]).toEqual({ contributions: 12, people: null, replies: 0, kinds: {}, dispositions: {}, unanswered: 0 });
    // What is hidden cannot be worked out from the sum of all.
    expect(parts.filter(({ contributions }) => contributions === null).length).toBeGreaterThan(1);
    expect(synthesisFigures(said(100, 12), call)).toMatchObject({ contributions: 12, people: 12 });
  });
});
