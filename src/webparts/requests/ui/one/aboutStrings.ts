import type { Words } from '../../../../shell/Language';

const fr = {
  objectives: 'Objectifs',
  success: 'Réussite dans six mois',
  directions: 'Directions',
  professions: 'Métiers',
  size: 'Nombre de personnes',
  partners: 'Partenaires extérieurs',
  address: 'Adresse',
  until: 'Jusqu’au',
  noEnd: 'Pas de fin prévue',
  usagesTitle: 'Usages',
  usages: { files: 'Fichiers', forum: 'Discussions', polls: 'Sondages', calls: 'Appels à commentaires', brainstorm: 'Remue-méninges', directory: 'Annuaire', registrations: 'Inscriptions', dashboard: 'Tableau de bord' },
  addedSince: 'Question ajoutée depuis cette demande : l’équipe la pose.',
  sensitivity: 'Données',
  sensitivities: { ordinary: 'Rien sur des personnes, sauf leur nom', personal: 'Données personnelles', sensitive: 'Données sensibles' }
};

const en: typeof fr = {
  objectives: 'Objectives',
  success: 'Success in six months',
  directions: 'Departments',
  professions: 'Professions',
  size: 'Number of people',
  partners: 'Partners outside',
  address: 'Address',
  until: 'Until',
  noEnd: 'No end planned',
  usagesTitle: 'Usages',
  usages: { files: 'Files', forum: 'Discussions', polls: 'Polls', calls: 'Calls for comment', brainstorm: 'Brainstorms', directory: 'Directory', registrations: 'Registrations', dashboard: 'Dashboard' },
  addedSince: 'This question was added since: the team asks it.',
  sensitivity: 'Data',
  sensitivities: { ordinary: 'Nothing about people but their names', personal: 'Personal data', sensitive: 'Sensitive data' }
};

/** Words of what a request asks for. */
export const aboutWords: Words<typeof fr> = { fr, en };
