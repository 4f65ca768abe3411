import type { IdeaServices, StoredPlace } from '../../../data/ideas/IdeaServices';
import { withMoved } from '../../../data/ideas/withMoved';
import { planMove } from '../../../domain/ideas/planMove';
import type { Campaign } from '../../../domain/ideas/Campaign';
import type { Place } from '../../../domain/ideas/Place';
import { errorCode } from '../../../shell/errorCode';

/** Somebody moved a note meanwhile; it stays where he put it. */
export class MovedError extends Error {
  public override readonly name = 'MovedError';

  /** @param places as they are now */
  public constructor(
    public readonly place: StoredPlace,
    public readonly places: readonly StoredPlace[]
  ) {
    super(`note ${place.idea} was moved meanwhile`);
  }
}

/** Places in the terms of the rules. */
export function placesOf(places: readonly StoredPlace[]): readonly Place[] {
  return places.map((place) => ({ ...place, campaignId: place.campaign }));
}

/** How often a neighbour that had to make room may be moved by somebody else meanwhile. */
const TRIES = 3;

/**
 * Moves one note. @param before in front of which note; null: behind all that lie there
 * @returns the places with what was stored @throws MovedError where somebody was faster: read anew, the next try knows where the note lies
 */
export async function storeMove({ board }: Pick<IdeaServices, 'board'>, campaign: Campaign, places: readonly StoredPlace[], idea: number, cluster: number, before: number | null): Promise<readonly StoredPlace[]> {
  let known = places;
  for (let tries = 1; ; tries += 1) {
    const drafts = planMove(idea, cluster, before, placesOf(known));
    try {
      return withMoved(known, await board.move(campaign, drafts, known));
    } catch (error) {
      if (errorCode(error) !== 'conflict') throw error;
      const latest = await board.places(campaign);
      const [place, was] = [latest, known].map((all) => all.find((each) => each.idea === idea));
      const isOurs = drafts.some((draft) => draft.idea === idea && draft.cluster === place?.cluster && draft.order === place.order);
      if (place && place.etag !== was?.etag && !isOurs) throw new MovedError(place, latest);
      if (tries === TRIES) throw error;
      known = latest;
    }
  }
}
