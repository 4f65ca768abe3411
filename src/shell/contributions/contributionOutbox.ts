import { callKeys } from '../../data/calls/callKeys';
import type { CallServices } from '../../data/calls/CallServices';
import { isSecret } from '../../domain/calls/Call';
import { callState } from '../../domain/calls/callState';
import type { AuthorRecord, Contribution } from '../../domain/calls/Contribution';
import type { OpenedCall } from '../../domain/calls/Thread';
import { defineUnspoken } from '../outbox/defineSubmission';
import type { QueryClient } from '../queries/QueryClient';
import { sentContribution, sentRecord, sentSupport } from './contributionFormats';

/** The call ended, or contributions wait: known before it is sent, since the server refuses only once somebody has closed it there. */
export class NotOpenError extends Error {
  public constructor(public readonly code: 'closed' | 'held') {
    super(`the call is ${code}`);
  }
}

/** With what stores it, so that it is here once something is stored. */
const remember = () => import(/* webpackChunkName: 'calls-writing' */ './remember');

/** A call read this recently need not be read again before something is sent (milliseconds). */
const FRESH = 60_000;

function callOf(id: number, { calls }: CallServices, queries: QueryClient): Promise<OpenedCall> {
  return queries.fetchQuery({ queryKey: callKeys.call(id), queryFn: () => calls.open(id), staleTime: FRESH });
}

/**
 * What an agent says, on its way; the subject is drawn for each, so that several wait beside each other. Its client key makes a second sending
 * harmless: the row that is stored is the answer.
 */
export const contributionSubmission = defineUnspoken({
  kind: 'contribution',
  version: 1,
  schema: sentContribution,
  send: async ({ payload: { call: id, ...draft }, clientKey }, services: CallServices, queries): Promise<Contribution> => {
    const opened = await callOf(id, services, queries);
    const { phase } = callState(opened.call, opened.decisions, services.serverNow());
    if (phase === 'closed' || phase === 'held') throw new NotOpenError(phase);
    const contribution = await services.contributions.add(opened.call, draft, clientKey);
    (await remember()).rememberContribution(queries, contribution, !isSecret(opened.call));
    return contribution;
  }
});

/** What an author says later of his own, on its way; the subject is his contribution: the last word is sent. */
export const recordSubmission = defineUnspoken({
  kind: 'contribution-record',
  version: 1,
  schema: sentRecord,
  send: async ({ payload: { call: id, contribution, ...draft }, clientKey }, services: CallServices, queries): Promise<AuthorRecord> => {
    const { call } = await callOf(id, services, queries);
    const record = await services.contributions.record(call, contribution, draft, clientKey);
    (await remember()).rememberRecord(queries, record);
    return record;
  }
});

/** Of where its author says that his words stand now: it takes the place of nothing else that he says of his own. */
export function placedSubject(contribution: number): string {
  return `${contribution}-placed`;
}

/** A support given or taken back, on its way; the subject is the contribution: the last word is sent. */
export const supportSubmission = defineUnspoken({
  kind: 'contribution-support',
  version: 1,
  schema: sentSupport,
  send: async ({ payload: { call: id, contribution, isOn } }, services: CallServices, queries): Promise<boolean> => {
    const { call } = await callOf(id, services, queries);
    const isMine = await services.contributions.support(call, contribution, isOn);
    (await remember()).rememberSupport(queries, id, contribution.id, isMine);
    return isMine;
  }
});

/** For `mountWebPart`: those that an earlier visit left go out now. */
export function sendContributions(...target: Parameters<typeof contributionSubmission.sends>): void {
  for (const { sends } of [contributionSubmission, recordSubmission, supportSubmission]) sends(...target);
}
