/** What a list says of who reads it. */
export interface ReadableList {
  readonly read: 'all' | 'own';
  readonly access: 'contribute' | 'append' | 'read' | 'owners';
  /** Groups of the site with a level of their own. */
  readonly groups: readonly { readonly name: string; readonly level: string }[];
  readonly inFolders: boolean;
}

/**
 * Who reads the rows of a list, beside the owners of the site, who read all.
 * - `everybody`: who may read the site
 * - `author`: each his own
 * - `folder`: those to whom the folder was opened
 * - `nobody`: owners alone
 */
export interface Readers {
  readonly base: 'everybody' | 'author' | 'folder' | 'nobody';
  /** Groups that read all rows beside that. */
  readonly groups: readonly string[];
}

/** Levels that read everybody’s rows in a list in which each reads his own. */
const READS_ALL: readonly string[] = ['moderate', 'govern'];

export function readersOf({ read, access, groups, inFolders }: ReadableList): Readers {
  const base = inFolders ? 'folder' : access === 'owners' ? 'nobody' : read === 'own' ? 'author' : 'everybody';
  // Where everybody reads, no group reads more.
  const more = base === 'everybody' ? [] : groups.filter(({ level }) => base !== 'author' || READS_ALL.includes(level));
  return { base, groups: more.map(({ name }) => name) };
}
