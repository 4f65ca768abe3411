import { arrange } from '../../domain/ideas/arrange';
import { brainstorm } from '../../domain/ideas/brainstorm';
import { campaignState } from '../../domain/ideas/campaignState';
import type { OpenedCampaign } from '../../domain/ideas/IdeaThread';
import { areCountsShown } from '../../domain/ideas/mayDo';
import type { CampaignRules } from '../../domain/ideas/Campaign';
import { meetingRoom, meetingSteps } from '../../domain/ideas/meetingContent';
import { withOrganisations } from '../../domain/ideas/withOrganisations';
import type { GuestBook, GuestsRepository } from './GuestServices';
import type { Stamps } from '../../domain/live/planTurn';
import { changedSources, planTurn } from '../../domain/live/planTurn';
import { positionOf } from '../../domain/live/roomFile';
import type { RoomRecord } from '../../domain/live/roomState';
import { roomState } from '../../domain/live/roomState';
import type { Rooms } from '../live/Rooms';
import type { BoardRepository, BookKind, IdeaBook, IdeasRepository, StoredPlace, VoteFigures, VotesRepository } from './IdeaServices';
import type { MeetingRead, MeetingReading } from './MeetingServices';

export const meetingSources = ['steps', 'ideas', 'decisions', 'votes', 'places', 'records'] as const;
export type MeetingSource = (typeof meetingSources)[number];

/** With what tells what is new: three operations a turn. */
const READ_A_TURN = 2;
/** A row may be stamped a moment before it can be read, and two rows in one second. */
const SAME_MOMENT_MS = 3000;

export interface MeetingReaderParts {
  readonly rooms: Pick<Rooms, 'records'>;
  readonly ideas: Pick<IdeasRepository, 'book' | 'fresh'>;
  readonly votes: Pick<VotesRepository, 'figures'>;
  readonly board: Pick<BoardRepository, 'places' | 'movedSince'>;
  /** Whose organisation is whose, where it is shared with guests. */
  guests(): Promise<Pick<GuestsRepository, 'book'>>;
  stamps(): Promise<Stamps<MeetingSource>>;
  serverNow(): Date;
}

/** A meeting, read turn by turn: one operation while nothing is new, never more than three; what is many comes in several turns, what leads it first. */
export class MeetingReader implements MeetingReading {
  private book: IdeaBook;
  private places: readonly StoredPlace[] = [];
  private figures: VoteFigures = { counts: {}, steps: 0 };
  private records: readonly RoomRecord[] = [];
  private readonly seen: Partial<Record<MeetingSource, string>> = {};
  private readonly lastRead: Partial<Record<MeetingSource, number>> = {};
  private readonly readAt: Partial<Record<MeetingSource, Date>> = {};
  private guests: GuestBook | undefined;
  private authors = -1;
  private turns = 0;
  private current: MeetingRead | undefined;

  public constructor(
    private readonly parts: MeetingReaderParts,
    private readonly opened: OpenedCampaign
  ) {
    this.book = { ideas: [], records: [], decisions: opened.decisions, readAt: new Date(0) };
  }

  /** Has everything been read once? What is not complete is shown to nobody. */
  public get isComplete(): boolean {
    return meetingSources.every((source) => this.readAt[source] !== undefined);
  }

  /** Reads what is new, as far as a turn goes. @param most reads beside the one that tells what is new @returns was anything read? */
  public async turn(most = READ_A_TURN): Promise<boolean> {
    const now = this.parts.serverNow();
    const stamps = await this.parts.stamps();
    // Who writes for the first time may be a guest who has just come: that turn asks who he is, and the next one goes on.
    const asksGuests = await this.readGuests();
    const plan = asksGuests ? [] : planTurn(changedSources(meetingSources, stamps, this.seen), this.lastRead, 'steps', most);
    this.turns++;
    // Time alone may change the phase.
    this.current = undefined;
    for (const source of plan) {
      // One after the other: two of them make one book.
      await this.read(source);
      this.current = undefined;
      this.lastRead[source] = this.turns;
      this.readAt[source] = now;
      // What was stored in this moment is looked at once more.
      if (now.getTime() - lastChange(stamps[source]) >= SAME_MOMENT_MS) this.seen[source] = stamps[source];
    }
    return asksGuests || plan.length > 0;
  }

  public get known(): MeetingRead {
    this.current ??= this.computed();
    return this.current;
  }

  private computed(): MeetingRead {
    const { opened, book, places, figures, records, parts } = this;
    const now = parts.serverNow();
    const state = campaignState(opened.campaign, book.decisions, now);
    const campaign = { ...opened.campaign, ...state.rules, starts: state.starts };
    const storm = brainstorm({ campaign, ...this.named(book, state.rules) }, now);
    const noted = places.map((place) => ({ ...place, campaignId: place.campaign }));
    return {
      storm,
      room: roomState(records, meetingSteps),
      arrangement: arrange(noted, storm.ideas.map(({ idea }) => idea.id), { campaignId: campaign.id, clusters: storm.state.clusters }),
      counts: figures.counts,
      areCountsShown: areCountsShown(storm.state, now),
      position: positionOf([records.length, book.ideas.length, book.records.length, book.decisions.length, figures.steps, ...places.map(versionOf)])
    };
  }

  /** Two operations. @returns was there anybody to be asked for? */
  private async readGuests(): Promise<boolean> {
    const { campaign } = this.opened;
    if (this.hostNow() === undefined) return false;
    const authors = new Set([...this.book.ideas, ...this.book.records].map(({ author }) => author?.id)).size;
    if (authors === this.authors) return false;
    this.guests = await (await this.parts.guests()).book(campaign);
    this.authors = authors;
    return true;
  }

  private hostNow(): string | undefined {
    return campaignState(this.opened.campaign, this.book.decisions, this.parts.serverNow()).rules.host;
  }

  private named(book: IdeaBook, { host }: CampaignRules): IdeaBook {
    const { guests } = this;
    return guests && host !== undefined ? withOrganisations(book, (person) => guests.of(person, host)) : book;
  }

  private async read(source: MeetingSource): Promise<void> {
    const { campaign } = this.opened;
    if (source === 'steps') this.records = await this.parts.rooms.records(meetingRoom(campaign.id));
    else if (source === 'votes') this.figures = await this.parts.votes.figures({ campaign, state: campaignState(campaign, this.book.decisions, this.parts.serverNow()) });
    else if (source === 'places') this.places = await this.placesNow();
    else this.book = await this.bookWith(source);
  }

  private bookWith(kind: BookKind): Promise<IdeaBook> {
    return this.parts.ideas.fresh(this.opened.campaign, this.book, kind, this.readAt[kind] ?? new Date(0));
  }

  private async placesNow(): Promise<readonly StoredPlace[]> {
    const { campaign } = this.opened;
    const { board } = this.parts;
    const after = this.readAt.places;
    if (!after) return board.places(campaign);
    const moved = await board.movedSince(campaign, new Date(after.getTime() - 120_000));
    const ideas = new Set(moved.map(({ idea }) => idea));
    return [...this.places.filter(({ idea }) => !ideas.has(idea)), ...moved];
  }
}

/** How often a row was changed (`"<guid>,<version>"`). */
function versionOf({ etag }: StoredPlace): number {
  return Number(/(\d+)"?$/.exec(etag)?.[1] ?? 1);
}

/** The latest time that a stamp names; 0: it names none. */
function lastChange(stamp: string): number {
  return Math.max(0, ...(stamp.match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g) ?? []).map((date) => Date.parse(date)));
}
