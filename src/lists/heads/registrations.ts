import type { ListHead } from '../ListDefinition';

/** What opening a page looks at of the lists of registrations; their columns and words stand in the schemas. */
export const ACTIVITIES = { url: 'Lists/ParvisActivities', version: 2, read: 'all', write: 'all', access: 'read' } as const satisfies ListHead;
export const SESSIONS = { url: 'Lists/ParvisSessions', version: 1, read: 'all', write: 'all', access: 'read' } as const satisfies ListHead;
export const REGISTRATION_DECISIONS = { url: 'Lists/ParvisRegistrationDecisions', version: 2, read: 'all', write: 'none', access: 'read' } as const satisfies ListHead;
export const REGISTRATION_STEPS = { url: 'Lists/ParvisRegistrationSteps', version: 1, read: 'all', write: 'none', access: 'append' } as const satisfies ListHead;
export const DISCREET_REGISTRATIONS = { url: 'Lists/ParvisDiscreetRegistrations', version: 2, read: 'own', write: 'none', access: 'append' } as const satisfies ListHead;
export const REGISTRATION_ANSWERS = { url: 'Lists/ParvisRegistrationAnswers', version: 1, read: 'own', write: 'none', access: 'append' } as const satisfies ListHead;
export const RESULT_SLIPS = { url: 'Lists/ParvisResultSlips', version: 1, read: 'all', write: 'none', access: 'read' } as const satisfies ListHead;
export const ATTENDANCE = { url: 'Lists/ParvisAttendance', version: 1, read: 'all', write: 'none', access: 'read' } as const satisfies ListHead;

const discreet = { version: 1, read: 'own', write: 'none', access: 'append', isOnDemand: true } as const;
/** Discreet lists with readers of their own, at most so many a site: made by an owner for activities that need fewer readers than all organisers. */
export const OWN_DISCREET = {
  A: { ...discreet, url: 'Lists/ParvisDiscreetA' },
  B: { ...discreet, url: 'Lists/ParvisDiscreetB' },
  C: { ...discreet, url: 'Lists/ParvisDiscreetC' },
  D: { ...discreet, url: 'Lists/ParvisDiscreetD' },
  E: { ...discreet, url: 'Lists/ParvisDiscreetE' }
} as const satisfies Readonly<Record<string, ListHead>>;
export type OwnDiscreet = keyof typeof OWN_DISCREET;
export const ownDiscreet: readonly OwnDiscreet[] = ['A', 'B', 'C', 'D', 'E'];

/** In the order in which set-up makes them, as `registrationLists`. */
export const registrationHeads: readonly ListHead[] = [REGISTRATION_DECISIONS, REGISTRATION_STEPS, DISCREET_REGISTRATIONS, REGISTRATION_ANSWERS, RESULT_SLIPS, ATTENDANCE, ...ownDiscreet.map((letter) => OWN_DISCREET[letter]), SESSIONS, ACTIVITIES];
