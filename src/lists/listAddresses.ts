import { leafOf } from './isLibrary';
import type { ListUrl } from './ListDefinition';

/** Where calls for comment are set up, there is this list. */
export const CALLS_URL = 'Lists/ParvisCalls';

/** Where brainstorms are set up, there is this list. */
export const CAMPAIGNS_URL = 'Lists/ParvisCampaigns';

const addresses: readonly ListUrl[] = [
  'Lists/ParvisPolls',
  'Lists/ParvisBallots',
  'Lists/ParvisConfidentialBallots',
  'Lists/ParvisPollRecords',
  'Lists/ParvisPollDrafts',
  'Lists/ParvisPollGroups',
  'Lists/ParvisUsages',
  'Lists/ParvisTools',
  'Lists/ParvisUsageLinks',
  'Lists/ParvisSites',
  'Lists/ParvisNeeds',
  'Lists/ParvisUsageFavourites',
  'Lists/ParvisUsageOpens',
  'Lists/ParvisReferences',
  'Lists/ParvisSupports',
  'Lists/ParvisCallDecisions',
  'Lists/ParvisContributions',
  'Lists/ParvisHiddenContributions',
  'Lists/ParvisCallDrafts',
  CALLS_URL,
  'ParvisCallTexts',
  'ParvisCallWork',
  'ParvisCallFiles',
  'Lists/ParvisCampaignDecisions',
  'Lists/ParvisIdeas',
  'Lists/ParvisHiddenIdeas',
  'Lists/ParvisIdeaRecords',
  'Lists/ParvisHiddenIdeaRecords',
  'Lists/ParvisIdeaPlaces',
  'Lists/ParvisOpenPlaces',
  'Lists/ParvisEvaluations',
  'Lists/ParvisCampaignDrafts',
  CAMPAIGNS_URL,
  'ParvisIdeaPictures'
];

/**
 * Every list that the package creates, as it is looked for in a site: a page asks for all of them at once, without the
 * schemas of parts that it does not show.
 */
export const listAddresses = addresses.map((url) => ({ url, leaf: leafOf(url) }));
