import type { PollDecision } from '../../domain/polls/PollRecord';
import type { RecordValues } from './pollTables';

/**
 * A decision as it is stored; its code is loaded when one is taken.
 * @param name of the poll, for who reads decisions without polls
 */
export function toRecordValues(poll: number, decision: PollDecision, name?: string): RecordValues {
  return { poll, kind: decision.kind, content: { ...contentOf(decision), ...(name === undefined ? {} : { name }) } };
}

function contentOf(decision: PollDecision): RecordValues['content'] {
  switch (decision.kind) {
    case 'published': {
      const { confidential, lastBallotIdBefore, box } = decision;
      return { confidential, lastBallotIdBefore, ...(box === null ? {} : { box }) };
    }
    case 'reopened':
      return { reason: decision.reason, closesAt: decision.closesAt };
    case 'certified': {
      const { tally, read, excluded, invitedCount, ranking, texts, covers } = decision.result;
      return { result: { tally: { counts: { ...tally.counts }, voters: tally.voters }, ...(read === null ? {} : { read }), excluded: { ...excluded }, invitedCount, ...(ranking === null ? {} : { ranking: { order: [...ranking.order], winner: ranking.winner } }), ...(texts === null ? {} : { texts: { grouping: texts.grouping, questions: texts.questions.map((each) => ({ ...each, groups: [...each.groups], chosen: [...each.chosen] })) } }), ...(covers === null ? {} : { covers }) } };
    }
    case 'refused':
      return { recordIds: [...decision.recordIds] };
    default:
      return {};
  }
}
