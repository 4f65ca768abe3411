import type { GroupName } from '../../../../data/health/listGroups';
import type { GroupState } from '../../../../domain/health/groupState';
import type { Words } from '../../../../shell/Language';
import { plural } from '../../../../shell/Language';

const fr = {
  places: { label: 'De quels sites ?', site: 'Ce site', hub: 'Tous les sites du hub' },
  groups: {
    polls: 'Sondages',
    usages: 'Carte des usages',
    calls: 'Appels à commentaires et commentaires de pages',
    ideas: 'Remue-méninges',
    thread: 'Mon fil et coups de main',
    tariffs: 'Tarifs',
    requests: 'Demandes de communautés',
    registrations: 'Inscriptions',
    references: 'Liens entre les choses'
  } satisfies Readonly<Record<GroupName, string>>,
  states: {
    broken: 'à réparer',
    weak: 'à réparer, sans urgence',
    older: 'à mettre à jour',
    undecided: 'à décider',
    newer: 'plus récent que l’application',
    sound: 'en bon état',
    unused: 'pas utilisé ici'
  } satisfies Readonly<Record<GroupState, string>>,
  allWell: 'Tout va bien : les listes de Parvis sont comme elles doivent être.',
  nothingUsed: 'Aucun composant Parvis n’est mis en place sur ce site.',
  toRepair: (count: number, shown: string) => plural.fr(count, `${shown} liste à réparer`, `${shown} listes à réparer`),
  toUpgrade: (count: number, shown: string) => plural.fr(count, `${shown} liste à mettre à jour`, `${shown} listes à mettre à jour`),
  toDecide: 'des personnes à qui ouvrir l’accès, ou non',
  newer: 'des listes plus récentes que l’application : mettez à jour l’application Parvis',
  lookedAt: (date: string) => `Regardé le ${date}.`,
  lookAgain: 'Regarder à nouveau',
  unused: (names: string) => `Pas utilisés ici : ${names}.`,
  onPage: (page: string) => `Sur la page « ${page} »`,
  onNoPage: 'Aucune page connue ne le montre.',
  decide: 'Ouvrez la page de ce composant : il vous demande à qui donner l’accès.',
  recycled: 'Une liste supprimée par erreur se retrouve d’abord dans la corbeille du site, avec son contenu, pendant 93 jours.',
  recycleBin: 'Ouvrir la corbeille',
  details: 'Détails des listes',
  list: 'Liste',
  state: 'État',
  items: 'Éléments',
  columns: 'Colonnes',
  indexes: 'Index',
  rights: 'Autorisations',
  version: 'Version',
  settings: 'Paramètres',
  openSettings: 'Ouvrir',
  ownRights: 'propres',
  siteRights: 'celles du site',
  missing: 'absente',
  columnsOf: (there: string, of: string) => `${there} sur ${of}`,
  versionOf: (stored: string, wanted: string) => `${stored} sur ${wanted}`,
  faulty: 'à réparer',
  table: { more: 'Afficher la suite', actions: (row: string) => `Actions : ${row}` },
  repair: 'Préparer la réparation',
  repairPlan: 'Réparation et mise à jour',
  ahead: 'Ce qui changera',
  aheadNote: 'Rien n’est supprimé, aucun titre n’est changé. Rien ne se fait avant que vous lanciez le plan ; il peut être arrêté, puis repris par vous ou par un autre propriétaire.',
  nothingAhead: 'Rien ne peut être réparé d’ici. Voyez, étape par étape, ce qui est à faire.',
  close: 'Fermer',
  changed: 'Ce qui a changé',
  left: 'Ce qui reste',
  why: {
    rights: 'Vous n’êtes pas propriétaire de ce site : un de ses propriétaires peut lancer ce plan.',
    byHand: 'Parvis ne peut pas le réparer seul. Quelqu’un doit d’abord changer quelque chose dans la liste.'
  },
  hand: {
    levels: (address: string) => `Il faut des niveaux d’autorisation que seul un propriétaire de ce site peut créer : ${address}. Envoyez-lui ce message, puis vérifiez à nouveau.`,
    refused: 'SharePoint a refusé. Demandez à un propriétaire du site de lancer ce plan.',
    message: (what: string, site: string, faults: string) => [`Bonjour,`, `sur ${site}, les listes de « ${what} » ont besoin d’un propriétaire :`, faults, `Ouvrez-y « Santé de Parvis », puis « Préparer la réparation ».`, `Merci !`].join('\n'),
    columns: 'Dans les paramètres de la liste, renommez ou supprimez la colonne nommée, puis lancez de nouveau le plan. Ce qu’elle contient est à noter avant.'
  }
};

