import type { Stamps } from '../../domain/live/planTurn';
import { IdeaPlacesList, OpenPlacesList } from '../../lists/ideaPlaces';
import { CampaignDecisionsList, HiddenIdeaRecordsList, HiddenIdeasList, IdeaRecordsList, IdeasList } from '../../lists/ideas';
import { RoomRecordsList } from '../../lists/live';
import { SupportsList } from '../../lists/supports';
import { stampsOf } from '../append/listsStamp';
import type { Connection } from '../connection/Connection';
import type { MeetingSource } from './MeetingReader';

type Leaf = { readonly leaf: string };

const LISTS: Readonly<Record<MeetingSource, readonly Leaf[]>> = {
  steps: [RoomRecordsList],
  ideas: [IdeasList, HiddenIdeasList],
  decisions: [CampaignDecisionsList],
  votes: [SupportsList],
  places: [IdeaPlacesList, OpenPlacesList],
  records: [IdeaRecordsList, HiddenIdeaRecordsList]
};

/** By what a meeting reads, another text once anything was stored there: one operation. */
export async function meetingStampsOf(connection: Connection): Promise<Stamps<MeetingSource>> {
  const stamps = await stampsOf(connection, Object.values(LISTS).flat());
  const of = (source: MeetingSource): string => LISTS[source].map(({ leaf }) => stamps.get(leaf) ?? '').join();
  return { steps: of('steps'), ideas: of('ideas'), decisions: of('decisions'), votes: of('votes'), places: of('places'), records: of('records') };
}
