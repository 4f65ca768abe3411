import * as React from 'react';
import type { GuestBook } from '../../../data/ideas/GuestServices';
import type { CampaignVotes, SiteCampaignRights, StoredPlace } from '../../../data/ideas/IdeaServices';
import type { Arrangement } from '../../../domain/ideas/arrange';
import type { Brainstorm } from '../../../domain/ideas/brainstorm';
import type { ShownCount } from '../../../domain/ideas/countOf';
import type { OpenedCampaign } from '../../../domain/ideas/IdeaThread';
import type { Person } from '../../../domain/people/Person';
import type { Thing } from '../../../domain/references/thing';
import type { Guesting } from './guests/Guesting';

/** A campaign as the reader has it before him: what all its pages are given. */
export interface Brainstorming extends Brainstorm {
  readonly opened: OpenedCampaign;
  /** A guest takes part once he accepted the charter. */
  readonly rights: SiteCampaignRights;
  readonly isGuest: boolean;
  /** Where it is shared with guests, once it is read. */
  readonly guests: GuestBook | undefined;
  /** The reader's id in the site; undefined until it is known. */
  readonly me: number | undefined;
  /** Undefined until they are read. */
  readonly votes: CampaignVotes | undefined;
  readonly commentCounts: Readonly<Record<number, number>>;
  readonly places: readonly StoredPlace[];
  readonly arrangement: Arrangement;
  /** With the organisation, where it is shared with guests. */
  whose(person: Person): Person;
  /** What is known of guests, from whom it is loaded for. */
  tellGuests(guesting: Guesting): void;
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
