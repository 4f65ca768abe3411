import type { Mark } from '../../domain/usages/agentMarks';
import { usageLists } from '../../lists/usages';
import type { Connection } from '../connection/Connection';
import { Provisioner } from '../provisioning/Provisioner';
import { OpenCounter } from './OpenCounter';
import { RecentMarks } from './RecentMarks';
import { SharePointUsageMapRepository } from './SharePointUsageMapRepository';
import { UsageMapCache, tabStorage } from './UsageMapCache';
import type { UsageMapRepository } from './UsageMapRepository';

/** What the screens of the usage map read and write through. */
export interface UsageServices {
  readonly usageMap: UsageMapRepository;
  readonly setup: Pick<Provisioner, 'status' | 'setUp' | 'explain'>;
  readonly recents: Pick<RecentMarks, 'read' | 'remember'>;
  /** Counts an opening without naming anybody. Never fails. */
  countOpen(mark: Mark): Promise<void>;
}

export interface UsageServicesOptions {
  /** Default: the tab's session storage. */
  readonly session?: Storage;
  /** Default: the browser's local storage. */
  readonly local?: Storage;
}

/** A new set of services for one person on one web. */
export function createUsageServices(connection: Connection, { session = tabStorage(), local = browserStorage() }: UsageServicesOptions = {}): UsageServices {
  const counter = new OpenCounter(connection, local);
  return {
    usageMap: new SharePointUsageMapRepository(connection, new UsageMapCache(session), counter),
    setup: new Provisioner(connection, usageLists),
    recents: new RecentMarks(connection, local),
    countOpen: (mark) => counter.count(mark)
  };
}

function browserStorage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
