import type { GuestBook } from '../../../../data/ideas/GuestServices';
import type { IdeaBook } from '../../../../data/ideas/IdeaServices';
import type { Person } from '../../../../domain/people/Person';

/** What is known of guests in a campaign: read by what is loaded for it alone, told to the page. */
export interface Guesting {
  /** An agent may, and a guest once he accepted the charter as it stands. */
  readonly mayTakePart: boolean;
  /** Undefined until it is read, and where it is not shared. */
  readonly guests: GuestBook | undefined;
  /** With the organisation, where it is shared and known. */
  whose(person: Person): Person;
  /** With the organisations of authors. */
  named(book: IdeaBook): IdeaBook;
}
