import type { Person } from '../people/Person';

/** Where a note lies on the board: a picture, on which nothing that counts depends. */
export interface Place {
  readonly id: number;
  readonly campaignId: number;
  readonly idea: number;
  /** 0: in none. */
  readonly cluster: number;
  /** Where in the cluster (`orderBetween`). */
  readonly order: string;
  /** Who moved it last. */
  readonly editor: Person;
}

/** What a move says. */
export type PlaceDraft = Pick<Place, 'idea' | 'cluster' | 'order'>;
