import type { Words } from '../Language';

const fr = {
  from: 'Contenu du site'
};

const en: typeof fr = {
  from: 'Content of the site'
};

/** Says where a part's content comes from. */
export const sourceWords: Words<typeof fr> = { fr, en };
