import { awaitedOf } from './awaitedOf';
import { replay } from './replay';
import { requestClock } from './requestClock';
import type { RequestFacts, RequestSetting, RequestState } from './StateOfRequest';

/** The state of a request: its records, replayed. Any order and any duplicate gives the same. Null where nothing that counts was sent. */
export function requestState(facts: RequestFacts, setting: RequestSetting): RequestState | null {
  const replayed = replay(facts, setting);
  if (replayed === null) return null;
  const { questions, contact, opened, endedAt, receivedAt } = replayed;
  const clock = requestClock(
    {
      receivedAt,
      questions: questions.map(({ created, answer }) => ({ askedAt: created, answeredAt: answer?.created ?? null })),
      contactedAt: contact?.said.at ?? null,
      openedAt: opened?.created ?? null,
      endedAt
    },
    setting
  );
  const isContactNotedLate = contact !== null && clock.contact.due !== null && clock.contact.standing === 'kept' && setting.momentOf(contact.created).day > clock.contact.due;
  const state = { ...replayed, clock, isContactNotedLate };
  return { ...state, awaited: awaitedOf(state, setting) };
}
