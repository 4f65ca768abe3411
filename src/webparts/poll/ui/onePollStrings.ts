import type { Words } from '../../../shell/Language';

const fr = {
  chooseOne: {
    chooser: 'Choisissez le sondage à afficher dans les propriétés du composant.',
    agent: 'Aucun sondage n’est encore affiché ici.',
    properties: 'Ouvrir les propriétés'
  },
  gone: {
    owner: 'Le sondage affiché ici a été supprimé. Choisissez-en un autre dans les propriétés.',
    agent: 'Le sondage affiché ici a été supprimé.'
  },
  notYet: 'Ce sondage n’est pas encore ouvert.'
};

/** Of the part that shows one poll; with its screen. */
export const onePollWords: Words<typeof fr> = {
  fr,
  en: {
    chooseOne: {
      chooser: 'Choose the poll to show in the properties of this web part.',
      agent: 'No poll is shown here yet.',
      properties: 'Open properties'
    },
    gone: {
      owner: 'The poll that was shown here has been deleted. Choose another one in the properties.',
      agent: 'The poll that was shown here has been deleted.'
    },
    notYet: 'This poll is not open yet.'
  }
};
