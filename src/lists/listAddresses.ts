/**
 * Every list that the package creates, as it is looked for in a site: a page asks for all of them at once, without the
 * schemas of parts that it does not show.
 */
export const listAddresses = [
  'ParvisPolls',
  'ParvisBallots',
  'ParvisConfidentialBallots',
  'ParvisPollRecords',
  'ParvisPollDrafts',
  'ParvisPollGroups',
  'ParvisUsages',
  'ParvisTools',
  'ParvisUsageLinks',
  'ParvisSites',
  'ParvisNeeds',
  'ParvisUsageFavourites',
  'ParvisUsageOpens',
  'ParvisReferences',
  'ParvisCallDecisions',
  'ParvisContributions',
  'ParvisHiddenContributions',
  'ParvisCallDrafts',
  'ParvisCalls'
].map((leaf) => ({ leaf, url: `Lists/${leaf}` as const }));
