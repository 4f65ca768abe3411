import type { BasePermissions } from '../connection/permissions';
import type { ViewName } from './versionMark';

/** A column as it is in SharePoint. */
export interface FieldFacts {
  readonly InternalName: string;
  readonly Title: string;
  readonly TypeAsString: string;
  readonly Required: boolean;
  readonly Indexed: boolean;
  readonly EnforceUniqueValues: boolean;
  /** What SharePoint itself made is not deleted, and not counted as anybody's. */
  readonly CanBeDeleted: boolean;
}

/** Who was given what on a list with permissions of its own. */
export interface AccessFacts {
  readonly principalId: number;
  readonly principal: string;
  readonly levels: readonly LevelFacts[];
}

export interface LevelFacts {
  readonly Id: number;
  readonly Name: string;
  readonly RoleTypeKind: number;
  readonly BasePermissions: BasePermissions;
}

/** What one operation tells of a list. */
export interface ListFacts {
  readonly id: string;
  readonly title: string;
  /** Up to which the list was set up; null: never. */
  readonly version: number | null;
  /** Up to which the list's part was set up, as far as this list tells; null: it does not. */
  readonly partVersion: number | null;
  /** Names of hidden ones tell what set-up keeps (`readMark`, `readKnown`). */
  readonly views: readonly ViewName[];
  /** An owner's words, and the marks in them (`readPartPage`). */
  readonly description: string;
  /** 1 all items, 2 own items. */
  readonly readSecurity: number;
  /** 1 all items, 2 own items, 4 none. */
  readonly writeSecurity: number;
  readonly hasOwnPermissions: boolean;
  /** The current user's on the list. */
  readonly permissions: BasePermissions;
  readonly itemCount: number;
  /** ISO 8601; with `lastDeleted` and `itemCount` it says whether anything changed. */
  readonly lastModified: string;
  readonly lastDeleted: string;
  readonly hasApproval: boolean;
  /** '' for none. */
  readonly formula: string;
  /** Null where they were not read: for those who may not repair, and for who looked at them a moment ago. */
  readonly fields: readonly FieldFacts[] | null;
  /** As `fields`. */
  readonly access: readonly AccessFacts[] | null;
}

/** What one operation tells of a web's lists. */
export interface SiteFacts {
  /** The current user's on the web. */
  readonly permissions: BasePermissions;
  /** By address, e.g. `Lists/ParvisPolls`; lists that are not there, or not for this reader, are left out. */
  readonly lists: ReadonlyMap<string, ListFacts>;
}
