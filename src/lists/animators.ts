import type { Words } from './Words';

/** The group of a site collection whose members lead what agents are asked for. Set-up makes it, owners say who is in it. */
export const animatorsGroup: { readonly title: Words; readonly description: Words } = {
  title: { fr: 'Animateurs des appels', en: 'Animators of calls' },
  description: {
    fr: 'Préparent les appels à commentaires, modèrent et répondent. Les propriétaires du site disent qui en fait partie.',
    en: 'Prepare calls for comment, moderate and answer. The owners of the site say who is in it.'
  }
};
