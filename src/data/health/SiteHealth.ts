import type { GroupState } from '../../domain/health/groupState';
import type { Words } from '../../lists/defineList';
import type { Fault, ListState } from '../provisioning/SetUpStatus';
import type { SiteRight } from '../provisioning/siteRights';
import type { GroupName } from './listGroups';

/** One list as it stands. */
export interface ListHealth {
  /** Web-relative, e.g. `Lists/ParvisPolls`. */
  readonly url: string;
  /** As the schema has it; owners may have called it otherwise. */
  readonly title: Words;
  /** Of the list in SharePoint; null: it is not there. */
  readonly id: string | null;
  readonly state: ListState;
  readonly faults: readonly Fault[];
  /** As stored; null: it is not there, or was never set up. */
  readonly version: number | null;
  /** That of the package. */
  readonly wanted: number;
  readonly itemCount: number;
  /** How many of its columns are there, of how many; null where they were not read. */
  readonly columns: { readonly there: number; readonly of: number } | null;
  /** Null where columns were not read. */
  readonly indexes: number | null;
  readonly hasOwnPermissions: boolean;
  /** What an upgrade would add to it. */
  readonly newColumns: readonly Words[];
}

/** The lists of one part on a site. */
export interface GroupHealth {
  readonly name: GroupName;
  readonly state: GroupState;
  /** Those that are missing where they should be there among them; none where the part is not used. */
  readonly lists: readonly ListHealth[];
  /** On which page it stands, below the web's address; null: none is recorded. */
  readonly page: string | null;
  /** What is wrong, a sentence each. */
  readonly faults: readonly Words[];
  /** What a set-up would change, a sentence each. */
  readonly ahead: readonly Words[];
}

/** A site as one look found it. */
export interface SiteHealth {
  readonly webUrl: string;
  /** By the server's clock. */
  readonly at: Date;
  /** What the person lacks to mend it; nothing of columns and rights was read where something is lacking. */
  readonly missingRights: readonly SiteRight[];
  readonly groups: readonly GroupHealth[];
}
