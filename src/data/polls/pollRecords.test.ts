/** @jest-environment node */
import type { PollDecision } from '../../domain/polls/PollRecord';
import { result } from '../../domain/polls/testing/pollWith';
import { PollRecordsList } from '../../lists/polls';
import { MemoryTable } from '../items/MemoryTable';
import { toRecords } from './pollRecords';
import { toRecordValues } from './recordValues';

const paul = { id: 9, name: 'Paul Petit' };
const at = new Date('2026-03-01T08:00:00Z');
const decisions: readonly PollDecision[] = [
  { kind: 'published', confidential: true, lastBallotIdBefore: 41, box: '12-b1' },
  { kind: 'published', confidential: false, lastBallotIdBefore: 0, box: null },
  { kind: 'closed' },
  { kind: 'reopened', reason: 'Panne', closesAt: at },
  { kind: 'archived' },
  { kind: 'certified', result },
  { kind: 'certified', result: { ...result, read: null } },
  {
    kind: 'certified',
    result: { ...result, excluded: { late: 2 }, invitedCount: 40, ranking: { order: [{ id: 1, points: 3, place: 1 }, { id: 2, points: null, place: 2 }], winner: 1 }, covers: { texts: 't', windows: 'w', records: 'r', ballots: 'b', lastBallotId: 7 } }
  },
  { kind: 'refused', recordIds: [3, 5] }
];

describe('the decisions about a poll', () => {
  it('are read as they were stored, by whom and when, in the order in which the server received them', async () => {
    const table = new MemoryTable(PollRecordsList, { me: () => paul, now: () => at });
    for (const [index, decision] of decisions.entries()) await table.add(toRecordValues(12, decision), `key ${index}`);
    const rows = table.peek();
    expect(rows.every(({ poll }) => poll === 12)).toBe(true);
    expect(toRecords([...rows].reverse())).toEqual(decisions.map((decision, index) => ({ ...decision, id: index + 1, author: paul, at, editor: paul, modified: at })));
  });

  it('that lack what their kind needs decide as little as can be, and a certificate without a result nothing', () => {
    const table = new MemoryTable(PollRecordsList, { me: () => paul, now: () => at });
    for (const kind of ['published', 'reopened', 'certified', 'refused', 'closed']) table.plant({ Title: kind, Poll: 12, Kind: kind, Content: '{}' });
    expect(toRecords(table.peek()).map(({ id: _, author: __, at: ___, editor: ____, modified: _____, ...decision }) => decision)).toEqual([
      { kind: 'published', confidential: false, lastBallotIdBefore: 0, box: null },
      { kind: 'reopened', reason: '', closesAt: null },
      { kind: 'refused', recordIds: [] },
      { kind: 'closed' }
    ]);
  });
});
