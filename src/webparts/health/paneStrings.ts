import type { Words } from '../../shell/Language';

const fr = {
  description: 'Les propriétaires du site voient comment vont les listes de Parvis, et les réparent. Les autres lisent à qui s’adresser.',
  title: 'Titre',
  titleHint: '« Santé de Parvis » s’il est vide'
};

const en: typeof fr = {
  description: 'Site owners see how the lists of Parvis stand, and repair them. Others read whom to ask.',
  title: 'Title',
  titleHint: '“Parvis health” when empty'
};

/** Words of the property pane. */
export const paneWords: Words<typeof fr> = { fr, en };
