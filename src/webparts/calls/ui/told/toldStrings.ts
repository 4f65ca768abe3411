import type { Words } from '../../../../shell/Language';
import { plural } from '../../../../shell/Language';

const fr = {
  server: {
    locked: (date: string) => `Clôturé depuis le ${date}. Le serveur n’accepte plus de contribution.`,
    late: (date: string) => `Clôturé depuis le ${date}. Ce qui arrive encore est montré comme tardif, à tous, et n’est pas compté.`,
    notYet: 'Cet appel est rouvert, mais le serveur n’accepte pas encore de contribution : un propriétaire ou un animateur doit d’abord ouvrir cette page. Ce que vous écrivez est gardé sur cet appareil.'
  },
  figures: {
    title: 'Chiffres publiés par les animateurs',
    whoReads: 'Vous lisez vos propres contributions, et celles que les animateurs publient. Toutes les autres, seuls les animateurs les lisent.',
    none: 'Aucun chiffre n’est publié pour le moment.',
    by: (name: string, date: string) => `Publiés par ${name}, le ${date}. Ils disent ce qui était arrivé à ce moment, et ne changent plus.`,
    contributions: 'Contributions',
    people: 'Personnes',
    answered: 'Contributions répondues',
    lateAnswers: 'Réponses tardives',
    kinds: 'Par nature',
    passages: (shown: string) => `Par passage (${shown})`,
    passageLabel: 'Par passage',
    passage: (number: string) => `Passage ${number}`,
    whole: 'L’ensemble du texte',
    gone: 'Passage d’une version précédente',
    themes: 'Par thème',
    noTheme: 'Sans thème',
    directions: 'Directions qui participent',
    noDirection: 'Direction non indiquée',
    few: 'Un chiffre est masqué, et une direction n’est pas nommée, là où l’on pourrait deviner qui a écrit.',
    hidden: 'masqué',
    count: (count: number, shown: string) => plural.fr(count, `${shown} contribution`, `${shown} contributions`),
    table: { mine: '', showTable: 'Montrer le tableau', showBars: 'Montrer les barres', option: 'Libellé', votes: 'Nombre', share: 'Part' }
  }
};

const en: typeof fr = {
  server: {
    locked: (date) => `Closed since ${date}. The server takes no more contributions.`,
    late: (date) => `Closed since ${date}. What still arrives is shown as late, to everybody, and is not counted.`,
    notYet: 'This call is open again, but the server does not take contributions yet: an owner or an animator has to open this page first. What you write is kept on this device.'
  },
  figures: {
    title: 'Figures published by the animators',
    whoReads: 'You read your own contributions, and those that the animators publish. All the others are read by the animators alone.',
    none: 'No figures are published for now.',
    by: (name, date) => `Published by ${name} on ${date}. They say what had arrived at that moment, and no longer change.`,
    contributions: 'Contributions',
    people: 'People',
    answered: 'Contributions answered',
    lateAnswers: 'Late answers',
    kinds: 'By kind',
    passages: (shown) => `By passage (${shown})`,
    passageLabel: 'By passage',
    passage: (number) => `Passage ${number}`,
    whole: 'The whole text',
    gone: 'Passage of an earlier version',
    themes: 'By theme',
    noTheme: 'Without a theme',
    directions: 'Directions that take part',
    noDirection: 'No direction given',
    few: 'A figure is hidden, and a direction is not named, where it could be guessed who wrote.',
    hidden: 'hidden',
    count: (count, shown) => plural.en(count, `${shown} contribution`, `${shown} contributions`),
    table: { mine: '', showTable: 'Show the table', showBars: 'Show the bars', option: 'Label', votes: 'Number', share: 'Share' }
  }
};

/** What is told of a call beside its text: what its server does after the end, and figures where contributions are not for everybody. */
export const toldWords: Words<typeof fr> = { fr, en };
export type ToldWords = typeof fr;
