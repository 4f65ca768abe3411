import type { IdeaEnd } from '../../../../domain/ideas/endOfIdea';
import type { Words } from '../../../../shell/Language';
import { plural } from '../../../../shell/Language';

const fr = {
  title: 'Résultats',
  ranking: 'Classement certifié',
  notCertified: 'Le classement n’est pas certifié : les nombres affichés pendant le vote ne sont vérifiés par personne.',
  certified: (name: string, date: string, voters: string) => `Certifié par ${name}, le ${date}. Votants : ${voters}.`,
  stale: 'Des idées ou des dates ont changé depuis la certification : le classement doit être vérifié de nouveau.',
  columns: { place: 'Rang', idea: 'Idée', votes: 'Votes', agents: 'Agents' },
  what: 'Ce que deviennent les idées',
  none: 'Aucune idée n’a été proposée.',
  place: (place: string) => `Rang ${place}`,
  ends: { done: 'Réalisée', notKept: 'Non retenue', withdrawn: 'Retirée par son auteur', hidden: 'Retirée de la vue', merged: 'Réunie à une autre', archived: 'Close avec le remue-méninges' } satisfies Readonly<Record<IdeaEnd['kind'], string>>,
  owner: (name: string) => `Responsable : ${name}`,
  due: (date: string) => `pour le ${date}`,
  under: (count: number, shown: string) => plural.fr(count, `avec ${shown} idée réunie`, `avec ${shown} idées réunies`),
  thanks: 'Merci',
  thanked: (names: string) => `Merci à ${names}, et à tous ceux qui ont proposé, soutenu et commenté.`,
  thankedAll: 'Merci à tous ceux qui ont proposé, soutenu et commenté.',
  more: (shown: string) => `Voir les ${shown} suivantes`,
  export: 'Exporter en CSV',
  file: 'resultats',
  /** One a line. */
  exported: 'Rang\nIdée\nVotes\nAgents\nÉtat\nMotif\nResponsable\nPour le'
};

const en: typeof fr = {
  title: 'Results',
  ranking: 'Certified ranking',
  notCertified: 'The ranking is not certified: figures shown while people vote are checked by nobody.',
  certified: (name, date, voters) => `Certified by ${name}, on ${date}. Voters: ${voters}.`,
  stale: 'Ideas or dates changed since the certificate: the ranking has to be audited again.',
  columns: { place: 'Place', idea: 'Idea', votes: 'Votes', agents: 'Agents' },
  what: 'What becomes of the ideas',
  none: 'No idea was thrown.',
  place: (place) => `Place ${place}`,
  ends: { done: 'Done', notKept: 'Not kept', withdrawn: 'Withdrawn by its author', hidden: 'Out of sight', merged: 'Merged with another', archived: 'Ended with the brainstorm' },
  owner: (name) => `Owner: ${name}`,
  due: (date) => `due on ${date}`,
  under: (count, shown) => plural.en(count, `with ${shown} merged idea`, `with ${shown} merged ideas`),
  thanks: 'Thanks',
  thanked: (names) => `Thanks to ${names}, and to all who threw ideas, supported and commented.`,
  thankedAll: 'Thanks to all who threw ideas, supported and commented.',
  more: (shown) => `Show the next ${shown}`,
  export: 'Export as CSV',
  file: 'results',
  exported: 'Place\nIdea\nVotes\nAgents\nState\nReason\nOwner\nDue'
};

export const resultWords: Words<typeof fr> = { fr, en };
