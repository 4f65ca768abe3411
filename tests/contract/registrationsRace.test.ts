import { after, before, describe, it } from 'node:test';
import { raceFor } from '../attack/registrationRace';
import { withRegistrations } from './localRegistrations';
import type { LocalSite } from './localSite';
import { openLocalSite } from './localSite';

/** Two hundred agents, a hundred times: `npm run race`. */
describe('the last places', { concurrency: false }, () => {
  let site: LocalSite;
  before(async () => {
    site = await openLocalSite(withRegistrations);
  });
  after(() => site.close());

  for (const seed of [1, 2]) it(`go to exactly as many as there are, whatever fails meanwhile: seed ${seed}`, async () => void (await raceFor(site, { seed, agents: 24, places: 5 })));
});
