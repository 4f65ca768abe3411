import type { Person } from '../people/Person';

/** What somebody who leads decided: only ever added. What it is about stands in those that extend it. */
export interface Decided<Kind extends string, Content> {
  readonly id: number;
  /** Things that it is about, frozen when it was made. */
  readonly targets: readonly number[];
  readonly kind: Kind;
  readonly reason: string;
  /** What it says beside its kind and its reason. */
  readonly content: Content;
  readonly author: Person;
  readonly created: Date;
  /** Somebody changed the stored row, which nobody may. */
  readonly isAltered: boolean;
}
