import type { ListHead } from '../ListDefinition';

/** Of calls for comment and of brainstorms. */
export const SUPPORTS = { url: 'Lists/ParvisSupports', version: 1, read: 'all', write: 'none', access: 'append', isShared: true } as const satisfies ListHead;
