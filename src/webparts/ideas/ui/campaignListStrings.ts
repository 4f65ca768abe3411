import type { Words } from '../../../shell/Language';

const fr = {
  none: {
    animator: 'Aucun remue-méninges en cours. Ouvrez-en un pour recueillir les idées de vos collègues.',
    agent: 'Aucun remue-méninges en cours pour le moment.'
  },
  past: (count: string) => `Remue-méninges passés (${count})`
};

/** Of the list of brainstorms; with it. */
export const campaignListWords: Words<typeof fr> = {
  fr,
  en: {
    none: { animator: 'No brainstorm is going on. Open one to gather your colleagues’ ideas.', agent: 'No brainstorm is going on at the moment.' },
    past: (count) => `Past brainstorms (${count})`
  }
};
