import * as React from 'react';
import type { CampaignVotes, SiteCampaignRights, StoredPlace } from '../../../data/ideas/IdeaServices';
import type { Arrangement } from '../../../domain/ideas/arrange';
import type { Brainstorm } from '../../../domain/ideas/brainstorm';
import type { ShownCount } from '../../../domain/ideas/countOf';
import type { OpenedCampaign } from '../../../domain/ideas/IdeaThread';
import type { Thing } from '../../../domain/references/thing';

/** A campaign as the reader has it before him: what all its pages are given. */
export interface Brainstorming extends Brainstorm {
  readonly opened: OpenedCampaign;
  readonly rights: SiteCampaignRights;
  /** The reader's id in the site; undefined until it is known. */
  readonly me: number | undefined;
  /** Undefined until they are read. */
  readonly votes: CampaignVotes | undefined;
  readonly commentCounts: Readonly<Record<number, number>>;
  readonly places: readonly StoredPlace[];
  readonly arrangement: Arrangement;
  /** As far as the reader is shown it. */
  countOf(idea: number): ShownCount | null;
  /** What a link to an idea names. */
  thingOf(idea: number): Thing;
}

const BrainstormingContext = React.createContext<Brainstorming | undefined>(undefined);

export const BrainstormingProvider = BrainstormingContext.Provider;

/** @throws Error outside of a campaign */
export function useBrainstorming(): Brainstorming {
  const brainstorming = React.useContext(BrainstormingContext);
  if (!brainstorming) throw new Error('useBrainstorming is for what stands in a campaign.');
  return brainstorming;
}
