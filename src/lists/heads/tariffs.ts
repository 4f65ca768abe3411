import type { ListHead } from '../ListDefinition';

/** What opening a page looks at of the lists of tariffs; their columns and words stand in the schemas. */
export const TARIFF_LINES = { url: 'Lists/ParvisTariffLines', version: 1, read: 'all', write: 'all', access: 'read' } as const satisfies ListHead;
export const TARIFF_VERSIONS = { url: 'Lists/ParvisTariffVersions', version: 2, read: 'all', write: 'none', access: 'read' } as const satisfies ListHead;
export const TARIFF_ACTS = { url: 'Lists/ParvisTariffActs', version: 1, read: 'all', write: 'none', access: 'read' } as const satisfies ListHead;
export const TARIFF_ACT_RECORDS = { url: 'Lists/ParvisTariffActRecords', version: 2, read: 'all', write: 'none', access: 'read' } as const satisfies ListHead;
export const CHANGE_FILES = { url: 'Lists/ParvisChangeFiles', version: 1, read: 'all', write: 'all', access: 'read' } as const satisfies ListHead;
export const PROPOSALS = { url: 'Lists/ParvisTariffProposals', version: 1, read: 'all', write: 'all', access: 'read' } as const satisfies ListHead;
export const TARIFF_STEPS = { url: 'Lists/ParvisTariffSteps', version: 1, read: 'all', write: 'none', access: 'read' } as const satisfies ListHead;
export const DELEGATIONS = { url: 'Lists/ParvisTariffDelegations', version: 1, read: 'all', write: 'all', access: 'read' } as const satisfies ListHead;
export const TARIFF_RULES = { url: 'Lists/ParvisTariffRules', version: 1, read: 'all', write: 'all', access: 'read' } as const satisfies ListHead;
export const TARIFF_FOLLOWS = { url: 'Lists/ParvisTariffFollows', version: 1, read: 'own', write: 'own', access: 'contribute' } as const satisfies ListHead;
export const TARIFF_SETTINGS = { url: 'Lists/ParvisTariffSettings', version: 2, read: 'all', write: 'all', access: 'read' } as const satisfies ListHead;
export const PRICE_FILES = { url: 'ParvisTariffPrices', version: 1, read: 'all', write: 'all', access: 'read' } as const satisfies ListHead;
export const TARIFF_EVIDENCE = { url: 'ParvisTariffEvidence', version: 1, read: 'all', write: 'none', access: 'read' } as const satisfies ListHead;

/** In the order in which set-up makes them, as `tariffLists`. */
export const tariffHeads: readonly ListHead[] = [
  PRICE_FILES,
  TARIFF_EVIDENCE,
  TARIFF_SETTINGS,
  TARIFF_RULES,
  DELEGATIONS,
  TARIFF_ACTS,
  TARIFF_ACT_RECORDS,
  TARIFF_VERSIONS,
  CHANGE_FILES,
  PROPOSALS,
  TARIFF_STEPS,
  TARIFF_FOLLOWS,
  TARIFF_LINES
];
