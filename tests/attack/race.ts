/** `npm run race [-- --seed N --runs N --agents N --places N]`: agents who register at once for the last places, with faults injected (see `registrationRace.ts`). */
import { parseArgs } from 'node:util';
import { withRegistrations } from '../contract/localRegistrations';
import { openLocalSite } from '../contract/localSite';
import { raceFor } from './registrationRace';

const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' }, runs: { type: 'string', default: '100' }, agents: { type: 'string', default: '200' }, places: { type: 'string', default: '10' } } });

async function run(): Promise<void> {
  const site = await openLocalSite(withRegistrations);
  await site.settings({ listViewThreshold: 5000 });
  const [first, runs] = [Number(values.seed), Number(values.runs)];
  const failed: number[] = [];
  const sums = { faults: 0, closedTabs: 0, secondTabs: 0 };
  for (let seed = first; seed < first + runs; seed++) {
    try {
      const { faults, closedTabs, secondTabs, milliseconds } = await raceFor(site, { seed, agents: Number(values.agents), places: Number(values.places) });
      sums.faults += faults;
      sums.closedTabs += closedTabs;
      sums.secondTabs += secondTabs;
      console.log(`seed ${seed}: ${Math.round(milliseconds)} ms`);
    } catch (error) {
      failed.push(seed);
      console.log(error instanceof Error ? error.message : error);
    }
  }
  await site.close();
  console.log(`${runs} races of ${values.agents} agents for ${values.places} places: ${sums.faults} faults, ${sums.closedTabs} tabs closed, ${sums.secondTabs} second tabs; ${failed.length} failed${failed.length > 0 ? `: seeds ${failed.join(', ')}` : ''}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}

void run();
