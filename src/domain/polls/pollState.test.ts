import { PollLockedError } from './PollLockedError';
import type { PollDecision } from './PollRecord';
import { lockedChanges, pollLocks } from './pollLocks';
import { ballotRules, pollState } from './pollState';
import { resultAccess } from './resultAccess';
import type { Decided } from './testing/pollWith';
import { camille, day, pollWith, published, recordsOf, result } from './testing/pollWith';
import { timeLeft } from './timeLeft';

const closed: PollDecision = { kind: 'closed' };
const archived: PollDecision = { kind: 'archived' };
const reopened: PollDecision = { kind: 'reopened', reason: 'Panne du réseau', closesAt: null };
const certified: PollDecision = { kind: 'certified', result };
const windowsOf = (...decisions: readonly Decided[]) => pollState(pollWith({ closesAt: day(9), records: recordsOf(...decisions) }), day(5)).windows;

describe('when votes of a poll count', () => {
  it('is never, for a draft, which still tells its own dates', () => {
    expect(pollState(pollWith({ opensAt: day(3), closesAt: day(9) }), day(5))).toEqual({
      status: 'draft', windows: [], opensAt: day(3), closesAt: day(9), confidential: false, reopened: null, certified: null, distrusted: []
    });
  });

  it('is from its publication when no opening was planned', () => {
    const { opensAt, closesAt } = pollState(pollWith({ records: recordsOf([day(2), published]) }), day(5));
    expect([opensAt, closesAt]).toEqual([day(2), null]);
  });

  it('is decided by the first publication alone', () => {
    expect(windowsOf([day(2), published], [day(4), published])).toEqual([{ from: day(2), to: day(9) }]);
  });

  it('does not change when it is closed after its end, or reopened while it is open', () => {
    expect(windowsOf([day(2), published], [day(10), closed])).toEqual([{ from: day(2), to: day(9) }]);
    const endless = pollWith({ records: recordsOf([day(2), published], [day(3), reopened]) });
    expect(pollState(endless, day(5)).windows).toEqual([{ from: day(2), to: null }]);
  });

  it('goes on when it is closed and reopened within one second, with the next one', () => {
    expect(windowsOf([day(2), published], [day(4), closed], [day(4), reopened])).toEqual([{ from: day(2), to: day(4) }, { from: new Date(day(4).getTime() + 1000), to: null }]);
  });

  it('is part of the rules that ballots are counted by', () => {
    const poll = pollWith({ minChoices: 1, maxChoices: 2, mayChangeVote: false, records: recordsOf([day(2), published]) });
    const { layout, ...rules } = ballotRules(poll);
    expect(layout.box).toBe('12');
    expect(rules).toEqual({ pollId: 12, optionIds: [1, 2], minChoices: 1, maxChoices: 2, mayChange: false, isPaired: true, isRanking: false, textIds: [], seen: null, windows: [{ from: day(2), to: null }] });
  });
});

describe('the records of a poll', () => {
  it('say that it is confidential, whatever stands before the publication', () => {
    expect(pollState(pollWith({ records: recordsOf([day(1), closed], [day(2), { ...published, confidential: true }]) }), day(3)).confidential).toBe(true);
  });

  it('say that it is archived, even while its dates would have it open', () => {
    expect(pollState(pollWith({ records: recordsOf([day(2), published], [day(3), archived]) }), day(4)).status).toBe('archived');
    expect(pollState(pollWith({ records: recordsOf([day(3), archived]) }), day(4)).status).toBe('draft');
  });

  it('say who certified the result that stands: the one after the last reopening', () => {
    const records = recordsOf([day(2), published], [day(3), closed], [day(4), reopened], [day(5), closed], [day(6), certified]);
    expect(pollState(pollWith({ records }), day(7))).toMatchObject({ certified: { by: camille, at: day(6), result }, reopened: { at: day(4), reason: 'Panne du réseau' } });
    expect(pollState(pollWith({ records: recordsOf([day(2), published], [day(6), certified], [day(7), archived]) }), day(8)).certified?.at).toEqual(day(6));
    expect(pollState(pollWith({ records: records.slice(0, 4) }), day(7)).certified).toBeNull();
  });
});

