/** Names of what is read of calls, for whoever shares it on a page; everything about calls begins with `calls`. */
export const callKeys = {
  all: ['calls'],
  rights: ['calls', 'rights'],
  list: ['calls', 'list'],
  call: (id: number) => ['calls', 'call', id],
  /** The comments under a page, by its unique id. */
  ofPage: (page: string) => ['calls', 'ofPage', page],
  text: (id: number, version: number) => ['calls', 'text', id, version],
  /** Of all blocks; one block: with its number behind. */
  counts: (id: number) => ['calls', 'counts', id],
  /** Of all passages. */
  threads: (id: number) => ['calls', 'threads', id],
  /** Of a passage, in every order; one order: with its name behind. */
  threadsOf: (id: number, passage: number) => ['calls', 'threads', id, passage],
  thread: (contribution: number) => ['calls', 'thread', contribution],
  mine: (id: number) => ['calls', 'mine', id],
  /** Of several calls at once. */
  mineIn: (ids: readonly number[]) => ['calls', 'mineIn', ...ids],
  /** Of the reader, in what others said on the site. */
  mentions: ['calls', 'mentions'],
  /** What the reader is to answer, in several calls at once. */
  assigned: (ids: readonly number[]) => ['calls', 'assigned', ...ids],
  groups: (id: number) => ['calls', 'groups', id],
  supports: (id: number) => ['calls', 'supports', id],
  locked: (id: number) => ['calls', 'locked', id]
} as const;
