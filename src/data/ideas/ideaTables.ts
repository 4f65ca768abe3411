import type { EntityOf } from '../../lists/defineList';
import type { EvaluationsList } from '../../lists/evaluations';
import type { CampaignDraftsList, CampaignTemplatesList } from '../../lists/ideaDrafts';
import type { IdeaPlacesList, OpenPlacesList } from '../../lists/ideaPlaces';
import type { InternalCommentsList } from '../../lists/internalComments';
import { CampaignDecisionsList, CampaignsList, HiddenIdeaRecordsList, HiddenIdeasList, IdeaRecordsList, IdeasList } from '../../lists/ideas';
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
/** Of what agents say among themselves. */
export type InternalValues = EntityOf<typeof InternalCommentsList>;
export type CampaignDecisionValues = EntityOf<typeof CampaignDecisionsList>;
/** Of both lists of places. */
export type PlaceValues = EntityOf<typeof IdeaPlacesList> & EntityOf<typeof OpenPlacesList>;
export type EvaluationValues = EntityOf<typeof EvaluationsList>;

export type Rows<T> = Pick<Table<T>, 'page' | 'removeMany'>;

/** What a campaign is read from. What is only ever added goes through `IdeaSite`, in fewer operations. */
export interface IdeaTables {
  readonly campaigns: Table<CampaignValues>;
  readonly ideas: Rows<IdeaValues>;
  /** Each reads only his own, animators all. */
  readonly hiddenIdeas: Rows<IdeaValues>;
  readonly records: Rows<IdeaRecordValues>;
  readonly hiddenRecords: Rows<IdeaRecordValues>;
  readonly decisions: Rows<CampaignDecisionValues>;
}

/** What comes with boards. */
export interface IdeaPlaceTables {
  readonly places: Table<PlaceValues>;
  readonly openPlaces: Table<PlaceValues>;
}

/** What no guest reads. */
export interface InternalTables {
  readonly internal: Rows<InternalValues>;
}

/** What those who lead campaigns, and evaluators, have beside. */
export interface IdeaLeadTables {
  readonly drafts: Table<CampaignDraftValues>;
  readonly templates: Table<CampaignTemplateValues>;
  readonly evaluations: Rows<EvaluationValues> & Pick<Table<EvaluationValues>, 'add'>;
}

/** All lists of brainstorms, as what reads them sees them. */
export type AllIdeaTables = IdeaTables & IdeaPlaceTables & IdeaLeadTables & InternalTables;

/** Titles in the lists are for people who look there. */
export function recordColumns({ place, kind }: Pick<IdeaRecordValues, 'place'> & { readonly kind: string }): RestValues {
  return { Title: `${place} ${kind}` };
}

export function decisionColumns({ place, kind }: CampaignDecisionValues): RestValues {
  return { Title: `${place} ${kind}` };
}

export function ideaTables(connection: Connection): IdeaTables {
  return {
    campaigns: new ListTable(connection, CampaignsList),
    ideas: new ListTable(connection, IdeasList, { asksFolder: true }),
    hiddenIdeas: new ListTable(connection, HiddenIdeasList),
    records: new ListTable(connection, IdeaRecordsList, { derive: recordColumns, asksFolder: true }),
    hiddenRecords: new ListTable(connection, HiddenIdeaRecordsList, { derive: recordColumns }),
    decisions: new ListTable(connection, CampaignDecisionsList, { derive: decisionColumns })
  };
}
