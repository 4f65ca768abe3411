import { callState } from '../../../../domain/calls/callState';
import { indexGroups } from '../../../../domain/calls/indexGroups';
import { anchor, callWith, contribution, day, decision, published, record, thread } from '../../../../domain/calls/testing/callWith';
import type { Thread } from '../../../../domain/calls/Thread';
import { threadState } from '../../../../domain/calls/threadState';
import type { DeskFilter } from './deskFilter';
import { fits, isAnsweredByList, listFilter, ME, NOBODY, noFilter, statusOf } from './deskFilter';

const call = callWith();
const state = callState(call, [published], day(10));
const stateOf = (changes: Partial<Thread>) => threadState(thread(changes), indexGroups([]), call, state);
const lineage = (passage: number): readonly number[] => [passage, 4];
const ME_LOGIN = 'lea@ville.test';
const asked = (changes: Partial<DeskFilter>): DeskFilter => ({ ...noFilter, ...changes });

describe('how a contribution stands', () => {
  it.each([
    ['toAnswer', {}],
    ['answered', { decisions: [decision(2, day(6), 'disposed', { disposition: 'kept' }, { contribution: 100 })] }],
    ['removed', { decisions: [decision(2, day(6), 'moderated', {}, { contribution: 100 })] }],
    ['withdrawn', { records: [record(101, day(6), 'withdrawn')] }],
    ['uncounted', { contribution: contribution(100, { created: day(25) }) }],
    ['uncounted', { contribution: contribution(100, { isAltered: true }) }]
  ] as const)('%s', (status, changes) => expect(statusOf(stateOf(changes))).toBe(status));

  it('waits to be let through where everything is read before', () => {
    const strict = callWith({ moderation: 'before' });
    expect(statusOf(threadState(thread(), indexGroups([]), strict, callState(strict, [published], day(10))))).toBe('toRead');
  });
});

describe('a filter', () => {
  it('is left to the list where a list can answer it', () => {
    expect([asked({}), asked({ passage: '12', kind: 'remark' }), asked({ words: ' ' })].map(isAnsweredByList)).toEqual([true, true, true]);
    expect([asked({ words: 'jours' }), asked({ status: 'answered' }), asked({ theme: NOBODY }), asked({ assignee: 'RH' }), asked({ direction: 'Urbanisme' })].map(isAnsweredByList)).toEqual([false, false, false, false, false]);
    expect(listFilter(asked({ passage: '12', kind: 'remark' }), lineage)).toEqual({ passages: [12, 4], kinds: ['remark'] });
    expect(listFilter(noFilter, lineage)).toEqual({});
  });

  it.each([
    [{ words: 'PREFERABLES trois' }, true],
    [{ words: 'quatre' }, false],
    [{ passage: '12' }, true],
    [{ passage: '3' }, false],
    [{ kind: 'question' }, false],
    [{ direction: 'Urbanisme' }, true],
    [{ theme: NOBODY }, true],
    [{ theme: 'Lieux' }, false],
    [{ status: 'toAnswer', kind: 'remark' }, true],
    [{ status: 'answered' }, false]
  ])('%j finds it: %s', (changes, isFound) => expect(fits(asked(changes), lineage, ME_LOGIN)(stateOf({}))).toBe(isFound));

  it('finds words of what a contribution says now, not of what it said before its author corrected it', () => {
    const before = stateOf({});
    const finds = (words: string, state = before) => fits(asked({ words }), lineage, ME_LOGIN)(state);
    const after = { ...before, text: 'Quatre semaines, à l’été' };
    expect([finds('jours'), finds('ete', after), finds('jours', after), finds('jours')]).toEqual([true, true, false, true]);
  });

  it('finds what is assigned to the reader, alone or with others', () => {
    const assigned = (...logins: readonly string[]) => stateOf({ decisions: [decision(2, day(6), 'assigned', { name: 'x', people: logins.map((login) => ({ login, name: 'x' })) }, { contribution: 100 })] });
    const isMine = fits(asked({ assignee: ME }), lineage, ME_LOGIN);
    expect([assigned('i:0#.f|membership|Paul@ville.test', 'i:0#.f|membership|LEA@ville.test'), assigned('i:0#.f|membership|paul@ville.test'), stateOf({})].map(isMine)).toEqual([true, false, false]);
  });

  it('finds what was said of a passage that the asked one descends from', () => {
    expect(fits(asked({ passage: '9' }), lineage, ME_LOGIN)(stateOf({ contribution: contribution(100, { anchor: anchor({ passage: 4 }) }) }))).toBe(true);
  });
});
