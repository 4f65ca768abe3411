import type { Evaluation, EvaluationDraft } from '../../domain/ideas/Evaluation';
import { isChanged } from '../append/isChanged';
import type { Stored } from '../items/Table';
import type { EvaluationValues } from './ideaTables';

export function fromEvaluation(campaign: number, { idea, marks, words }: EvaluationDraft): EvaluationValues {
  return { campaign, idea, marks, words };
}

export function toEvaluation(row: Stored<EvaluationValues>): Evaluation {
  const { id, campaign, idea, marks, words, author, created } = row;
  return { id, campaignId: campaign, idea, marks, words, author, created, isAltered: isChanged(row, [words]) };
}
