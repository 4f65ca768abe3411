import * as React from 'react';
import { ideaKeys } from '../../../../../data/ideas/ideaKeys';
import type { StoredPlace } from '../../../../../data/ideas/IdeaServices';
import { planMove } from '../../../../../domain/ideas/planMove';
import { errorCode } from '../../../../../shell/errorCode';
import { useQueryClient } from '../../../../../shell/queries/useQuery';
import { useIdeaServices } from '../../queries';
import { useDesk } from '../Desk';

/** Somebody moved a note meanwhile; it stays where he put it. */
export class MovedError extends Error {
  public override readonly name = 'MovedError';

  public constructor(public readonly place: StoredPlace) {
    super(`note ${place.idea} was moved meanwhile`);
  }
}

/** @param before in front of which note; null: behind all that lie there @throws MovedError where somebody was faster: read anew, the next try knows where the note lies */
export type Move = (ideas: readonly number[], cluster: number, before?: number | null) => Promise<void>;

/** Moves notes, one after the other; what was moved stays moved when a later one fails. */
export function useMoves(): Move {
  const { opened, places } = useDesk();
  const { campaign } = opened;
  const services = useIdeaServices();
  const queries = useQueryClient();
  const known = React.useRef(places);
  known.current = places;
  return async (ideas, cluster, before = null) => {
    const keep = (now: readonly StoredPlace[]): void => {
      known.current = now;
      queries.setQueryData(ideaKeys.places(campaign.id), now);
    };
    for (const idea of ideas) {
      const now = known.current;
      try {
        const moved = await services.board.move(campaign, planMove(idea, cluster, before, now.map((place) => ({ ...place, campaignId: place.campaign }))), now);
        keep([...now.filter((place) => !moved.some((each) => each.idea === place.idea)), ...moved]);
      } catch (error) {
        if (errorCode(error) !== 'conflict') throw error;
        const latest = await services.board.places(campaign);
        keep(latest);
        const place = latest.find((each) => each.idea === idea);
        throw place ? new MovedError(place) : error;
      }
    }
  };
}
