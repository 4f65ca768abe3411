import type { Community } from '../../../domain/requests/Community';
import type { SpaceSigns } from '../../../domain/requests/communityLife';

export type LookedAt = Pick<Community, 'address' | 'animators'>;

/** The spaces of communities, as a member of the team may read them. */
export interface CommunitySpaces {
  /** By address; a space that is gone, or that the reader may not enter, is left out. */
  signs(communities: readonly LookedAt[]): Promise<ReadonlyMap<string, SpaceSigns>>;
}
