import { MemoryRequestServices } from '../../../../data/requests/testing/MemoryRequestServices';
import type { RequestForm } from '../../../../domain/requests/RequestForm';
import { blankForm } from '../../../../domain/requests/RequestForm';

export const LEA = { id: 1, name: 'Léa Martin' };
export const PAUL = { id: 2, name: 'Paul Nguyen' };
export const INES = { id: 3, name: 'Inès Faure' };
export const CAMILLE = { id: 10, name: 'Camille Roux' };
export const MARC = { id: 11, name: 'Marc Delattre' };

const login = (name: string): string => `i:0#.f|membership|${name}@ville.test`;
export const LOGINS = { lea: login('lea'), paul: login('paul'), ines: login('ines') };

export const FORM: RequestForm = {
  ...blankForm,
  objectives: ['Répondre d’une seule voix aux parents'],
  success: 'Moins d’appels en mairie',
  directions: ['Éducation'],
  animators: [
    { login: LOGINS.lea, name: LEA.name },
    { login: LOGINS.paul, name: PAUL.name }
  ],
  name: 'Réseau des Atsem',
  slug: 'reseau-des-atsem',
  usages: ['files', 'forum'],
  charter: 'usual'
};

/** Tuesday, before the closing hour. */
const BEGIN = Date.parse('2026-11-03T09:00:00Z');

export interface RequestsCity {
  readonly lea: MemoryRequestServices;
  as(person: { readonly id: number; readonly name: string }): MemoryRequestServices;
  /** Days pass. */
  later(days: number): void;
}

/** A city with a team of two; rows lie seconds apart, as on a server. */
export function requestsCity(): RequestsCity {
  let ticks = 0;
  let days = 0;
  const now = (): Date => new Date(BEGIN + days * 86_400_000 + 1000 * ticks++);
  const lea = new MemoryRequestServices(LEA, { now });
  lea.introduce(LOGINS.lea, LEA);
  lea.introduce(LOGINS.paul, PAUL);
  lea.introduce(LOGINS.ines, INES);
  for (const member of [CAMILLE, MARC]) lea.as(member, 'team');
  return { lea, as: (person) => lea.as(person), later: (more) => void (days += more) };
}
