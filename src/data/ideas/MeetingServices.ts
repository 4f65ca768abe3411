import type { OpenedCampaign } from '../../domain/ideas/IdeaThread';
import type { MeetingRecords } from '../../domain/ideas/meetingContent';
import type { Rooms } from '../live/Rooms';

/** All that is known of a meeting. */
export interface MeetingRead extends MeetingRecords {
  /** How much of it (`positionOf`). */
  readonly position: number;
}

/** A meeting, read turn by turn. */
export interface MeetingReading {
  /** Has everything been read once? What is not complete is shown to nobody. */
  readonly isComplete: boolean;
  readonly known: MeetingRead;
  /** Reads what is new, as far as a turn goes. @param most reads beside the one that tells what is new @returns was anything read? */
  turn(most?: number): Promise<boolean>;
}

/** What meetings ask of a site beside what its campaigns do. */
export interface MeetingServices {
  readonly rooms: Rooms;
  /** @param opened as it was when the reading began */
  reader(opened: OpenedCampaign): MeetingReading;
}
