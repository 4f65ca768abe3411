import { OvertakenError } from './OvertakenError';
import { day, decision } from './testing/callWith';

test('somebody else’s decision is told apart by its code, and named', () => {
  const latest = decision(12, day(7), 'closed');
  expect(new OvertakenError(latest)).toMatchObject({ name: 'OvertakenError', code: 'conflict', latest, message: expect.stringContaining('12') });
});
