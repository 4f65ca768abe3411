import * as React from 'react';
import { ideaKeys } from '../../../../../data/ideas/ideaKeys';
import type { StoredPlace } from '../../../../../data/ideas/IdeaServices';
import { useQueryClient } from '../../../../../shell/queries/useQuery';
import { useIdeaServices } from '../../queries';
import { MovedError, storeMove } from '../../storeMove';
import { useDesk } from '../Desk';

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
      try {
        keep(await storeMove(services, campaign, known.current, idea, cluster, before));
      } catch (error) {
        if (error instanceof MovedError) keep(error.places);
        throw error;
      }
    }
  };
}
