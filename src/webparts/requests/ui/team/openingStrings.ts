import type { OpeningStepId } from '../../../../domain/requests/openingPlan';
import type { Words } from '../../../../shell/Language';

const fr = {
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

const en: typeof fr = {
  title: 'Open the space',
  open: 'Open the space',
  check: 'Check the space',
  readOnly: {
    archive: 'Make the space read only',
    reopen: 'Let the space be written in again',
    archiveHint: 'All go on reading. Only its owners can write. It can be undone.',
    reopenHint: 'Everybody has the rights again that they had before the archive.',
    steps: { keep: 'Note the rights of before', levels: 'Change the permission levels', title: 'Say so in the title of the site' },
    byHand: 'Ask an owner of the space to open this page and run the plan.'
  },
  hint: (url) => `Address of the space: ${url}`,
  steps: {
    address: 'Reserve the address',
    create: 'Ask for the site',
    ready: 'Wait for the site and enter it',
    people: 'Give everybody their rights',
    contents: 'Set up the lists',
    home: 'Publish the home page',
    partners: 'Add outside partners',
    hub: 'Join the hub',
    proof: 'Record the opening',
    directory: 'Add to the directory',
    welcome: 'Send the welcome message'
  },
  why: {
    reserved: 'Another request has this address. Ask the requester for another name.',
    taken: 'Another site has this address, or you cannot enter it. Ask the requester for another name.',
    closed: (name) => `${name} asked for the site and alone can enter it for now. Ask them to open this page and run the plan.`,
    gone: 'The site was deleted. It is in the organisation’s bin: an administrator can restore it.'
  },
  byHand: {
    address: 'The requester corrects the name in the request.',
    create: 'Send these commands to an administrator, who makes the site. Then come back here and check again.',
    ready: 'Send these commands to an administrator, who lets you into the site. Then come back here.',
    people: 'Open the groups of the site. Add the animators to its owners. Then come back here.',
    contents: 'Open the space with one of its owners. Set up the lists from each web part. Then come back here.',
    home: 'Open the pages of the site. Publish the page “Communaute” and make it the home page. Then come back here.',
    partners: (names) => `Have external sharing allowed, then invite as members: ${names}. Then come back here.`,
    hub: 'Send these commands to an administrator, who joins the site to the hub. Then come back here.',
    directory: 'Publish the sheet of the community. Then come back here.',
    welcome: 'Write to the requester and the animators, with the address of the space.',
    proof: 'Run the plan again.'
  }
};

export const openingWords: Words<typeof fr> = { fr, en };
