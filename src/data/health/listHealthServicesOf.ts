import type { Connection } from '../connection/Connection';
import { openWebOf } from '../connection/openWebOf';
import { pause } from '../connection/pause';
import { newClientKey } from '../items/newClientKey';
import { failureKind } from '../plans/failureKind';
import { planSession } from '../plans/PlanSession';
import { HubSites } from '../sites/HubSites';
import { lookAtSites } from './HubHealth';
import type { ListHealthServices } from './ListHealthServices';
import { readConcerns } from './readConcerns';
import type { RepairSaid } from './repair';
import { repairStep } from './repair';
import type { RepairId } from './RepairTarget';
import { SiteWatch } from './SiteWatch';

interface ListHealthOptions {
  /** A connection to another web of the same SharePoint, with nothing kept from before. */
  readonly openWeb?: (webUrl: string) => Connection;
  /** How seconds pass between two tries of a step. */
  readonly wait?: typeof pause;
}

/** @param timeZone of the city: what is due in its files counts by its days */
export function listHealthServicesOf(connection: Connection, timeZone: string, { openWeb = openWebOf(connection), wait = pause }: ListHealthOptions = {}): ListHealthServices {
  const hubs = new HubSites(connection);
  const watches = new Map<string, SiteWatch>();
  const watchOf = (webUrl: string): SiteWatch => {
    const key = webUrl.toLowerCase();
    const known = watches.get(key) ?? new SiteWatch(key === connection.webUrl.toLowerCase() ? connection : openWeb(webUrl));
    watches.set(key, known);
    return known;
  };
  const own = watchOf(connection.webUrl);
  return {
    look: async () => {
      own.forget();
      return (await own.look()).health;
    },
    concerns: async () => readConcerns(connection, await own.look()),
    // It brings the data layers of all parts: loaded when somebody asks for it.
    checks: async (webUrl = connection.webUrl) => new (await import(/* webpackChunkName: 'health-checks-data' */ './SiteChecks')).SiteChecks(watchOf(webUrl).connection, timeZone),
    repair: async (targets) => {
      const told = new Map<RepairId, RepairSaid>();
      const steps = targets.map((target) => repairStep(target, watchOf(target.webUrl), (id, what) => void told.set(id, what)));
      const session = planSession({ steps, notes: null, me: { id: await connection.userId(), holder: newClientKey() }, kindOf: failureKind, serverNow: () => connection.serverNow(), pause: wait });
      const anew = (): void => targets.forEach(({ webUrl }) => watchOf(webUrl).forget());
      return {
        ...session,
        // Somebody else may have mended it meanwhile.
        look: () => (anew(), session.look()),
        run: (options) => (anew(), session.run(options)),
        said: (id) => told.get(id)
      };
    },
    hub: () => hubs.hub(),
    hubSites: async (hub, signal) => (await import(/* webpackChunkName: 'health-hub-data' */ '../sites/hubSitesOf')).hubSitesOf(connection, hubs, hub, (webUrl) => watchOf(webUrl).connection, signal),
    lookAt: (sites, control) => {
      for (const { webUrl } of sites) watchOf(webUrl).forget();
      return lookAtSites(sites, watchOf, control);
    }
  };
}
