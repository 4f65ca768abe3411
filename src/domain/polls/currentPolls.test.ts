import { currentPolls } from './currentPolls';
import type { Poll } from './Poll';
import type { PollDecision } from './PollRecord';
import { day, pollWith, published, recordsOf } from './testing/pollWith';

const archived: PollDecision = { kind: 'archived' };
const open = pollWith({ id: 1, records: recordsOf([day(2), published]) });
const scheduled = pollWith({ id: 2, opensAt: day(8), records: recordsOf([day(2), published]) });
const closed = pollWith({ id: 3, closesAt: day(4), records: recordsOf([day(2), published]) });
const draft = pollWith({ id: 4 });
const put = pollWith({ id: 5, closesAt: day(4), records: recordsOf([day(2), published], [day(4, 12), archived]) });
const all = [put, closed, draft, scheduled, open];

const idsOf = (polls: ReturnType<typeof currentPolls>) => Object.fromEntries(Object.entries(polls).map(([name, list]: readonly [string, readonly Poll[]]) => [name, list.map(({ id }) => id)]));

describe('the polls that agents are shown', () => {
  it('are those to vote in, those to come and those that are over; drafts and archived ones are left out', () => {
    expect(idsOf(currentPolls(all, day(5)))).toEqual({ open: [1], scheduled: [2], closed: [3] });
  });

  it('change with the server’s time', () => {
    expect(idsOf(currentPolls(all, day(3)))).toEqual({ open: [3, 1], scheduled: [2], closed: [] });
    expect(idsOf(currentPolls(all, day(9)))).toEqual({ open: [2, 1], scheduled: [], closed: [3] });
  });

  it('keep a closed one among those to vote in while its agent waits to hear of his vote, and no other', () => {
    expect(idsOf(currentPolls(all, day(5), () => true))).toEqual({ open: [3, 1], scheduled: [2], closed: [] });
    expect(idsOf(currentPolls(all, day(5), ({ id }) => id !== 3))).toEqual({ open: [1], scheduled: [2], closed: [3] });
  });

  it('are asked for with whether one can vote in them', () => {
    const asked = new Map<number, boolean>();
    currentPolls(all, day(5), ({ id }, isOpen) => (asked.set(id, isOpen), false));
    expect([1, 2, 3].map((id) => asked.get(id))).toEqual([true, false, false]);
  });

  it('are none of none', () => expect(currentPolls([], day(5))).toEqual({ open: [], scheduled: [], closed: [] }));
});
