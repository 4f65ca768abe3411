import { keptUntil } from './keptUntil';

const at = (text: string): Date => new Date(text);

test.each([
  [24, '2026-03-20T17:00:00Z', '2028-03-20T17:00:00Z'],
  [6, '2026-08-31T17:00:00Z', '2027-02-28T17:00:00Z'],
  [12, '2028-02-29T10:00:00Z', '2029-02-28T10:00:00Z'],
  [1, '2026-12-31T23:30:00Z', '2027-01-31T23:30:00Z']
])('%i months after %s is %s', (retentionMonths, closesAt, expected) => expect(keptUntil({ retentionMonths }, { closesAt: at(closesAt) })).toEqual(at(expected)));

test('where no period was said, or the call has no end yet, there is no such day', () => {
  expect([keptUntil({ retentionMonths: null }, { closesAt: at('2026-03-20T17:00:00Z') }), keptUntil({ retentionMonths: 12 }, { closesAt: null })]).toEqual([null, null]);
});
