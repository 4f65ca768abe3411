import { integer, minValue, number, object, picklist, pipe } from 'valibot';
import type { RegistrationServices } from '../../../../data/registrations/RegistrationServices';
import type { Attendance } from '../../../../domain/registrations/Attendance';
import { defineUnspoken } from '../../../../shell/outbox/defineSubmission';
import { registrationKeys } from '../queries';

const id = pipe(number(), integer(), minValue(1));

/** That somebody was there, on its way; the subject is the session and the person: the last word is sent. */
export const attendanceSubmission = defineUnspoken({
  kind: 'attendance',
  version: 1,
  schema: object({ session: id, person: id, state: picklist(['present', 'absent', 'excused']) }),
  send: async ({ payload: { session, person, state }, clientKey }, services: RegistrationServices, queries): Promise<Attendance> => {
    const opened = await queries.fetchQuery({ queryKey: registrationKeys.session(session), queryFn: () => services.catalogue.open(session), staleTime: 60_000 });
    const record = await (await services.organising()).record(opened.session, person, state, clientKey);
    const key = ['registrations', 'organise', 'attendance', session];
    const known = queries.query<readonly Attendance[]>(key).data;
    if (known) queries.setQueryData(key, [...known, record]);
    return record;
  }
});
