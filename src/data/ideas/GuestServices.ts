import type { Campaign } from '../../domain/ideas/Campaign';
import type { Idea, IdeaRecord } from '../../domain/ideas/Idea';
import type { Insiders, Principal } from '../../domain/people/insiders';
import type { Person } from '../../domain/people/Person';
import type { SiteGuest } from '../guests/siteGuests';

/** Whose organisation is whose in a campaign that is shared with guests. */
export interface GuestBook {
  /** Of guests whom the site knows, each once, by name. */
  readonly organisations: readonly string[];
  /** Acceptances of guests, of whichever charter. */
  readonly acceptances: readonly IdeaRecord[];
  /** With the organisation: of a guest the domain of his address, else ours. @param host the name of ours */
  of(person: Person, host: string): Person;
}

/** How the reader stands to a charter. */
export interface Acceptance {
  /** That of the charter as it stands; null: he gave none. */
  readonly record: IdeaRecord | null;
  /** He accepted an earlier one. */
  readonly hasEarlier: boolean;
}

/** What is said inside: a comment, or that one is taken back. */
export interface InsideDraft {
  readonly kind: 'comment' | 'commentWithdrawn';
  readonly text: string;
  /** The comment that it replies to, or takes back; 0: none. */
  readonly answers: number;
}

/** Guests of a site as those see them who lead. */
export interface Sharing {
  /** Whom the site knows. */
  readonly guests: readonly SiteGuest[];
  /** May the site be shared with people outside? */
  readonly isOn: boolean;
}

/** Campaigns that are shared with guests; loaded where there is one. */
export interface GuestsRepository {
  /** Two operations. */
  book(campaign: Campaign): Promise<GuestBook>;
  /** The reader's own acceptance: one operation. */
  accepted(campaign: Campaign, charter: string): Promise<Acceptance>;
  /** Stores that the reader accepts a charter, once under its key; the first of a campaign makes a folder with it. @param organisation for people who look in the list, and for readers once the site does not know him any more */
  accept(campaign: Campaign, charter: string, organisation: string, clientKey: string): Promise<IdeaRecord>;
  /** What agents said of an idea among themselves: one operation. @throws DataError `notFound`, `forbidden` for guests */
  inside(campaign: Campaign, idea: Pick<Idea, 'id'>): Promise<readonly IdeaRecord[]>;
  /** One operation. @throws as `inside` */
  sayInside(campaign: Campaign, idea: Pick<Idea, 'id'>, draft: InsideDraft, clientKey: string): Promise<IdeaRecord>;
  /** For those who lead: two operations. */
  sharing(): Promise<Sharing>;
}

/** Who reads internal comments. */
export interface InsideDoor {
  /** They were given to somebody. */
  readonly isOpen: boolean;
  /** Those to whom they were given, without owners. */
  readonly given: readonly Principal[];
  /** Of those and of owners, those among whom a guest is, or may be. */
  readonly leaks: readonly Principal[];
  /** Guests, and groups with guests, that have the site and not its brainstorms: they came after the lists were made. */
  readonly unadmitted: readonly Principal[];
  /** To whom they can be given. */
  readonly insiders: Insiders;
}
