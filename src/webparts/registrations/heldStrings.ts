import type { RegistrationDecisionKind } from '../../domain/registrations/RegistrationDecision';
import type { Words } from '../../shell/Language';
import { plural } from '../../shell/Language';

type Step = 'in' | 'out' | 'kept' | 'register' | 'withdraw' | 'accept' | 'decline';

const steps: Readonly<Record<Step, string>> = { in: 's’inscrit', register: 's’inscrit', out: 'se retire', withdraw: 'se retire', decline: 'refuse une place', kept: 'accepte une place', accept: 'accepte une place' };

const fr = {
  title: 'Ce qui est conservé sur une personne',
  text: 'Pour répondre à une personne qui demande ce que ce site garde sur elle : ses inscriptions, ses réponses, sa présence, et ce qui a été décidé d’elle. Rien d’autre n’est gardé dans les listes des inscriptions.',
  person: 'Personne',
  noPerson: 'Choisissez une personne.',
  read: 'Réunir',
  found: (count: number, shown: string) => (count === 0 ? 'Rien n’est conservé sur cette personne.' : plural.fr(count, `${shown} enregistrement`, `${shown} enregistrements`)),
  html: 'Télécharger pour la lire',
  json: 'Télécharger pour une machine (JSON)',
  file: 'inscriptions-conservees',
  of: (name: string) => `Inscriptions : ce qui est conservé sur ${name}`,
  made: (at: string, site: string) => `Réuni le ${at} à partir des listes du site « ${site} ».`,
  gone: (session: string) => `séance ${session}, supprimée`,
  parts: { sessions: 'Inscriptions', answers: 'Réponses aux questions', attendance: 'Présence', decisions: 'Décisions' },
  columns: { session: 'Séance', day: 'Date de la séance', what: 'Quoi', at: 'Enregistré le', question: 'Question', answer: 'Réponse', reason: 'Motif' },
  question: (number: string) => `Question ${number}`,
  steps,
  decisions: { moved: 'place donnée ou retirée', chosen: 'place donnée', refused: 'refus' } as Readonly<Partial<Record<RegistrationDecisionKind, string>>>,
  nothing: 'Rien.'
};

const en: typeof fr = {
  title: 'What is kept about a person',
  text: 'To answer a person who asks what this site keeps about them: their registrations, answers and attendance, and what was decided about them. Nothing else is kept in the lists of registrations.',
  person: 'Person',
  noPerson: 'Choose a person.',
  read: 'Gather',
  found: (count, shown) => (count === 0 ? 'Nothing is kept about this person.' : `${shown} ${plural.en(count, 'record', 'records')}`),
  html: 'Download to read it',
  json: 'Download for a machine (JSON)',
  file: 'registrations-kept',
  of: (name) => `Registrations: what is kept about ${name}`,
  made: (at, site) => `Gathered on ${at} from the lists of the site “${site}”.`,
  gone: (session) => `session ${session}, deleted`,
  parts: { sessions: 'Registrations', answers: 'Answers to questions', attendance: 'Attendance', decisions: 'Decisions' },
  columns: { session: 'Session', day: 'Date of the session', what: 'What', at: 'Recorded on', question: 'Question', answer: 'Answer', reason: 'Reason' },
  question: (number) => `Question ${number}`,
  steps: { in: 'registers', register: 'registers', out: 'gives up', withdraw: 'gives up', decline: 'declines a place', kept: 'accepts a place', accept: 'accepts a place' },
  decisions: { moved: 'place given or taken back', chosen: 'place given', refused: 'refusal' },
  nothing: 'Nothing.'
};

/** Of the export of what is kept about somebody. */
export const heldWords: Words<typeof fr> = { fr, en };
export type HeldTexts = typeof fr;
