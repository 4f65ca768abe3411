import { DataError } from '../DataError';
import type { MyVote } from '../../domain/ballots/Ballot';
import type { Poll } from '../../domain/polls/Poll';
import { emptyPollDraft } from '../../domain/polls/Poll';
import type { PollRecord } from '../../domain/polls/PollRecord';
import type { SharedReads } from '../waiting/Waiting';
import { waitingPolls } from './waitingPolls';

const NOW = new Date('2026-11-23T10:00:00Z');
const someone = { id: 1, name: 'Nadia Benali' };
const at = (hours: number): Date => new Date(NOW.getTime() + hours * 3_600_000);
const published: PollRecord = { id: 1, kind: 'published', confidential: false, lastBallotIdBefore: 0, box: null, author: someone, at: at(-48), editor: someone, modified: at(-48) };
const poll = (id: number, changes: Partial<Poll> = {}): Poll => ({
  ...emptyPollDraft(),
  id,
  question: `Question ${id} ?`,
  etag: '"1"',
  createdBy: someone,
  modifiedBy: someone,
  modified: NOW,
  records: [published],
  ...changes
});

const asked: string[] = [];
const reads: SharedReads = {
  fetch: (key, read) => {
    asked.push(key.join('/'));
    return read();
  }
};
beforeEach(() => asked.splice(0));

const provider = (list: readonly Poll[], mayVote = true, voted: readonly number[] = [], unfinished: MyVote['unfinished'] = null) =>
  waitingPolls(
    {
      polls: { cached: async () => [], list: async () => list, rights: async () => ({ manage: false, vote: mayVote }) },
      ballots: { expect: () => undefined, myVotes: async (polls) => Object.fromEntries(polls.filter(({ id }) => voted.includes(id)).map(({ id }) => [id, { choices: [1], at: NOW, uncounted: null, unfinished }])) }
    },
    '/sites/intranet'
  );

test('open polls without a vote of the agent await him, until they close', async () => {
  const list = [poll(1), poll(2, { closesAt: at(5) }), poll(3, { opensAt: at(1) }), poll(4, { closesAt: at(-1) }), poll(5, { records: [] })];
  expect(await provider(list, true, [1]).waiting(NOW, reads, 'Europe/Paris')).toEqual([{ what: 'Question 2 ?', until: at(5), address: { kind: 'poll', id: 2, webPath: '/sites/intranet' } }]);
});

test('a vote of which only a part arrived awaits him too', async () => {
  expect(await provider([poll(1)], true, [1], [1, 2]).waiting(NOW, reads, 'Europe/Paris')).toHaveLength(1);
});

test('it reads what the screens of polls read, under the same names, and no more', async () => {
  await provider([poll(2), poll(1), poll(3, { opensAt: at(1) }), poll(4, { closesAt: at(-1) })]).waiting(NOW, reads, 'Europe/Paris');
  expect(asked).toEqual(['polls/list', 'polls/rights', 'polls/votes/1/2/3']);
});

test('who may not vote is asked for nothing, and his votes are not read', async () => {
  expect(await provider([poll(1)], false).waiting(NOW, reads, 'Europe/Paris')).toEqual([]);
  expect(asked).toEqual(['polls/list', 'polls/rights']);
});

test('where no poll is open, no votes are read', async () => {
  expect(await provider([poll(1, { opensAt: at(1) }), poll(2, { closesAt: at(-1) })]).waiting(NOW, reads, 'Europe/Paris')).toEqual([]);
  expect(asked).toEqual(['polls/list', 'polls/rights']);
});

test('where polls are not set up, nothing awaits; any other failure is told', async () => {
  const failing = (code: 'notFound' | 'offline') =>
    waitingPolls({ polls: { cached: async () => [], list: () => Promise.reject(new DataError(code)), rights: async () => ({ manage: false, vote: true }) }, ballots: { expect: () => undefined, myVotes: async () => ({}) } }, '');
  expect(await failing('notFound').waiting(NOW, reads, 'Europe/Paris')).toEqual([]);
  await expect(failing('offline').waiting(NOW, reads, 'Europe/Paris')).rejects.toMatchObject({ code: 'offline' });
});
