import { CLOSING_RULE } from '../closingRule';
import type { ListHead } from '../ListDefinition';
import { ROOM_COUNTERS, ROOM_LEASES, ROOM_RECORDS, ROOMS } from './rooms';
import { SUPPORTS } from './supports';

/** What opening a page looks at of the lists of brainstorms; their columns and words stand in the schemas. */
export const CAMPAIGNS = { url: 'Lists/ParvisCampaigns', version: 1, read: 'all', write: 'all', access: 'read' } as const satisfies ListHead;
export const CAMPAIGN_DRAFTS = { url: 'Lists/ParvisCampaignDrafts', version: 1, read: 'all', write: 'all', access: 'owners' } as const satisfies ListHead;
export const CAMPAIGN_TEMPLATES = { url: 'Lists/ParvisCampaignTemplates', version: 1, since: 2, read: 'all', write: 'all', access: 'read' } as const satisfies ListHead;
export const INTERNAL_COMMENTS = { url: 'Lists/ParvisInternalComments', version: 1, since: 3, read: 'all', write: 'none', access: 'owners', rule: CLOSING_RULE } as const satisfies ListHead;
export const IDEAS = { url: 'Lists/ParvisIdeas', version: 1, read: 'all', write: 'none', access: 'append' } as const satisfies ListHead;
export const HIDDEN_IDEAS = { url: 'Lists/ParvisHiddenIdeas', version: 1, read: 'own', write: 'none', access: 'append', rule: CLOSING_RULE } as const satisfies ListHead;
export const IDEA_RECORDS = { url: 'Lists/ParvisIdeaRecords', version: 2, read: 'all', write: 'none', access: 'append' } as const satisfies ListHead;
export const HIDDEN_IDEA_RECORDS = { url: 'Lists/ParvisHiddenIdeaRecords', version: 2, read: 'own', write: 'none', access: 'append', rule: CLOSING_RULE } as const satisfies ListHead;
export const CAMPAIGN_DECISIONS = { url: 'Lists/ParvisCampaignDecisions', version: 2, read: 'all', write: 'none', access: 'read' } as const satisfies ListHead;
export const IDEA_PLACES = { url: 'Lists/ParvisIdeaPlaces', version: 1, read: 'all', write: 'all', access: 'read' } as const satisfies ListHead;
export const OPEN_PLACES = { url: 'Lists/ParvisOpenPlaces', version: 1, read: 'all', write: 'all', access: 'contribute' } as const satisfies ListHead;
export const EVALUATIONS = { url: 'Lists/ParvisEvaluations', version: 1, read: 'own', write: 'none', access: 'append' } as const satisfies ListHead;
export const IDEA_PICTURES = { url: 'ParvisIdeaPictures', version: 1, read: 'all', write: 'none', access: 'append' } as const satisfies ListHead;

/** In the order in which set-up makes them, as `ideaLists`. */
export const ideaHeads: readonly ListHead[] = [
  IDEA_PICTURES,
  ROOMS,
  CAMPAIGN_DECISIONS,
  SUPPORTS,
  IDEAS,
  HIDDEN_IDEAS,
  IDEA_RECORDS,
  HIDDEN_IDEA_RECORDS,
  IDEA_PLACES,
  OPEN_PLACES,
  EVALUATIONS,
  ROOM_RECORDS,
  ROOM_LEASES,
  ROOM_COUNTERS,
  CAMPAIGN_TEMPLATES,
  INTERNAL_COMMENTS,
  CAMPAIGN_DRAFTS,
  CAMPAIGNS
];
