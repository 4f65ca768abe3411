import * as React from 'react';
import type { IdeaState } from '../../../../domain/ideas/ideaState';
import { listIdeas } from '../../../../domain/ideas/listIdeas';
import { useBrainstorming } from '../Brainstorming';
import type { Followed } from '../useFollowed';
import type { Finding } from './Finder';

/** What the reader looks for: the same on the board and in the outline. */
export type Sought = Omit<Finding, 'sort'> & { readonly sort?: Finding['sort'] };

export interface Found {
  readonly finding: Finding;
  readonly shown: readonly IdeaState[];
  readonly isFiltered: boolean;
}

/** Ideas that fit. @param usual the order until the reader chooses one */
export function useFound(sought: Sought, usual: Finding['sort'], followed: Followed): Found {
  const { ideas, forest, campaign, me = 0, state, countOf } = useBrainstorming();
  const finding: Finding = { ...sought, sort: sought.sort ?? usual };
  const { text, sort, show, category } = finding;
  const shown = React.useMemo(() => {
    const among = show === 'followed' ? followed.ids : show === 'shortList' ? new Set(state.shortList ?? []) : undefined;
    const filter = { words: text, ...(category > 0 ? { category } : {}), ...(show === 'mine' ? { by: me } : {}), ...(among ? { among } : {}) };
    return listIdeas(ideas, forest, filter, { sort: sort === 'byCluster' ? 'new' : sort, countOf, box: campaign.box, me });
  }, [ideas, forest, text, category, show, sort, followed.ids, state.shortList, countOf, campaign.box, me]);
  return { finding, shown, isFiltered: text !== '' || show !== 'all' || category > 0 };
}
