import type { FieldDefinition } from './fields/fieldTypes';
import type { Migration } from './migration';
import type { Words } from './Words';

/** Built-in columns that can be indexed. */
export type BuiltInIndex = 'Author' | 'Created' | 'Modified';

/** Web-relative. A library of files stands at the root of its web, every other list below `Lists`. */
export type ListUrl = `Lists/${string}` | `Parvis${string}`;

export interface ListDefinition {
  /** Web-relative address, e.g. `Lists/ParvisPolls`; `ParvisCallTexts` is a library. Never changes. */
  readonly url: ListUrl;
  readonly title: Words;
  /** For people who look in the list; of the package's own in `descriptions`. */
  readonly description?: Words;
  /** Raised with each change of the schema; starts at 1. */
  readonly version: number;
  /** The version of its part with which the list joined it; default 1: it belongs to it from the start. */
  readonly since?: number;
  /** `own`: an agent reads only the items that he created (ReadSecurity 2), except with Manage Lists. */
  readonly read: 'all' | 'own';
  /** `own`: an agent changes and deletes only the items that he created. `none`: items are only ever added, see `access`. */
  readonly write: 'all' | 'own' | 'none';
  /**
   * What those who do not have full control of the site may do in the list, whatever they may do in the site; `append` is a
   * permission level of our own, which adds items and neither changes nor deletes any. Nobody
   * keeps Manage Lists, which the Edit level of a team site's members contains and which is exempt from `read` and `write`.
   */
  readonly access: 'contribute' | 'append' | 'read' | 'owners';
  /** What the site's group of animators may do in it beside that (`animators`). */
  readonly animators?: 'append' | 'contribute' | 'moderate';
  /** As `animators`, the secretariat of the council. */
  readonly secretariat?: 'append' | 'contribute';
  /** As `animators`, those who read the law. */
  readonly legal?: 'append' | 'contribute';
  /** As `animators`, the team that follows requests for communities; `govern`: it also says who reads and adds in each folder. */
  readonly governance?: 'append' | 'contribute' | 'moderate' | 'govern';
  /** As `animators`, those who organise what people register for; `govern`: they also say who decides of each activity. */
  readonly organisers?: 'append' | 'contribute' | 'moderate' | 'govern';
  /** As `animators`, those who read a discreet list of their own. */
  readonly readersA?: 'moderate';
  readonly readersB?: 'moderate';
  readonly readersC?: 'moderate';
  readonly readersD?: 'moderate';
  readonly readersE?: 'moderate';
  /** Made when somebody wants it: a site without it lacks nothing, and set-up leaves it out. */
  readonly isOnDemand?: boolean;
  /** More than one part sets it up: that it is there says of none of them that it is. */
  readonly isShared?: boolean;
  /** What one group each may do in folders of its own beside that: a direction in its own, a step in its own. Owners say which group. */
  readonly inFolders?: 'append' | 'contribute';
  /** Validation formulas that the part itself gives the list; any other may refuse items, and is a fault. */
  readonly rule?: RegExp;
  /** Items live in folders. */
  readonly folders?: boolean;
  /** Keeps old versions of items. */
  readonly versions?: boolean;
  /** Appears in search results; default false. */
  readonly searchable?: boolean;
  readonly indexes?: readonly BuiltInIndex[];
  /** What upgrades change in stored items, by the version to which they lead. Not in lists where items are only added. */
  readonly migrations?: readonly Migration[];
  /** The version of the list that brought the column `ClientKey`, which every list has; default 1. */
  readonly clientKeySince?: number;
  readonly fields: Readonly<Record<string, FieldDefinition>>;
}

/** What of a list is looked at by whoever opens a page of its part: without columns and words, which only reading or setting up its rows needs. */
export type ListHead = Pick<ListDefinition, 'url' | 'version' | 'since' | 'read' | 'write' | 'access' | 'rule' | 'isOnDemand' | 'isShared'>;
