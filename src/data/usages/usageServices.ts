import type { Mark } from '../../domain/usages/agentMarks';
import { usageLists } from '../../lists/usages';
import type { Connection } from '../connection/Connection';
import { Provisioner } from '../provisioning/Provisioner';
import { browserStorage, tabStorage } from '../kept/browserStorage';
import { KeptAgent } from './KeptAgent';
import { KeptFavourites } from './KeptFavourites';
import { KeptOpened } from './KeptOpened';
import { OpenCounter } from './OpenCounter';
import { RecentMarks } from './RecentMarks';
import { SharePointUsageMapSite } from './SharePointUsageMapSite';
import { TableUsageMapRepository } from './TableUsageMapRepository';
import { UsageMapCache } from './UsageMapCache';
import type { UsageMapRepository } from './UsageMapRepository';
import type { UsageMapSite } from './UsageMapSite';
import type { UsageTables } from './usageTables';
import { usageTables } from './usageTables';

/** What the screens of the usage map read and write through. */
export interface UsageServices {
  readonly usageMap: UsageMapRepository;
  readonly setup: Pick<Provisioner, 'status' | 'setUp' | 'explain'>;
  readonly recents: Pick<RecentMarks, 'read' | 'remember'>;
  /** Counts an opening, and the usage for which it was. Never fails. */
  countOpen(mark: Mark, usage?: Mark): Promise<void>;
}

export interface UsageServicesOptions {
  /** Default: the tab's session storage. */
  readonly session?: Storage;
  /** Default: the browser's local storage. */
  readonly local?: Storage;
}

/** A new set of services for one person on one web. */
export function createUsageServices(connection: Connection, options: UsageServicesOptions = {}): UsageServices {
  return usageServicesOn(usageTables(connection), new SharePointUsageMapSite(connection), new Provisioner(connection, usageLists), options);
}

/** The services on given tables and site. */
export function usageServicesOn(
  tables: UsageTables,
  site: UsageMapSite,
  setup: UsageServices['setup'],
  { session = tabStorage(), local = browserStorage() }: UsageServicesOptions = {}
): UsageServices {
  const counter = new OpenCounter(tables.opens, site, local);
  return {
    usageMap: new TableUsageMapRepository(tables, site, new UsageMapCache(session), new KeptFavourites(local), new KeptAgent(local), new KeptOpened(local), counter),
    setup,
    recents: new RecentMarks(site, local),
    countOpen: (mark, usage) => counter.count(mark, usage)
  };
}
