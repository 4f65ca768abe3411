import { DISCREET_REGISTRATIONS, OWN_DISCREET } from '../heads/registrations';
import type { registrationLists } from '../registrationLists';
import type { DiscreetRegistrationsList } from '../registrations';
import type { AnswersOf, ListAnswer } from './ListAnswer';
import { nothing } from './ListAnswer';

const names = { part: 'registrations', whose: 'agents', keeping: { by: 'rule', rule: 'registrationNames' } } as const;
const staff = { part: 'registrations', whose: 'staff', keeping: { by: 'use' }, erasure: { by: 'edit' } } as const;

/** Answers to questions lie there too, where the list has readers of its own. */
const discreet: ListAnswer<typeof DiscreetRegistrationsList> = { ...names, whose: 'named', erasure: { by: 'mark' }, columns: { ...nothing('Title', 'Session'), Content: { words: ['answers'], namesOthers: true } } };
type Discreet = (typeof DISCREET_REGISTRATIONS)['url'] | (typeof OWN_DISCREET)[keyof typeof OWN_DISCREET]['url'];

const discreetAnswers: Readonly<Record<Discreet, typeof discreet>> = {
  [DISCREET_REGISTRATIONS.url]: discreet,
  [OWN_DISCREET.A.url]: discreet,
  [OWN_DISCREET.B.url]: discreet,
  [OWN_DISCREET.C.url]: discreet,
  [OWN_DISCREET.D.url]: discreet,
  [OWN_DISCREET.E.url]: discreet
};

const openAnswers: AnswersOf<Exclude<(typeof registrationLists)[number], typeof DiscreetRegistrationsList>> = {
  'Lists/ParvisActivities': { ...staff, whose: 'named', columns: { ...nothing('Title', 'Details', 'PictureAddress', 'PictureText', 'Directions', 'Professions', 'Questions', 'Template', 'Box'), Organisers: { words: [], namesOthers: true } } },
  'Lists/ParvisSessions': { ...staff, columns: nothing('Title', 'Activity', 'Place', 'Link', 'Capacity', 'WaitingSize', 'AnswerHours', 'LastHours', 'Reserves', 'Origin', 'Box') },
  'Lists/ParvisRegistrationDecisions': { ...names, whose: 'named', keeping: { by: 'use' }, erasure: { by: 'keep', law: 'trace' }, columns: { Session: 'none', Reason: 'words', Content: { words: [], namesOthers: true } } },
  'Lists/ParvisRegistrationSteps': { ...names, erasure: { by: 'none' }, columns: { ...nothing('Title', 'Session', 'Claim'), StepKey: 'key' } },
  'Lists/ParvisRegistrationAnswers': { ...names, keeping: { by: 'rule', rule: 'registrationAnswers' }, erasure: { by: 'mark' }, columns: { ...nothing('Title', 'Session'), Content: { words: ['*'] } } },
  'Lists/ParvisResultSlips': { ...names, erasure: { by: 'none' }, columns: { ...nothing('Title', 'Session', 'State'), ResultKey: 'key' } },
  'Lists/ParvisAttendance': { ...names, whose: 'named', erasure: { by: 'none' }, columns: { ...nothing('Title', 'Session'), Person: 'person' } }
};

export const registrationAnswers = { ...openAnswers, ...discreetAnswers };
