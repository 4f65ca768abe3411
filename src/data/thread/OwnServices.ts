import type { HelpRequest } from '../../domain/thread/help';
import type { Thanked, Thanks } from '../../domain/thread/thanks';
import type { EntityOf } from '../../lists/defineList';
import type { ProfilesList } from '../../lists/thread';
import type { Stored, Table } from '../items/Table';

export type ProfileValues = EntityOf<typeof ProfilesList>;
export type StoredProfile = Stored<ProfileValues>;

/** What an agent asks for. */
export interface HelpDraft {
  readonly title: string;
  readonly text: string;
  readonly skill: string;
  readonly until: Date | null;
}

/** Some requests, newest first. */
export interface HelpPage {
  readonly requests: readonly HelpRequest[];
  /** Null: there are no older ones. */
  readonly next: number | null;
}

/** An idea that an agent can choose to show. */
export interface OwnIdea {
  readonly id: number;
  readonly title: string;
}

/** Pages of agents, thanks and help: what stands behind "my page" and "help". */
export interface OwnServices {
  readonly profiles: Table<ProfileValues>;
  /** The page that somebody wrote of himself: the first that the server stamped as his; null: none. */
  profileOf(person: number): Promise<StoredProfile | null>;
  /** Takes a page away for good, past the recycle bin. */
  purgeProfile(row: Pick<StoredProfile, 'id' | 'etag'>): Promise<void>;
  /** Under his name, newest first. */
  myIdeas(): Promise<readonly OwnIdea[]>;
  thanksTo(person: number): Promise<readonly Thanks[]>;
  /** Once for one thing. @returns what is stored, of an earlier time where there was one */
  thank(thanked: Thanked, words: string): Promise<Thanks>;
  help(before: number | null): Promise<HelpPage>;
  request(id: number): Promise<HelpRequest>;
  ask(draft: HelpDraft, clientKey: string): Promise<number>;
  reply(request: number, text: string, clientKey: string): Promise<void>;
  /** By its author. @param helpers whom he thanks */
  close(request: HelpRequest, helpers: readonly Thanked[], clientKey: string): Promise<void>;
  withdraw(request: HelpRequest, clientKey: string): Promise<void>;
  /** What of help and thanks is over so long that owners take it away: rows, and the oldest end among them. */
  overBefore(day: Date): Promise<{ readonly count: number; readonly oldest: Date | null }>;
  /** What owners take away: closed or over before that day, or without an end and without a word since, with replies and thanks for them. @returns how many rows */
  purgeBefore(day: Date): Promise<number>;
  userId(): Promise<number>;
  serverNow(): Date;
}
