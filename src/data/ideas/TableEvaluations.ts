import type { Campaign } from '../../domain/ideas/Campaign';
import type { Evaluation, EvaluationDraft } from '../../domain/ideas/Evaluation';
import { asArrived } from '../append/asArrived';
import { everyRow } from '../append/windows';
import { fromEvaluation, toEvaluation } from './evaluationRows';
import type { EvaluationsRepository } from './IdeaServices';
import type { IdeaLeadTables } from './ideaTables';

/** Evaluations on the tables of a site. */
export class TableEvaluations implements EvaluationsRepository {
  public constructor(private readonly tables: Pick<IdeaLeadTables, 'evaluations'>) {}

  public async read(campaign: Campaign): Promise<readonly Evaluation[]> {
    return asArrived(await everyRow(this.tables.evaluations, [{ column: 'campaign', is: 'eq', value: campaign.id }])).map(toEvaluation);
  }

  public async add(campaign: Campaign, draft: EvaluationDraft, clientKey: string): Promise<Evaluation> {
    return toEvaluation(await this.tables.evaluations.add(fromEvaluation(campaign.id, draft), clientKey));
  }
}
