import * as React from 'react';
import type { MeetingReading, MeetingServices } from '../../../../data/ideas/MeetingServices';
import { newClientKey } from '../../../../data/items/newClientKey';
import type { RoomDraft } from '../../../../data/live/Rooms';
import type { OpenedCampaign } from '../../../../domain/ideas/IdeaThread';
import type { MeetingContent } from '../../../../domain/ideas/meetingContent';
import { meetingFile, meetingRoom } from '../../../../domain/ideas/meetingContent';
import type { RoomState } from '../../../../domain/live/roomState';
import type { ConsoleView } from '../../../../shell/live/RoomConsole';
import { RoomConsole } from '../../../../shell/live/RoomConsole';
import { report } from '../../../../shell/report';
import { sourceOf } from '../meeting/useMeeting';
import { useIdeaServices } from '../queries';

export interface LedMeeting extends ConsoleView<MeetingContent> {
  /** Undefined until everything has been read once. */
  readonly known: (MeetingReading['known'] & { readonly room: RoomState }) | undefined;
  /** @throws RoomOvertakenError, DataError */
  say(draft: RoomDraft): Promise<void>;
  /** Something was decided beside the meeting: it is read now. */
  read(): void;
}

/** Leads a meeting from this page. @param units what it may use (`unitsASecond`) */
export function useConsole({ rooms, reader }: MeetingServices, opened: OpenedCampaign, units: number): LedMeeting {
  const { serverNow } = useIdeaServices();
  const [, again] = React.useReducer((count: number) => count + 1, 0);
  const first = React.useRef(opened);
  const { id } = opened.campaign;
  const { leads, reading } = React.useMemo(() => {
    const read = reader(first.current);
    return {
      reading: read,
      leads: new RoomConsole<MeetingContent>({ room: meetingRoom(id), rooms, source: sourceOf(read), format: meetingFile, token: newClientKey(), units, serverNow, show: again, failed: (error, doing) => report(error, doing) })
    };
  }, [rooms, reader, id, units, serverNow]);
  React.useEffect(() => leads.start(), [leads]);
  const known = reading.isComplete ? reading.known : undefined;
  return {
    ...leads.view(),
    known,
    say: async (draft) => void (await leads.say(draft, reading.isComplete ? reading.known.room.newest : 0)),
    read: () => void leads.turn()
  };
}
