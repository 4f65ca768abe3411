import { placeOf } from '../../domain/ideas/ideaFolders';
import { EvaluationsList } from '../../lists/evaluations';
import { CampaignDraftsList, CampaignTemplatesList } from '../../lists/ideaDrafts';
import type { Connection } from '../connection/Connection';
import { ListTable } from '../items/ListTable';
import type { RestValues } from '../items/RowFormat';
import type { EvaluationValues, IdeaLeadTables } from './ideaTables';

export function evaluationColumns({ campaign, idea }: EvaluationValues): RestValues {
  return { Title: placeOf(campaign, idea) };
}

export function ideaLeadTables(connection: Connection): IdeaLeadTables {
  return {
    drafts: new ListTable(connection, CampaignDraftsList),
    templates: new ListTable(connection, CampaignTemplatesList),
    evaluations: new ListTable(connection, EvaluationsList, { derive: evaluationColumns })
  };
}
