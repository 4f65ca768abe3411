import type { Poll, PollDraft } from '../../domain/polls/Poll';
import type { UnreadableRow } from '../items/Table';

/** What the current agent may do with polls here. */
export interface PollRights {
  /** Create, publish, close, archive polls. */
  readonly manage: boolean;
  /** Add a ballot. */
  readonly vote: boolean;
}

export interface PollPage {
  readonly polls: readonly Poll[];
  /** For the page after it; null on the last one. */
  readonly next: number | null;
}

/** What owners do with polls. */
export interface PollEdits {
  /**
   * Stores a draft. The same `clientKey` again returns the poll that the first call stored: call it again after a time-out.
   * @param clientKey GUID made when the agent began the draft
   */
  create(draft: PollDraft, clientKey: string): Promise<Poll>;

  /**
   * Stores `draft` over `poll`, whose etag must still be the stored one. Where a published poll says something else then, its answers get new ids.
   * @throws DataError `conflict` when somebody changed it meanwhile: get it, show both
   */
  update(poll: Poll, draft: PollDraft): Promise<Poll>;

  /** Makes the poll visible and lets it open; creates its ballot folders. Can be called again after a failure. */
  publish(poll: Poll): Promise<Poll>;

  /**
   * Ends the vote, with the second in which the server stores it.
   * @throws OvertakenError, as `reopen` and `archive`, when somebody else decided something meanwhile: nothing of this is stored
   */
  close(poll: Poll): Promise<Poll>;

  /** @param closesAt new end; null: until closed by an owner */
  reopen(poll: Poll, reason: string, closesAt: Date | null): Promise<Poll>;

  /** Moves the end of a vote that was reopened, and is not over. @param closesAt null: until closed by an owner */
  moveEnd(poll: Poll, closesAt: Date | null): Promise<Poll>;

  archive(poll: Poll): Promise<Poll>;

  /** Sends a draft to the recycle bin. @throws DataError `conflict` when it was changed meanwhile */
  remove(poll: Poll): Promise<void>;
}

/** Polls and the records of decisions about them. */
export interface PollsRepository extends PollEdits {
  /**
   * One poll with its records, in one request.
   * @throws DataError `notFound` when the poll or its list was deleted, `unreadable` when somebody made something else of it, `forbidden`
   */
  get(pollId: number): Promise<Poll>;

  /**
   * The newest polls, drafts and archived ones included, and all older ones that are open or open later, newest first; one request where
   * there are no more than a hundred polls. An agent who does not manage polls gets no drafts. What this tab read before is read again only when SharePoint says that it changed.
   */
  list(): Promise<readonly Poll[]>;

  /** The id below which the last `list` left out polls that are over; null: there are none. */
  olderThan(): number | null;

  /** A page of the polls with an id below this one, whatever their state, newest first. */
  older(before: number): Promise<PollPage>;

  /** The newest fifty polls whose question has all these words, whatever their state; letter case and accents do not matter. */
  find(text: string): Promise<readonly Poll[]>;

  /** Rows that the last `list` or `get` left out, for those who can mend them. */
  leftOut(): readonly UnreadableRow[];

  /** What this tab read before, true or not; without a request. */
  cached(): Promise<readonly Poll[] | undefined>;

  /** The rights of the current agent; from what one operation tells of the site to all parts of a page. */
  rights(): Promise<PollRights>;
}
