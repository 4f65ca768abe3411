/** Of a group of the site, the ids of its people; null: the server does not tell the reader, or groups of the directory are in it. */
export type Members = ReadonlySet<number> | null;
