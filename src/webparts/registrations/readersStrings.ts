import type { Readers } from '../../domain/registrations/Activity';
import type { Words } from '../../shell/Language';

const fr = {
  label: 'Qui lit les inscriptions discrètes',
  hint: 'Les noms, les réponses et les présences. Tous les organisateurs du site, ou moins de personnes : une liste à part, avec son propre groupe de lecteurs.',
  of: (readers: Readers) => (readers === 'shared' ? 'Le groupe « Organisateurs (inscriptions) »' : `Le groupe « Lecteurs des inscriptions discrètes ${readers} »`),
  make: 'Créer une liste à part',
  ask: 'Créer une liste discrète avec un groupe de lecteurs à elle ? Un site en a cinq au plus.',
  yes: 'Créer',
  no: 'Non',
  made: (group: string) => `${group} est créé, et vide. Ajoutez-y les personnes qui liront : elles doivent aussi être organisatrices.`,
  full: 'Ce site a ses cinq listes à part : il n’en aura pas d’autre. Choisissez-en une, ou préparez cette activité sur un autre site.',
  owners: 'Un propriétaire du site peut créer une liste à part.'
};

const en: typeof fr = {
  label: 'Who reads discreet registrations',
  hint: 'Names, answers and attendance. All organisers of the site, or fewer people: a list apart, with a group of readers of its own.',
  of: (readers) => (readers === 'shared' ? 'The group “Organisers (registrations)”' : `The group “Readers of discreet registrations ${readers}”`),
  make: 'Make a list apart',
  ask: 'Make a discreet list with a group of readers of its own? A site has five at most.',
  yes: 'Make',
  no: 'No',
  made: (group) => `${group} is made, and empty. Add those who will read: they have to be organisers as well.`,
  full: 'This site has its five lists apart, and gets no other. Choose one of them, or prepare this activity on another site.',
  owners: 'An owner of the site can make a list apart.'
};

/** Who reads the registrations of a discreet activity. */
export const readersWords: Words<typeof fr> = { fr, en };
