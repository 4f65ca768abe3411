import type { OpeningStepId } from '../../../../domain/requests/openingPlan';

export const fr = {
  title: 'Ouvrir l’espace',
  open: 'Ouvrir l’espace',
  check: 'Vérifier l’espace',
  readOnly: {
    archive: 'Passer l’espace en lecture seule',
    reopen: 'Rouvrir l’espace à l’écriture',
    archiveHint: 'Tous continuent de lire. Seuls les propriétaires peuvent écrire. C’est réversible.',
    reopenHint: 'Chacun retrouve les droits qu’il avait avant l’archive.',
    steps: { keep: 'Noter les droits d’avant', levels: 'Changer les niveaux d’autorisation', title: 'Le dire dans le titre du site' },
    byHand: 'Demandez à un propriétaire de l’espace d’ouvrir cette page et de lancer le plan.'
  },
  hint: (url: string) => `Adresse de l’espace : ${url}`,
  steps: {
    address: 'Réserver l’adresse',
    create: 'Demander le site',
    ready: 'Attendre le site et y entrer',
    people: 'Donner ses droits à chacun',
    contents: 'Mettre en place les listes',
    home: 'Publier la page d’accueil',
    partners: 'Ajouter les partenaires extérieurs',
    hub: 'Rattacher au hub',
    proof: 'Noter l’ouverture',
    directory: 'Inscrire à l’annuaire',
    welcome: 'Envoyer le message de bienvenue'
  } satisfies Record<OpeningStepId, string> as Record<OpeningStepId, string>,
  why: {
    reserved: 'Une autre demande a cette adresse. Demandez un autre nom au demandeur.',
    taken: 'Un autre site a cette adresse, ou vous ne pouvez pas y entrer. Demandez un autre nom au demandeur.',
    closed: (name: string) => `${name} a demandé le site et y entre seul pour l’instant. Demandez-lui d’ouvrir cette page et de lancer le plan.`,
    gone: 'Le site a été supprimé. Il est dans la corbeille de l’organisation : un administrateur peut le restaurer.'
  },
  byHand: {
    address: 'Le demandeur corrige le nom dans sa demande.',
    create: 'Envoyez ces commandes à un administrateur. Il crée le site. Revenez ensuite ici, et vérifiez à nouveau.',
    ready: 'Envoyez ces commandes à un administrateur. Il vous fait entrer dans le site. Revenez ensuite ici.',
    people: 'Ouvrez les groupes du site. Ajoutez les animateurs aux propriétaires. Revenez ensuite ici.',
    contents: 'Ouvrez l’espace avec un propriétaire. Mettez en place les listes depuis chaque composant. Revenez ensuite ici.',
    home: 'Ouvrez les pages du site. Publiez la page « Communaute » et faites-en la page d’accueil. Revenez ensuite ici.',
    partners: (names: string) => `Demandez que le partage externe soit permis, puis invitez comme membres : ${names}. Revenez ensuite ici.`,
    hub: 'Envoyez ces commandes à un administrateur. Il rattache le site au hub. Revenez ensuite ici.',
    directory: 'Publiez la fiche de la communauté. Revenez ensuite ici.',
    welcome: 'Écrivez au demandeur et aux animateurs, avec l’adresse de l’espace.',
    proof: 'Lancez le plan à nouveau.'
  }
};

export type OpeningWords = typeof fr;
