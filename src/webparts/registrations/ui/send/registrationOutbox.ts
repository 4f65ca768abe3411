import { array, boolean, integer, minValue, number, object, optional, picklist, pipe, record, string, union } from 'valibot';
import type { RegistrationAnswer, RegistrationServices } from '../../../../data/registrations/RegistrationServices';
import { defineSubmission } from '../../../../shell/outbox/defineSubmission';
import { registrationKeys } from '../queries';
import { attendanceSubmission } from './attendanceOutbox';
import { sendingWords } from './sendingWords';

const id = pipe(number(), integer(), minValue(1));

/** What an agent does in a session, on its way; the subject is the session: the last word is sent. */
export const registrationSubmission = defineSubmission({
  kind: 'registration',
  version: 1,
  schema: object({
    session: id,
    kind: picklist(['register', 'accept', 'withdraw', 'decline']),
    claim: pipe(number(), integer(), minValue(0)),
    answers: optional(record(string(), union([string(), number(), boolean(), array(string())])))
  }),
  words: sendingWords,
  send: async ({ payload, clientKey }, { catalogue, registrations }: RegistrationServices, queries): Promise<RegistrationAnswer> => {
    const { session, kind, claim, answers } = payload;
    const opened = await queries.fetchQuery({ queryKey: registrationKeys.session(session), queryFn: () => catalogue.open(session), staleTime: 0 });
    const answer = await registrations.send(opened, { kind, claim, answers, clientKey });
    if (answer.opened) queries.setQueryData(registrationKeys.session(session), answer.opened);
    queries.setQueryData(registrationKeys.standing(session), answer);
    void Promise.all([registrationKeys.mine, registrationKeys.catalogue, registrationKeys.answers(session)].map((key) => queries.invalidateQueries([...key])));
    return answer;
  }
});

/** For `mountWebPart`: what an earlier visit left goes out now. */
export function sendRegistrations(...target: Parameters<typeof registrationSubmission.sends>): void {
  registrationSubmission.sends(...target);
  attendanceSubmission.sends(...target);
}
