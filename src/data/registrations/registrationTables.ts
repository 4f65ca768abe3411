import type { EntityOf } from '../../lists/defineList';
import type { DiscreetRegistrationsList} from '../../lists/registrations';
import { ActivitiesList, AttendanceList, RegistrationAnswersList, RegistrationDecisionsList, ResultSlipsList, SessionsList } from '../../lists/registrations';
import type { Connection } from '../connection/Connection';
import { ListTable } from '../items/ListTable';
import type { RestValues } from '../items/RowFormat';
import type { Table } from '../items/Table';
import type { Readers } from '../../domain/registrations/Activity';
import { discreetListOf } from '../../lists/registrations';

export type ActivityValues = EntityOf<typeof ActivitiesList>;
export type SessionValues = EntityOf<typeof SessionsList>;
export type RegistrationDecisionValues = EntityOf<typeof RegistrationDecisionsList>;
export type DiscreetValues = EntityOf<typeof DiscreetRegistrationsList>;
export type AnswerValues = EntityOf<typeof RegistrationAnswersList>;
export type SlipValues = EntityOf<typeof ResultSlipsList>;
export type AttendanceValues = EntityOf<typeof AttendanceList>;

type Rows<T> = Pick<Table<T>, 'page' | 'removeMany'>;

/** What registrations are read from. What is only ever added goes through `RegistrationSite`. */
export interface RegistrationTables {
  readonly activities: Table<ActivityValues>;
  readonly sessions: Table<SessionValues>;
  readonly decisions: Rows<RegistrationDecisionValues>;
  /** Each reads only his own, the group of the list all: that of organisers, or readers of their own. */
  discreet(readers: Readers): Rows<DiscreetValues>;
  readonly answers: Rows<AnswerValues>;
  readonly slips: Rows<SlipValues> & Pick<Table<SlipValues>, 'addMany'>;
  readonly attendance: Rows<AttendanceValues> & Pick<Table<AttendanceValues>, 'add'>;
}

/** Titles in the list are for people who look there. */
export function decisionColumns({ session, kind }: RegistrationDecisionValues): RestValues {
  return { Title: `${session} ${kind}` };
}

export function registrationTables(connection: Connection): RegistrationTables {
  return {
    activities: new ListTable(connection, ActivitiesList),
    sessions: new ListTable(connection, SessionsList),
    decisions: new ListTable(connection, RegistrationDecisionsList, { derive: decisionColumns, asksFolder: true }),
    discreet: (readers) => new ListTable(connection, discreetListOf(readers)),
    answers: new ListTable(connection, RegistrationAnswersList),
    slips: new ListTable(connection, ResultSlipsList),
    attendance: new ListTable(connection, AttendanceList)
  };
}
