import assert from 'node:assert/strict';
import { it } from 'node:test';
import { attack } from './attack';

const SCHEDULES = 30;

/** Half of the sixty schedules that run with all other tests: two files do, beside each other. `npm run attack` runs ten thousand. */
export function runHalf(half: 0 | 1): void {
  const firstSeed = 1 + half * SCHEDULES;
  it(`votes and supports lose, double and hide nothing, whoever does what at which moment: seeds from ${firstSeed} on`, async (context) => {
    const { ran, byMode, failed } = await attack({ firstSeed, schedules: SCHEDULES, stops: true, report: (line) => context.diagnostic(line) });
    context.diagnostic(JSON.stringify(byMode));
    assert.deepEqual(failed, []);
    assert.equal(ran, SCHEDULES);
  });
}