const en: typeof fr = {
  places: { label: 'Of which sites?', site: 'This site', hub: 'All sites of the hub' },
  groups: {
    polls: 'Polls',
    usages: 'Usage map',
    calls: 'Calls for comment and comments of pages',
    ideas: 'Brainstorms',
    thread: 'My thread and help',
    tariffs: 'Tariffs',
    requests: 'Community requests',
    registrations: 'Registrations',
    references: 'Links between things'
  },
  states: {
    broken: 'to repair',
    weak: 'to repair, not urgent',
    older: 'to upgrade',
    undecided: 'to decide',
    newer: 'newer than the app',
    sound: 'sound',
    unused: 'not used here'
  },
  allWell: 'All is well: the lists of Parvis are as they should be.',
  nothingUsed: 'No Parvis web part is set up on this site.',
  toRepair: (count, shown) => plural.en(count, `${shown} list to repair`, `${shown} lists to repair`),
  toUpgrade: (count, shown) => plural.en(count, `${shown} list to upgrade`, `${shown} lists to upgrade`),
  toDecide: 'people to let in, or not',
  newer: 'lists that are newer than the app: update the Parvis app',
  lookedAt: (date) => `Looked at on ${date}.`,
  lookAgain: 'Look again',
  unused: (names) => `Not used here: ${names}.`,
  onPage: (page) => `On the page “${page}”`,
  onNoPage: 'No page is known to show it.',
  decide: 'Open the page of this web part: it asks you whom to let in.',
  recycled: 'A list that was deleted by mistake is first looked for in the site’s recycle bin: it is there with what it held for 93 days.',
  recycleBin: 'Open the recycle bin',
  details: 'Details of the lists',
  list: 'List',
  state: 'State',
  items: 'Items',
  columns: 'Columns',
  indexes: 'Indexes',
  rights: 'Permissions',
  version: 'Version',
  settings: 'Settings',
  openSettings: 'Open',
  ownRights: 'its own',
  siteRights: 'the site’s',
  missing: 'missing',
  columnsOf: (there, of) => `${there} of ${of}`,
  versionOf: (stored, wanted) => `${stored} of ${wanted}`,
  faulty: 'to repair',
  table: { more: 'Show more', actions: (row) => `Actions: ${row}` },
  repair: 'Prepare the repair',
  repairPlan: 'Repair and upgrade',
  ahead: 'What will change',
  aheadNote: 'Nothing is deleted, no title is changed. Nothing is done before you run the plan; it can be stopped, and taken up again by you or by another owner.',
  nothingAhead: 'Nothing can be repaired from here. See, step by step, what is to be done.',
  close: 'Close',
  changed: 'What changed',
  left: 'What is left',
  why: {
    rights: 'You are no owner of this site: one of its owners can run this plan.',
    byHand: 'Parvis cannot repair this by itself. Somebody has to change something in the list first.'
  },
  hand: {
    levels: (address) => `Permission levels are needed that only an owner of ${address} can make. Send this message, then check again.`,
    refused: 'SharePoint refused. Ask an owner of the site to run this plan.',
    message: (what, site, faults) => [`Hello,`, `on ${site}, the lists of “${what}” need an owner:`, faults, `Please open “Parvis health” there, then “Prepare the repair”.`, `Thank you!`].join('\n'),
    columns: 'In the settings of the list, rename or delete the column that is named, then run the plan again. Note first what it holds.'
  }
};

/** Words of how lists stand, for owners. */
export const listWords: Words<typeof fr> = { fr, en };
export type ListWords = typeof fr;
