import { brokenCertificate, certificates, coversNow } from './certificates';
import type { Poll } from './Poll';
import type { PollRecord } from './PollRecord';
import { day, pollWith, published, recordsOf, result } from './testing/pollWith';

const karim = { id: 9, name: 'Karim Benali' };

function certified(changes: (poll: Poll) => Poll): ReturnType<typeof brokenCertificate> {
  const decided = recordsOf([day(1), published], [day(2), { kind: 'closed' }]);
  const poll = pollWith({ records: decided });
  const covers = { ...coversNow(poll), ballots: 'b', lastBallotId: 40 };
  const [certificate] = recordsOf([day(3), { kind: 'certified', result: { ...result, covers } }]);
  const whole = { ...poll, records: [...decided, ...(certificate ? [{ ...certificate, id: 3 }] : [])] };
  const [given] = certificates(whole);
  if (!given) throw new Error('There is no certificate.');
  return brokenCertificate(changes(whole), given);
}

const withRecord = (id: number, changes: Partial<Pick<PollRecord, 'editor' | 'modified'>>) => (poll: Poll): Poll => ({ ...poll, records: poll.records.map((record) => (record.id === id ? { ...record, ...changes } : record)) });

it('a certificate holds while nothing that it covers changed', () => {
  expect(certified((poll) => poll)).toBeNull();
  expect(certified((poll) => ({ ...poll, modifiedBy: karim, modified: day(9) }))).toBeNull();
});

it('other words break it, by who changed the poll last', () => {
  expect(certified((poll) => ({ ...poll, description: 'Autre', modifiedBy: karim, modified: day(9) }))).toEqual({ parts: ['texts'], by: karim, at: day(9) });
});

it('a decision that was changed breaks it, by who changed one last; what came after the certificate is not meant', () => {
  expect(certified(withRecord(2, { editor: karim, modified: day(8) }))).toMatchObject({ by: karim, at: day(8) });
  const both = (poll: Poll): Poll => withRecord(1, { editor: karim, modified: day(7) })(withRecord(2, { editor: { id: 8, name: 'Autre' }, modified: day(6) })(poll));
  expect(certified(both)).toMatchObject({ by: karim, at: day(7) });
  expect(certified(withRecord(3, { editor: karim, modified: day(8) }))).toBeNull();
});

it('a decision that is gone breaks it, in whatever order the others are read', () => {
  const broken = certified((poll) => ({ ...poll, records: poll.records.filter(({ id }) => id !== 2) }));
  expect(broken?.parts).toContain('records');
  expect(certified((poll) => ({ ...poll, records: [...poll.records].reverse() }))).toBeNull();
});
