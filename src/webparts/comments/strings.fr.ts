import { plural } from '../../shell/Language';

export const fr = {
  sectionLabel: 'Commentaires',
  count: (count: number, shown: string) => plural.fr(count, `${shown} commentaire`, `${shown} commentaires`),
  order: 'Afficher d’abord',
  orders: { newest: 'Les plus récents', supported: 'Les plus soutenus' },
  notAPage: 'Les commentaires s’affichent sous une page enregistrée du site. Enregistrez la page, puis rouvrez-la.',
  notOpen: 'Les commentaires ne sont pas ouverts sur cette page.',
  arrived: 'Le commentaire demandé',
  goneComment: 'Ce lien mène à un commentaire qui n’existe plus, ou que vous ne pouvez pas lire.'
};

export type CommentWords = typeof fr;
