import * as React from 'react';
import type { MeetingReading, MeetingServices } from '../../../../data/ideas/MeetingServices';
import { newClientKey } from '../../../../data/items/newClientKey';
import { browserStorage } from '../../../../data/kept/browserStorage';
import type { OpenedCampaign } from '../../../../domain/ideas/IdeaThread';
import type { MeetingContent } from '../../../../domain/ideas/meetingContent';
import { contentOfMeeting, meetingFile, meetingRoom } from '../../../../domain/ideas/meetingContent';
import type { RoomSource } from '../../../../shell/live/RoomSource';
import type { RoomView } from '../../../../shell/live/RoomViewer';
import { RoomViewer } from '../../../../shell/live/RoomViewer';
import { usePage } from '../../../../shell/Page';
import { report } from '../../../../shell/report';
import { useIdeaServices } from '../queries';

/** A meeting as its reader reads it. */
export function sourceOf(reader: MeetingReading): RoomSource<MeetingContent> {
  return {
    get isComplete() {
      return reader.isComplete;
    },
    get position() {
      return reader.known.position;
    },
    turn: (most) => reader.turn(most),
    content: (around) => contentOfMeeting(reader.known, around)
  };
}

/** What services of a meeting need a moment to come; undefined until then. */
export function useMeetingServices(): { readonly data: MeetingServices | undefined; readonly error: unknown; refetch(): void } {
  const services = useIdeaServices();
  const [data, setData] = React.useState<MeetingServices>();
  const [error, setError] = React.useState<unknown>();
  const [tries, again] = React.useReducer((count: number) => count + 1, 0);
  React.useEffect(() => {
    let isLeft = false;
    services.meetings().then(
      (meetings) => !isLeft && setData(meetings),
      (caught: unknown) => !isLeft && setError(caught)
    );
    return () => {
      isLeft = true;
    };
  }, [services, tries]);
  const refetch = (): void => {
    setError(undefined);
    again();
  };
  return { data, error, refetch };
}

export interface FollowedMeeting extends RoomView<MeetingContent> {
  /** @returns was it read? */
  look(): Promise<boolean>;
}

/** Follows a meeting: its file, read as often as all who follow may together. */
export function useMeeting({ rooms, reader }: MeetingServices, opened: OpenedCampaign): FollowedMeeting {
  const { serverNow } = useIdeaServices();
  const { user, webUrl } = usePage();
  const room = meetingRoom(opened.campaign.id);
  const name = `parvis-room|${user.loginName}|${webUrl}|${room}`;
  const [, again] = React.useReducer((count: number) => count + 1, 0);
  const first = React.useRef(opened);
  const viewer = React.useMemo(() => {
    const storage = browserStorage();
    return new RoomViewer<MeetingContent>({
      room,
      rooms,
      format: meetingFile,
      source: () => sourceOf(reader(first.current)),
      name,
      token: tokenOf(storage),
      storage,
      random: Math.random,
      serverNow,
      show: again,
      failed: (error, doing) => report(error, doing)
    });
  }, [rooms, reader, room, name, serverNow]);
  React.useEffect(() => viewer.start(), [viewer]);
  return { ...viewer.view(), look: () => viewer.readNow() };
}

const TOKEN = 'parvis-room-token';

/** The same for all tabs of a browser, and nobody's name. */
function tokenOf(storage: Storage | undefined): string {
  try {
    const known = storage?.getItem(TOKEN);
    if (known) return known;
    const token = newClientKey();
    storage?.setItem(TOKEN, token);
    return token;
  } catch {
    return newClientKey();
  }
}
