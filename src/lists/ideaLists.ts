import { EvaluationsList } from './evaluations';
import { CampaignDraftsList, CampaignTemplatesList } from './ideaDrafts';
import { ideaLibraries } from './ideaLibraries';
import { IdeaPlacesList, OpenPlacesList } from './ideaPlaces';
import { CampaignDecisionsList, CampaignsList, HiddenIdeaRecordsList, HiddenIdeasList, IdeaRecordsList, IdeasList } from './ideas';
import { InternalCommentsList } from './internalComments';
import { RoomCountersList, RoomLeasesList, RoomRecordsList } from './live';
import { SupportsList } from './supports';

/** In the order in which set-up makes them; the last one complete means that all are. */
export const ideaLists = [
  ...ideaLibraries,
  CampaignDecisionsList,
  SupportsList,
  IdeasList,
  HiddenIdeasList,
  IdeaRecordsList,
  HiddenIdeaRecordsList,
  IdeaPlacesList,
  OpenPlacesList,
  EvaluationsList,
  RoomRecordsList,
  RoomLeasesList,
  RoomCountersList,
  CampaignTemplatesList,
  InternalCommentsList,
  CampaignDraftsList,
  CampaignsList
] as const;
