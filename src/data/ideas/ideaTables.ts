import { placeOf } from '../../domain/ideas/ideaFolders';
import type { EntityOf } from '../../lists/defineList';
import { CampaignDecisionsList, CampaignDraftsList, CampaignsList, CampaignTemplatesList, EvaluationsList, HiddenIdeaRecordsList, HiddenIdeasList, IdeaPlacesList, IdeaRecordsList, IdeasList, OpenPlacesList } from '../../lists/ideas';
import type { Connection } from '../connection/Connection';
import { ListTable } from '../items/ListTable';
import type { RestValues } from '../items/RowFormat';
import type { Table } from '../items/Table';

export type CampaignValues = EntityOf<typeof CampaignsList>;
export type CampaignDraftValues = EntityOf<typeof CampaignDraftsList>;
export type CampaignTemplateValues = EntityOf<typeof CampaignTemplatesList>;
/** Of both lists of ideas. */
export type IdeaValues = EntityOf<typeof IdeasList> & EntityOf<typeof HiddenIdeasList>;
/** Of both lists of records. */
export type IdeaRecordValues = EntityOf<typeof IdeaRecordsList> & EntityOf<typeof HiddenIdeaRecordsList>;
export type CampaignDecisionValues = EntityOf<typeof CampaignDecisionsList>;
/** Of both lists of places. */
export type PlaceValues = EntityOf<typeof IdeaPlacesList> & EntityOf<typeof OpenPlacesList>;
export type EvaluationValues = EntityOf<typeof EvaluationsList>;

type Rows<T> = Pick<Table<T>, 'page' | 'removeMany'>;

/** The lists of brainstorms, as what reads them sees them. What is only ever added goes through `IdeaSite`, in fewer operations. */
export interface IdeaTables {
  readonly campaigns: Table<CampaignValues>;
  readonly drafts: Table<CampaignDraftValues>;
  readonly templates: Table<CampaignTemplateValues>;
  readonly ideas: Rows<IdeaValues>;
  /** Each reads only his own, animators all. */
  readonly hiddenIdeas: Rows<IdeaValues>;
  readonly records: Rows<IdeaRecordValues>;
  readonly hiddenRecords: Rows<IdeaRecordValues>;
  readonly decisions: Rows<CampaignDecisionValues>;
  readonly places: Table<PlaceValues>;
  readonly openPlaces: Table<PlaceValues>;
  readonly evaluations: Rows<EvaluationValues> & Pick<Table<EvaluationValues>, 'add'>;
}

/** Titles in the lists are for people who look there. */
export function recordColumns({ place, kind }: IdeaRecordValues): RestValues {
  return { Title: `${place} ${kind}` };
}

export function decisionColumns({ place, kind }: CampaignDecisionValues): RestValues {
  return { Title: `${place} ${kind}` };
}

export function placeColumns({ campaign, idea }: PlaceValues): RestValues {
  return { Title: placeOf(campaign, idea) };
}

export function evaluationColumns({ campaign, idea }: EvaluationValues): RestValues {
  return { Title: placeOf(campaign, idea) };
}

export function ideaTables(connection: Connection): IdeaTables {
  return {
    campaigns: new ListTable(connection, CampaignsList),
    drafts: new ListTable(connection, CampaignDraftsList),
    templates: new ListTable(connection, CampaignTemplatesList),
    ideas: new ListTable(connection, IdeasList, { asksFolder: true }),
    hiddenIdeas: new ListTable(connection, HiddenIdeasList),
    records: new ListTable(connection, IdeaRecordsList, { derive: recordColumns, asksFolder: true }),
    hiddenRecords: new ListTable(connection, HiddenIdeaRecordsList, { derive: recordColumns }),
    decisions: new ListTable(connection, CampaignDecisionsList, { derive: decisionColumns }),
    places: new ListTable(connection, IdeaPlacesList, { derive: placeColumns }),
    openPlaces: new ListTable(connection, OpenPlacesList, { derive: placeColumns }),
    evaluations: new ListTable(connection, EvaluationsList, { derive: evaluationColumns })
  };
}
