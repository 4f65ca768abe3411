import type { Words } from '../../shell/Language';

const fr = {
  chooseOne: {
    chooser: 'Choisissez le remue-méninges à afficher dans les propriétés du composant.',
    agent: 'Aucun remue-méninges n’est encore affiché ici.',
    properties: 'Ouvrir les propriétés'
  },
  gone: 'Ce remue-méninges a été supprimé, ou n’est pas encore publié.',
  goneIdea: 'Ce lien mène à une idée qui n’existe plus, ou que vous ne pouvez pas lire.'
};

const en: typeof fr = {
  chooseOne: { chooser: 'Choose the brainstorm to show in the properties of the web part.', agent: 'No brainstorm is shown here yet.', properties: 'Open the properties' },
  gone: 'This brainstorm was deleted, or is not published yet.',
  goneIdea: 'This link leads to an idea that no longer exists, or that you cannot read.'
};

/** Where there is no campaign to show. */
export const strayWords: Words<typeof fr> = { fr, en };
