import { emptySession, seriesOf, sessionFormOf, sessionOf } from './sessionValues';

const ZONE = 'Europe/Paris';

it('registrations that open in the night in which clocks change open at one moment, and are read as they were typed', () => {
  const form = { ...emptySession(), startsAt: { date: '2027-04-10', time: '09:00' }, endsAt: { date: '2027-04-10', time: '12:00' } };
  const opening = (date: string, time: string): string | undefined => sessionOf({ ...form, opensAt: { date, time } }, ZONE)?.opensAt?.toISOString();
  // Forward at two on 28 March 2027: half past two is not; back at three on 31 October 2027: half past two is twice.
  expect([opening('2027-03-28', '01:59'), opening('2027-03-28', '03:00'), opening('2027-10-31', '03:00')]).toEqual(['2027-03-28T00:59:00.000Z', '2027-03-28T01:00:00.000Z', '2027-10-31T02:00:00.000Z']);
  const gap = Date.parse(opening('2027-03-28', '02:30') ?? '');
  expect([Date.parse('2027-03-28T00:30:00Z'), Date.parse('2027-03-28T01:30:00Z')]).toContain(gap);
  const draft = sessionOf({ ...form, opensAt: { date: '2027-03-28', time: '09:00' } }, ZONE);
  expect(draft && sessionFormOf(draft, ZONE).opensAt).toEqual({ date: '2027-03-28', time: '09:00' });
});

it('a series stays at its hour by the clocks of the city when they change', () => {
  const form = { ...emptySession(), startsAt: { date: '2027-03-22', time: '09:00' }, endsAt: { date: '2027-03-22', time: '12:00' }, weekdays: [1], until: '2027-04-05' };
  expect(seriesOf(form, ZONE).map(({ startsAt }) => startsAt.toISOString())).toEqual(['2027-03-22T08:00:00.000Z', '2027-04-05T07:00:00.000Z']);
});
