import assert from 'node:assert/strict';
import { it } from 'node:test';
import { attack } from '../attack/attack';

/** Of `npm run attack`, what fits into this time on the machine at hand. */
const SCHEDULES = 1000;
const MILLISECONDS = 45_000;

it('open votes and supports lose, double and hide nothing, whoever does what at which moment', async (context) => {
  const { ran, byMode, failed } = await attack({ firstSeed: 1, schedules: SCHEDULES, milliseconds: MILLISECONDS, stops: true, report: (line) => context.diagnostic(line) });
  context.diagnostic(`${ran} of ${SCHEDULES} schedules ran: ${JSON.stringify(byMode)}`);
  assert.deepEqual(failed, []);
  assert.ok(ran > 0);
});
