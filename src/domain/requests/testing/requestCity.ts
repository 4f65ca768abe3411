import { cityMoments } from '../../calendar/cityMoment';
import type { ClosingDay } from '../../calendar/cityCalendar';
import type { Person } from '../../people/Person';
import type { RequestForm } from '../RequestForm';
import { blankForm } from '../RequestForm';
import type { Drop, RequestRecord, RequestSaid } from '../RequestRecord';
import type { DatedRules } from '../RequestRules';
import type { RequestSetting } from '../StateOfRequest';

export const LEA: Person = { id: 1, name: 'Léa Martin' };
export const CAMILLE: Person = { id: 10, name: 'Camille Roux' };
export const RACHID: Person = { id: 11, name: 'Rachid Amrani' };
export const PAUL: Person = { id: 20, name: 'Paul Martin' };
export const NADIA: Person = { id: 21, name: 'Nadia Benali' };
export const STRANGER: Person = { id: 99, name: 'Quelqu’un' };

export const form: RequestForm = {
  ...blankForm,
  name: 'Réseau des référents',
  slug: 'reseau-des-referents',
  objectives: ['Partager les réponses'],
  success: 'Dix réponses par mois',
  directions: ['dsi'],
  animators: [
    { login: 'i:0#.f|membership|paul@ville.test', name: PAUL.name },
    { login: 'i:0#.f|membership|nadia@ville.test', name: NADIA.name }
  ],
  usages: ['files', 'forum'],
  charter: 'c1'
};

/** Paris in November is an hour ahead of UTC. */
export const at = (text: string): Date => new Date(`${text}:00+01:00`);

export function settingAt(now: string, { rules = [], closings = [] }: { readonly rules?: readonly DatedRules[]; readonly closings?: readonly ClosingDay[] } = {}): RequestSetting {
  return { book: { rules, closings }, momentOf: cityMoments('Europe/Paris'), now: at(now), team: new Set([CAMILLE.id, RACHID.id]) };
}

/** Sent on a Tuesday. */
export const RECEIVED = '2026-11-03T10:00';

export const drop = (id = 7, created = RECEIVED): Drop => ({ id, request: 0, said: { kind: 'sent', form }, author: LEA, created: at(created), isAltered: false });

/** Records of request 7, each said at a time. */
export function records(...told: readonly (readonly [time: string, author: Person, said: RequestSaid, changes?: Partial<RequestRecord>])[]): readonly RequestRecord[] {
  return told.map(([time, author, said, changes], index) => ({ id: index + 1, request: 7, folder: 7, said, after: 0, author, created: at(time), isAltered: false, ...changes }));
}

export const received: RequestSaid = { kind: 'received', drop: 7, droppedAt: at(RECEIVED), requester: LEA, form };
export const contacted = (time: string): RequestSaid => ({ kind: 'contacted', at: at(time), how: 'phone', text: 'Besoin clair' });
export const accepted: RequestSaid = { kind: 'decided', outcome: 'accepted', reason: '', changes: '', alternative: '', into: '', partners: [] };
export const refused: RequestSaid = { ...accepted, outcome: 'refused', reason: 'Une communauté existe', alternative: 'La rejoindre' };
export const invited = (person: Person, login: string): RequestSaid => ({ kind: 'invited', login: `i:0#.f|membership|${login}@ville.test`, person });
