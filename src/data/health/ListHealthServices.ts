import type { PlanSession } from '../plans/PlanSession';
import type { Hub } from '../sites/HubSites';
import type { SiteAddress } from '../sites/SiteAddress';
import type { CheckSession } from './Checks';
import type { HubSiteHealth } from './HubHealth';
import type { RepairSaid } from './repair';
import type { RepairId, RepairTarget } from './RepairTarget';
import type { SiteConcerns } from './SiteConcerns';
import type { SiteHealth } from './SiteHealth';

export interface RepairSession extends PlanSession<RepairId> {
  /** What the last run of a step said; undefined: it did not run here. */
  said(id: RepairId): RepairSaid | undefined;
}

/** What the screens of lists work through. */
export interface ListHealthServices {
  /** Asks the server anew. @throws DataError */
  look(): Promise<SiteHealth>;
  /** Limits and what is there twice. @throws DataError */
  concerns(): Promise<SiteConcerns>;
  /** Begins a look into what grows: keys, records, people. @param webUrl default: the site's own */
  checks(webUrl?: string): Promise<CheckSession>;
  /** A step for each target, in their order. */
  repair(targets: readonly RepairTarget[]): Promise<RepairSession>;
  /** The hub of the site; null: it has joined none. @throws DataError */
  hub(): Promise<Hub | null>;
  /** Sites of the hub that the person can read, as search and the directory of sites know them. @throws DataError; AbortError */
  hubSites(hub: Hub, signal?: AbortSignal): Promise<readonly SiteAddress[]>;
  /** Looks at sites, a few at a time. @throws AbortError */
  lookAt(sites: readonly SiteAddress[], control: { readonly signal: AbortSignal; onSite(site: HubSiteHealth): void }): Promise<void>;
}
