import type { ListHealthServices } from '../../../data/health/ListHealthServices';
import type { LeaveServices } from '../../../data/leave/SiteExport';
import type { NewSites } from '../../../data/newSite/NewSites';
import type { PrivacyServices } from '../../../data/privacy/PrivacyServices';

/** What the part's screens work through. Each section has one line here, which loads its own when it is opened. */
export interface HealthServices {
  /** May the person see and mend how Parvis stands on the site? Nothing else is read for others. @throws DataError */
  isOwner(): Promise<boolean>;
  readonly lists: () => Promise<ListHealthServices>;
  readonly newSite: () => Promise<NewSites>;
  readonly privacy: () => Promise<PrivacyServices>;
  readonly leave: () => Promise<LeaveServices>;
}
