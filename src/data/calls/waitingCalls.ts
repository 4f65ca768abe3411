import type { Call } from '../../domain/calls/Call';
import type { CallState } from '../../domain/calls/callState';
import { callState } from '../../domain/calls/callState';
import { indexGroups } from '../../domain/calls/indexGroups';
import { threadState } from '../../domain/calls/threadState';
import type { OpenedCall } from '../../domain/calls/Thread';
import type { Connection } from '../connection/Connection';
import { hasCode } from '../DataError';
import type { SharedReads, Waiting, WaitingProvider } from '../waiting/Waiting';
import type { AssignedToMe } from './AssignedToMe';
import { assignedToMe } from './AssignedToMe';
import { callKeys } from './callKeys';
import type { AnswersToMe, CallServices } from './CallServices';
import { callServicesOf } from './callServicesOf';
import type { MentionOfMe, MentionsOfMe } from './MentionsOfMe';
import { mentionsOfMe } from './MentionsOfMe';
import type { SeenAnswers } from '../kept/SeenAnswers';
import { seenAnswersOf } from '../kept/SeenAnswers';

/** What of the services of calls it reads. */
export interface WaitingCallsServices {
  readonly calls: Pick<CallServices['calls'], 'list' | 'rights'>;
  readonly contributions: Pick<CallServices['contributions'], 'mineIn'>;
  readonly seen: Pick<SeenAnswers, 'unseen'>;
  readonly mentions: Pick<MentionsOfMe, 'newest'>;
  readonly assigned: Pick<AssignedToMe, 'among'>;
}

const DAY_MS = 86_400_000;
/** Before its end, a call asks for a contribution. */
const SOON_MS = 7 * DAY_MS;

interface Read {
  readonly call: Call;
  readonly state: CallState;
}

/** Calls that end soon and to which the agent said nothing, answers and mentions of him that he has not read; for animators, what they promised to answer, and what is assigned to them. */
export function waitingCalls({ calls, contributions, seen, mentions, assigned }: WaitingCallsServices, webPath: string): WaitingProvider {
  const address = (kind: string, id: number): Waiting['address'] => ({ kind, id, webPath });
  const ofCallsOf = async (now: Date, reads: SharedReads): Promise<readonly Waiting[]> => {
    const [list, rights] = await Promise.all([reads.fetch(callKeys.list, () => calls.list()), reads.fetch(callKeys.rights, () => calls.rights())]);
    const all = list.map(({ call, decisions }: OpenedCall): Read => ({ call, state: callState(call, decisions, now) })).filter(({ state }) => state.phase !== 'scheduled' && state.phase !== 'archived');
    if (all.length === 0) return [];
    const some = all.map(({ call }) => call);
    const mine = await reads.fetch(callKeys.mineIn(some.map(({ id }) => id)), () => contributions.mineIn(some));
    const ending = rights.mayContribute ? endingSoon(all, mine, now) : [];
    // Only who animates can answer.
    const unanswered = rights.mayAnimate ? some.filter((_, index) => all[index]?.state.synthesis === null) : [];
    const mineToAnswer = unanswered.length === 0 ? [] : await reads.fetch(callKeys.assigned(unanswered.map(({ id }) => id)), () => assigned.among(unanswered));
    const toAnswer = rights.mayAnimate ? all.filter((read) => isUnfinished(read) || mineToAnswer.includes(read.call.id)) : [];
    return [
      ...ending.map(({ call, state }): Waiting => ({ what: call.title, until: state.closesAt, address: address('call', call.id) })),
      ...(await newAnswers(all, mine, seen)).map(({ call, contribution }): Waiting => ({ what: call.title, until: null, asks: 'callAnswered', address: address('contribution', contribution) })),
      ...toAnswer.map(({ call, state: { answersBy } }): Waiting => {
        const isOverdue = answersBy !== null && answersBy <= now;
        return { what: call.title, until: isOverdue ? null : answersBy, asks: isOverdue ? 'callOverdue' : mineToAnswer.includes(call.id) ? 'callAssigned' : 'callToAnswer', address: address('call', call.id) };
      })
    ];
  };
  const unread = async (named: readonly MentionOfMe[]): Promise<readonly Waiting[]> =>
    (await seen.unseen(named.map((each) => ({ ...each, decision: 0 })))).map(({ what, by, page, isComment, contribution }) => ({
      what,
      by,
      until: null,
      asks: isComment ? 'commentMentioned' : 'callMentioned',
      address: address('contribution', contribution),
      ...(page === '' ? {} : { page })
    }));
  return {
    kind: 'call',
    topic: callKeys.all[0],
    async waiting(now, reads) {
      try {
        const [ofCalls, named] = await Promise.all([ofCallsOf(now, reads), reads.fetch(callKeys.mentions, () => mentions.newest())]);
        return [...ofCalls, ...(await unread(named))];
      } catch (error) {
        if (hasCode(error, 'notFound')) return [];
        throw error;
      }
    }
  };
}

/** @param login of the agent, as the page has it */
export function waitingCallsOf(connection: Connection, login: string): WaitingProvider {
  return waitingCalls({ ...callServicesOf(connection), seen: seenAnswersOf(connection), mentions: mentionsOfMe(connection, login), assigned: assignedToMe(connection, login) }, connection.webPath);
}

function endingSoon(all: readonly Read[], { said }: AnswersToMe, now: Date): readonly Read[] {
  const spoken = new Set(said.map(({ contribution: { callId } }) => callId));
  return all.filter(({ call, state: { phase, closesAt } }) => phase === 'open' && closesAt !== null && closesAt.getTime() - now.getTime() <= SOON_MS && !spoken.has(call.id));
}

/** Of each call one, the newest: from there the others are near. */
async function newAnswers(all: readonly Read[], { said, groupDecisions }: AnswersToMe, seen: WaitingCallsServices['seen']): Promise<readonly { readonly call: Call; readonly contribution: number }[]> {
  const groups = indexGroups(groupDecisions);
  const answers = all.flatMap(({ call, state }) =>
    said
      .filter(({ contribution }) => contribution.callId === call.id)
      .flatMap(({ contribution, decisions }) => {
        const { answer } = threadState({ contribution, decisions, records: [], replies: [] }, groups, call, state);
        return answer ? [{ call, contribution: contribution.id, decision: answer.decision.id, at: answer.at }] : [];
      })
  );
  const news = [...(await seen.unseen(answers))].sort((a, b) => b.at.getTime() - a.at.getTime());
  return news.filter(({ call }, index) => news.findIndex((each) => each.call.id === call.id) === index);
}

/** Closed, and its answers not summed up yet. What is unanswered is not counted: that would read all that was said. */
function isUnfinished({ state }: Read): boolean {
  return state.phase === 'closed' && state.synthesis === null;
}
