import type { CampaignState } from './campaignState';

/**
 * What the server takes from people in a campaign.
 * - `all`: ideas, and what is said of them
 * - `saying`: ideas are no longer thrown, people go on talking of them
 * - `none`: it was put away
 */
export type Taking = 'all' | 'saying' | 'none';

/** What it takes as it was found. `mixed`: what agents say among themselves does not go with all else, because a change was cut off. */
export type Taken = Taking | 'mixed';

/** What the server is to take now. */
export function wantedTaking({ phase }: Pick<CampaignState, 'phase'>): Taking {
  if (phase === 'archived') return 'none';
  return phase === 'unpublished' || phase === 'scheduled' || phase === 'collect' ? 'all' : 'saying';
}
