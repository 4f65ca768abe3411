import type { Words } from '../../../../shell/Language';

const fr = {
  views: { label: 'Pages des données personnelles', register: 'Ce qui est gardé', person: 'Une personne', retention: 'Durées et purge', sheet: 'Registre' },
  register: {
    title: 'Ce qui est gardé des personnes sur ce site',
    intro: 'Ce que les listes de Parvis gardent, pour quoi, qui le lit et jusqu’à quand. Cette page vient des listes elles-mêmes : elle ne peut pas dire autre chose que ce qu’elles font.',
    list: 'Liste',
    about: 'De qui',
    until: 'Jusqu’à quand',
    readBy: 'Qui lit',
    onRequest: 'Si la personne demande l’effacement',
    holds: 'Colonnes qui parlent de personnes',
    versions: 'Les anciennes versions des éléments sont gardées aussi.',
    items: (count: number, shown: string) => (count <= 1 ? `${shown} élément` : `${shown} éléments`),
    lists: (count: number, shown: string) => (count <= 1 ? `${shown} liste` : `${shown} listes`),
    none: 'Parvis ne garde rien sur ce site.',
    noneText: 'Aucune de ses listes n’y est. Elles viennent avec les composants, quand un propriétaire les met en place.',
    absent: (parts: string) => `Pas sur ce site : ${parts}.`
  }
};

const en: typeof fr = {
  views: { label: 'Pages of personal data', register: 'What is kept', person: 'One person', retention: 'Periods and purge', sheet: 'Record' },
  register: {
    title: 'What is kept of people on this site',
    intro: 'What the lists of Parvis keep, what for, who reads it and until when. This page comes from the lists themselves: it cannot say anything else than what they do.',
    list: 'List',
    about: 'Of whom',
    until: 'Until when',
    readBy: 'Who reads',
    onRequest: 'If the person asks for erasure',
    holds: 'Columns that tell of people',
    versions: 'Earlier versions of items are kept too.',
    items: (count, shown) => (count === 1 ? `${shown} item` : `${shown} items`),
    lists: (count, shown) => (count === 1 ? `${shown} list` : `${shown} lists`),
    none: 'Parvis keeps nothing on this site.',
    noneText: 'None of its lists is here. They come with the web parts, when an owner sets them up.',
    absent: (parts) => `Not on this site: ${parts}.`
  }
};

export const privacyWords: Words<typeof fr> = { fr, en };
