import type { Words } from '../Language';

const fr = {
  copy: (title: string) => `Copier le lien vers « ${title} »`,
  copied: 'Lien copié',
  byHand: 'Le navigateur n’a pas laissé copier le lien. Copiez-le d’ici :'
};

const en: typeof fr = {
  copy: (title) => `Copy the link to “${title}”`,
  copied: 'Link copied',
  byHand: 'The browser did not let the link be copied. Copy it from here:'
};

/** Words about links to things. */
export const addressWords: Words<typeof fr> = { fr, en };
