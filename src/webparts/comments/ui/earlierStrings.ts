import type { Words } from '../../../shell/Language';

const fr = {
  title: (count: string) => `Commentaires antérieurs de la page (${count})`,
  label: 'Commentaires antérieurs de la page',
  mark: 'issu des commentaires antérieurs de la page',
  by: (author: string, date: string) => `${author}, le ${date}`,
  unknown: 'Auteur inconnu',
  replies: 'Réponses',
  more: 'Afficher la suite',
  broughtIn: (name: string, date: string) => `Repris par ${name} le ${date}, tels que SharePoint les affichait. Ils ne sont pas comptés avec les commentaires ci-dessus.`,
  altered: 'Attention : le fichier de ces commentaires a été modifié depuis qu’ils ont été repris. Signalez-le à un propriétaire du site.'
};

const en: typeof fr = {
  title: (count) => `Earlier comments of the page (${count})`,
  label: 'Earlier comments of the page',
  mark: 'from the page’s earlier comments',
  by: (author, date) => `${author}, ${date}`,
  unknown: 'Unknown author',
  replies: 'Replies',
  more: 'Show more',
  broughtIn: (name, date) => `Brought in by ${name} on ${date}, as SharePoint showed them. They are not counted with the comments above.`,
  altered: 'Warning: the file of these comments has been changed since they were brought in. Tell a site owner.'
};

export const earlierWords: Words<typeof fr> = { fr, en };
