import { ActivitiesList, AttendanceList, DiscreetRegistrationsList, RegistrationAnswersList, RegistrationDecisionsList, RegistrationStepsList, ownDiscreetLists, ResultSlipsList, SessionsList } from './registrations';

/** In the order in which set-up makes them; the last one complete means that all are. */
export const registrationLists = [RegistrationDecisionsList, RegistrationStepsList, DiscreetRegistrationsList, RegistrationAnswersList, ResultSlipsList, AttendanceList, ...Object.values(ownDiscreetLists), SessionsList, ActivitiesList] as const;
