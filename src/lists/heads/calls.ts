import { CLOSING_RULE } from '../closingRule';
import type { ListHead } from '../ListDefinition';
import { SUPPORTS } from './supports';

/** What opening a page looks at of the lists of calls for comment; their columns and words stand in the schemas. */
export const CALLS = { url: 'Lists/ParvisCalls', version: 1, read: 'all', write: 'all', access: 'read' } as const satisfies ListHead;
export const CALL_DRAFTS = { url: 'Lists/ParvisCallDrafts', version: 1, read: 'all', write: 'all', access: 'owners' } as const satisfies ListHead;
export const CONTRIBUTIONS = { url: 'Lists/ParvisContributions', version: 2, read: 'all', write: 'none', access: 'append' } as const satisfies ListHead;
export const HIDDEN_CONTRIBUTIONS = { url: 'Lists/ParvisHiddenContributions', version: 2, read: 'own', write: 'none', access: 'append', rule: CLOSING_RULE } as const satisfies ListHead;
export const CALL_DECISIONS = { url: 'Lists/ParvisCallDecisions', version: 2, read: 'all', write: 'none', access: 'read' } as const satisfies ListHead;
export const CALL_TEXTS = { url: 'ParvisCallTexts', version: 1, read: 'all', write: 'none', access: 'read' } as const satisfies ListHead;
export const CALL_WORK = { url: 'ParvisCallWork', version: 1, read: 'all', write: 'all', access: 'owners' } as const satisfies ListHead;
export const CALL_FILES = { url: 'ParvisCallFiles', version: 1, read: 'all', write: 'none', access: 'append' } as const satisfies ListHead;

/** In the order in which set-up makes them, as `callLists`. */
export const callHeads: readonly ListHead[] = [CALL_TEXTS, CALL_WORK, CALL_FILES, CALL_DECISIONS, SUPPORTS, CONTRIBUTIONS, HIDDEN_CONTRIBUTIONS, CALL_DRAFTS, CALLS];