describe('what of a poll can no longer change', () => {
  const at = (date: number, ...later: readonly Decided[]) => pollLocks(pollWith({ opensAt: day(3), records: recordsOf([day(2), published], ...later) }), day(date), false);

  it('is only that it is open or confidential, before it opens', () => {
    expect(at(2)).toEqual({ kind: 'published', confidential: 'published' });
  });

  it('is its opening once it has opened, and its end and order once it is over', () => {
    expect(at(4)).toEqual({ kind: 'published', confidential: 'published', opensAt: 'started' });
    const over = { kind: 'published', confidential: 'published', opensAt: 'started', closesAt: 'closed', optionOrder: 'closed' };
    expect(at(6, [day(5), closed])).toEqual(over);
    expect(at(6, [day(5), archived])).toEqual(over);
  });

  it('is all that voters were told or asked, once somebody voted', () => {
    expect(pollLocks(pollWith({ records: recordsOf([day(2), published]) }), day(4), true)).toEqual({
      kind: 'published', confidential: 'published', opensAt: 'started', question: 'hasVotes', options: 'hasVotes', questions: 'hasVotes', minChoices: 'hasVotes', maxChoices: 'hasVotes',
      mayChangeVote: 'promised', resultVisibility: 'promised'
    });
  });

  it('is named by the error that refuses it', () => {
    const poll = pollWith();
    const fields = lockedChanges(poll, { ...poll, question: 'Autre ?', maxChoices: 2 }, { question: 'hasVotes', maxChoices: 'hasVotes', minChoices: 'hasVotes' });
    const error = new PollLockedError(fields);
    expect([error.name, error.message, error.fields]).toEqual(['PollLockedError', 'Locked: question, maxChoices', ['question', 'maxChoices']]);
  });
});

describe('the results of a poll', () => {
  const sees = (resultVisibility: 'always' | 'afterVoting' | 'afterClosing' | 'ownerOnly', date: number, hasVoted: boolean, ...later: readonly Decided[]): string =>
    resultAccess(pollWith({ resultVisibility, closesAt: day(6), records: recordsOf([day(2), published], ...later) }), day(date), { isOwner: false, hasVoted });

  it('shown after its end wait for that end, for voters too, and are then there for all', () => {
    expect([sees('afterClosing', 5, true), sees('afterClosing', 7, true), sees('afterClosing', 7, false)]).toEqual(['afterClosing', 'live', 'live']);
    expect(sees('afterClosing', 5, false, [day(3), archived])).toBe('live');
  });

  it('shown to who voted are shown to all after its end', () => {
    expect([sees('afterVoting', 5, false), sees('afterVoting', 7, false), sees('afterVoting', 5, false, [day(3), archived])]).toEqual(['afterVoting', 'live', 'live']);
  });

  it('stay the owner’s after its end when he said so', () => {
    expect([sees('ownerOnly', 6, true), sees('ownerOnly', 7, true, [day(6), certified])]).toEqual(['ownerOnly', 'ownerOnly']);
  });

  it('are the certified ones as soon as there are some', () => {
    expect(sees('always', 7, false, [day(6), certified])).toBe('certified');
    const confidential = pollWith({ closesAt: day(6), records: recordsOf([day(2), { ...published, confidential: true }], [day(6), certified]) });
    expect(resultAccess(confidential, day(7), { isOwner: false, hasVoted: false })).toBe('certified');
  });
});

it.each([
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1]
] as const)('a whole %s left is said as one', (unit, seconds) => {
  expect(timeLeft(day(1), new Date(day(1).getTime() + seconds * 1000))).toEqual({ unit, value: 1 });
});
