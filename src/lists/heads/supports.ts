import type { ListHead } from '../ListDefinition';

export const SUPPORTS = { url: 'Lists/ParvisSupports', version: 1, read: 'all', write: 'none', access: 'append' } as const satisfies ListHead;
