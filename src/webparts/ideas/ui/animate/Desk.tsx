import * as React from 'react';
import type { StoredPlace } from '../../../../data/ideas/IdeaServices';
import type { Arrangement } from '../../../../domain/ideas/arrange';
import type { CampaignDecision } from '../../../../domain/ideas/CampaignDecision';
import type { CampaignState } from '../../../../domain/ideas/campaignState';
import type { ShownCount } from '../../../../domain/ideas/countOf';
import type { IdeaState } from '../../../../domain/ideas/ideaState';
import type { OpenedCampaign } from '../../../../domain/ideas/IdeaThread';
import type { MergeForest } from '../../../../domain/ideas/mergeForest';

/** What all pages of the desk share: a campaign as it stands. */
export interface Desk {
  /** With all decisions that were read. */
  readonly opened: OpenedCampaign;
  readonly state: CampaignState;
  /** Rising. */
  readonly ideas: readonly IdeaState[];
  readonly byId: ReadonlyMap<number, IdeaState>;
  readonly forest: MergeForest;
  readonly places: readonly StoredPlace[];
  readonly arrangement: Arrangement;
  countOf(idea: number): ShownCount | null;
  /** Takes in decisions, one's own or somebody else's. */
  remember(decisions: readonly CampaignDecision[]): void;
}

const DeskContext = React.createContext<Desk | undefined>(undefined);

export const DeskProvider = DeskContext.Provider;

/** @throws Error outside of the desk */
export function useDesk(): Desk {
  const desk = React.useContext(DeskContext);
  if (!desk) throw new Error('useDesk is for pages of the desk.');
  return desk;
}
