import * as React from 'react';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { useBrainstorming } from '../Brainstorming';
import type { Desk } from './Desk';
import { putDecisions } from './rememberDecisions';

/** The campaign that is open, with all decisions that were read of it. */
export function useDeskOfStorm(): Desk {
  const storm = useBrainstorming();
  const queries = useQueryClient();
  const { campaign } = storm.opened;
  const { decisions } = storm;
  return React.useMemo(
    () => ({
      opened: { campaign, decisions },
      state: storm.state,
      ideas: storm.ideas,
      byId: storm.byId,
      forest: storm.forest,
      places: storm.places,
      arrangement: storm.arrangement,
      countOf: storm.countOf,
      remember: (made) => putDecisions(queries, campaign.id, made)
    }),
    [campaign, decisions, storm, queries]
  );
}
