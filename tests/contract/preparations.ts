import { createHash } from 'node:crypto';
import { Provisioner } from '../../src/data/provisioning/Provisioner';
import { createPollServices } from '../../src/data/polls/pollServices';
import { createUsageServices } from '../../src/data/usages/usageServices';
import type { ListSchema } from '../../src/lists/defineList';
import { replay, type Write } from './fixtures/recording';
import { memoryStorage } from './memoryStorage';
import type { Preparation } from './SiteUnderTest';

/** The lists of polls, set up by the owner. */
export const withPolls: Preparation = { name: 'polls', run: (site) => createPollServices(site.connection('owner')).setup.setUp() };

/** The lists of the usage map, set up by the owner. */
export const withUsages: Preparation = {
  name: 'usages',
  run: (site) => createUsageServices(site.connection('owner'), { session: memoryStorage(), local: memoryStorage() }).setup.setUp()
};

/** These lists, set up by the owner. */
export function withLists(...lists: readonly ListSchema[]): Preparation {
  return { name: `lists ${fingerprint(JSON.stringify(lists))}`, run: (site) => new Provisioner(site.connection('owner'), lists).setUp() };
}

/** What an earlier version stored, as it was recorded then. */
export function replayed(writes: readonly Write[]): Preparation {
  // Lists of version 1 have WriteSecurity 4: people voted in them only where that does not refuse adds.
  return { name: `replayed ${fingerprint(JSON.stringify(writes))}`, settings: { writeSecurityNoneRefusesAdds: false }, run: (site) => replay(site, writes) };
}

/** One after the other. */
export function inTurn(...preparations: readonly Preparation[]): Preparation {
  return {
    name: preparations.map(({ name }) => name).join(', '),
    settings: Object.assign({}, ...preparations.map(({ settings }) => settings)),
    run: async (site) => {
      for (const { run } of preparations) await run(site);
    }
  };
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
