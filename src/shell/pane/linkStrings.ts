import type { Words } from '../Language';

const fr = {
  group: 'Où mènent les liens',
  reading: 'Lecture…',
  unreadable: 'La page où mènent les liens n’a pas pu être lue. Fermez ce volet puis ouvrez-le de nouveau.',
  home: 'Les liens vers ce contenu mènent à la page d’accueil du site.',
  here: 'Les liens vers ce contenu mènent à cette page.',
  there: 'Les liens vers ce contenu mènent à une autre page :',
  choose: 'Mener les liens à cette page',
  unpublished: 'Rien n’a changé : les lecteurs ne trouvent pas encore ce composant sur cette page. Publiez-la, puis revenez ici.',
  failed: 'Rien n’a changé : la page n’a pas pu être enregistrée. Réessayez.'
};

const en: typeof fr = {
  group: 'Where links lead',
  reading: 'Reading…',
  unreadable: 'The page to which links lead could not be read. Close this pane and open it again.',
  home: 'Links to this content lead to the home page of the site.',
  here: 'Links to this content lead to this page.',
  there: 'Links to this content lead to another page:',
  choose: 'Lead links to this page',
  unpublished: 'Nothing has changed: readers do not find this web part on this page yet. Publish the page, then come back here.',
  failed: 'Nothing has changed: the page could not be recorded. Try again.'
};

export type LinkWords = typeof fr;

/** Words of the pane's field for the page to which links lead. */
export const linkWords: Words<LinkWords> = { fr, en };
