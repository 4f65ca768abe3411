import type { Words } from '../../../../shell/Language';
import { plural } from '../../../../shell/Language';

const fr = {
  server: {
    locked: 'Aucune contribution n’est plus acceptée.',
    late: 'Une contribution qui arriverait encore serait montrée à tous comme tardive, et ne serait pas comptée.',
    notYet: 'Cet appel est rouvert, mais n’accepte pas encore de contribution : un propriétaire ou un animateur doit d’abord ouvrir cette page. Ce que vous écrivez est gardé sur cet appareil.'
  },
  figures: {
    title: 'Chiffres publiés par les animateurs',
    whoReads: 'Vous lisez vos propres contributions et celles que les animateurs publient. Seuls les animateurs lisent toutes les autres.',
    none: 'Aucun chiffre n’est publié pour le moment.',
    by: (name: string, date: string) => `Chiffres arrêtés au ${date}, publiés par ${name}.`,
    contributions: 'Contributions',
    people: 'Personnes',
    answered: 'Contributions ayant reçu une réponse',
    lateAnswers: 'Réponses tardives',
    details: 'Le détail des chiffres',
    kinds: 'Par nature',
    passages: 'Par passage',
    passage: (number: string) => `Passage ${number}`,
    whole: 'L’ensemble du texte',
    gone: 'Passage d’une version précédente',
    themes: 'Par thème',
    noTheme: 'Sans thème',
    directions: 'Directions qui participent',
    noDirection: 'Direction non indiquée',
    few: 'Quand un chiffre permettrait de deviner qui a écrit, il est masqué, et la direction n’est pas nommée.',
    hidden: 'masqué',
    count: (count: number, shown: string) => plural.fr(count, `${shown} contribution`, `${shown} contributions`),
    table: { mine: '', showTable: 'Afficher le tableau', showBars: 'Afficher les barres', option: 'Libellé', votes: 'Nombre', share: 'Part' }
  }
};

const en: typeof fr = {
  server: {
    locked: 'No more contributions are accepted.',
    late: 'A contribution that still arrives is shown to everybody as late, and is not counted.',
    notYet: 'This call is open again, but does not accept contributions yet: an owner or an animator has to open this page first. What you write is kept on this device.'
  },
  figures: {
    title: 'Figures published by the animators',
    whoReads: 'You read your own contributions, and those that the animators publish. All the others are read by the animators alone.',
    none: 'No figures are published for now.',
    by: (name, date) => `Figures as of ${date}, published by ${name}.`,
    contributions: 'Contributions',
    people: 'People',
    answered: 'Contributions answered',
    lateAnswers: 'Late answers',
    details: 'Figures in detail',
    kinds: 'By kind',
    passages: 'By passage',
    passage: (number) => `Passage ${number}`,
    whole: 'The whole text',
    gone: 'Passage of an earlier version',
    themes: 'By theme',
    noTheme: 'Without a theme',
    directions: 'Departments that take part',
    noDirection: 'No department given',
    few: 'Where a figure would let people guess who wrote, it is hidden, and the department is not named.',
    hidden: 'hidden',
    count: (count, shown) => plural.en(count, `${shown} contribution`, `${shown} contributions`),
    table: { mine: '', showTable: 'Show the table', showBars: 'Show the bars', option: 'Label', votes: 'Number', share: 'Share' }
  }
};

/** What is told of a call beside its text: what its server does after the end, and figures where contributions are not for everybody. */
export const toldWords: Words<typeof fr> = { fr, en };
export type ToldWords = typeof fr;
