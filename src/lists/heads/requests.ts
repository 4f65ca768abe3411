import type { ListHead } from '../ListDefinition';

/** What opening a page looks at of the lists of community requests; their columns and words stand in the schemas. */
export const REQUEST_BOX = { url: 'Lists/ParvisRequestBox', version: 1, read: 'own', write: 'none', access: 'append' } as const satisfies ListHead;
export const REQUEST_DRAFTS = { url: 'Lists/ParvisRequestDrafts', version: 1, read: 'own', write: 'own', access: 'contribute' } as const satisfies ListHead;
export const REQUEST_FILES = { url: 'Lists/ParvisRequestFiles', version: 1, read: 'all', write: 'none', access: 'read' } as const satisfies ListHead;
export const REQUEST_BOARD = { url: 'Lists/ParvisRequestBoard', version: 1, read: 'all', write: 'all', access: 'owners' } as const satisfies ListHead;
export const REQUEST_KEYS = { url: 'Lists/ParvisRequestKeys', version: 1, read: 'all', write: 'none', access: 'read' } as const satisfies ListHead;
export const REQUEST_TEXTS = { url: 'Lists/ParvisRequestTexts', version: 1, read: 'all', write: 'all', access: 'read' } as const satisfies ListHead;
export const CLOSING_DAYS = { url: 'Lists/ParvisClosingDays', version: 1, read: 'all', write: 'all', access: 'read' } as const satisfies ListHead;
export const COMMUNITIES = { url: 'Lists/ParvisCommunities', version: 1, read: 'all', write: 'all', access: 'read' } as const satisfies ListHead;

/** In the order in which set-up makes them, as `requestLists`. */
export const requestHeads: readonly ListHead[] = [REQUEST_TEXTS, CLOSING_DAYS, REQUEST_KEYS, COMMUNITIES, REQUEST_DRAFTS, REQUEST_FILES, REQUEST_BOARD, REQUEST_BOX];
