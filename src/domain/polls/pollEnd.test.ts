import { splitEnd, withEnd } from './pollEnd';
import type { PollDecision } from './PollRecord';
import { pollState } from './pollState';
import type { Decided } from './testing/pollWith';
import { day, pollWith, published, recordsOf } from './testing/pollWith';
import { validatePoll } from './validatePoll';

const closed: PollDecision = { kind: 'closed' };
const reopened = (closesAt: Date | null): PollDecision => ({ kind: 'reopened', reason: 'Panne du réseau', closesAt });
const poll = (closesAt: Date | null, ...decisions: readonly Decided[]): ReturnType<typeof pollWith> => pollWith({ closesAt, records: recordsOf([day(2), published], ...decisions) });
const after = (seconds: number): Date => new Date(day(6).getTime() + seconds * 1000);

describe('the end of a poll, as its form shows it', () => {
  it.each<readonly [string, ReturnType<typeof poll>, Date | null]>([
    ['stands in the poll until it is reopened', poll(day(9)), day(9)],
    ['is that of the reopening, of a poll that ended by its date', poll(day(4), [day(6), reopened(day(12))]), day(12)],
    ['is none after a reopening without one', poll(day(4), [day(6), reopened(null)]), null],
    ['is the moment of the closing', poll(day(9), [day(4), closed]), day(4)],
    ['is that of the last reopening', poll(day(4), [day(6), reopened(null)], [day(7), closed], [day(8), reopened(day(15))]), day(15)]
  ])('%s', (_, stored, end) => expect(withEnd(stored, day(8, 12)).closesAt).toEqual(end));

  it('lets a poll that ended by its date and was reopened be edited: nothing in it is past', () => {
    const stored = poll(day(4), [day(6), reopened(null)]);
    expect(validatePoll(stored, day(7))).toEqual([{ field: 'closesAt', code: 'closesInPast' }]);
    expect(validatePoll(withEnd(stored, day(7)), day(7))).toEqual([]);
  });
});

describe('the end that the form saves', () => {
  it('goes to the poll until it is reopened', () => {
    const draft = { ...poll(day(9)), closesAt: day(11) };
    expect(splitEnd(poll(day(9)), draft, day(5))).toEqual({ draft, movedEnd: undefined });
  });

  it.each([[null], [day(14)]])('goes to the records from then on, %s, and leaves the end of the first vote as it was', (closesAt) => {
    const stored = poll(day(4), [day(6), reopened(day(12))]);
    const { draft, movedEnd } = splitEnd(stored, { ...stored, description: 'Venez.', closesAt }, day(7));
    expect([draft.closesAt, draft.description, movedEnd]).toEqual([day(4), 'Venez.', closesAt]);
  });

  it('is no change where the form left its seconds out', () => {
    const stored = poll(day(4), [day(6), reopened(new Date(day(12).getTime() + 29_000))]);
    expect(splitEnd(stored, { ...stored, closesAt: day(12) }, day(7))).toMatchObject({ movedEnd: undefined, draft: { closesAt: day(4) } });
    const over = poll(null, [new Date(day(4).getTime() + 29_000), closed]);
    expect(splitEnd(over, { ...over, closesAt: day(4) }, day(7))).toMatchObject({ movedEnd: undefined, draft: { closesAt: null } });
  });

  it('of a vote that is over meanwhile is not dropped without a word: the save is refused as that of a locked field', () => {
    const over = poll(day(4));
    expect(splitEnd(over, { ...over, closesAt: day(9) }, day(7)).draft.closesAt).toEqual(day(9));
  });

  it('moves that of a reopened vote, with the second of the record at the earliest, and tells still who reopened it', () => {
    const moved = (to: Date | null): ReturnType<typeof pollState> => pollState(poll(day(4), [day(6), reopened(day(12))], [day(7), reopened(to)]), day(7, 12));
    expect(moved(day(20)).windows).toEqual([{ from: day(2), to: day(4) }, { from: after(1), to: day(20) }]);
    expect(moved(null)).toMatchObject({ status: 'open', closesAt: null, reopened: { at: day(6), reason: 'Panne du réseau' } });
    expect(moved(day(6, 12))).toMatchObject({ status: 'closed', closesAt: day(7) });
  });
});
