import type { HeldBecause } from '../../../../domain/privacy/Held';
import type { Words } from '../../../../shell/Language';

interface PersonWords {
  readonly title: string;
  readonly intro: string;
  readonly self: string;
  readonly who: string;
  readonly whoHint: string;
  readonly gather: string;
  readonly stopped: string;
  readonly found: string;
  readonly table: string;
  readonly list: string;
  readonly count: string;
  readonly groups: string;
  readonly groupsUnread: string;
  readonly unread: string;
  readonly html: string;
  readonly json: string;
  readonly not: string;
  readonly lacks: Readonly<Record<'votes' | 'others' | 'files' | 'elsewhere', string>>;
  readonly secret: string;
  readonly because: Readonly<Record<HeldBecause, string>>;
  readonly why: { readonly forbidden: string; readonly failed: string };
  readonly more: string;
  readonly created: string;
  readonly modified: string;
  readonly file: string;
  gathering(percent: string): string;
  summary(rows: number, shown: string, lists: string): string;
  nothing(name: string, lists: string): string;
  document(name: string): string;
  from(site: string, date: string): string;
  number(id: string): string;
  actions(row: string): string;
}

const fr: PersonWords = {
  title: 'Ce qui est gardé d’une personne',
  intro: 'Toutes les listes de Parvis de ce site sont lues, et rien n’y est changé. Le fichier est pour la personne qui le demande : ne le gardez pas plus longtemps que nécessaire.',
  self: 'Une partie de ce qui est gardé, la personne la trouve elle-même : ce qu’elle a dit dans « Mon fil », ses votes dans chaque sondage, ses inscriptions dans « Mes inscriptions ».',
  who: 'La personne',
  whoHint: 'Parmi celles que ce site connaît, même parties depuis.',
  gather: 'Rassembler ce qui est gardé',
  stopped: 'Arrêté. Rien n’a été gardé de ce qui a été lu.',
  found: 'Ce qui a été trouvé',
  table: 'Éléments par liste',
  list: 'Liste',
  count: 'Éléments',
  groups: 'Groupes du site',
  groupsUnread: 'Les groupes de la personne n’ont pas pu être lus.',
  unread: 'Ces listes n’ont pas pu être lues. Ce qu’elles gardent n’est pas dans le fichier :',
  html: 'Télécharger pour lire (HTML)',
  json: 'Télécharger les données (JSON)',
  not: 'Ce que ce fichier ne contient pas',
  lacks: {
    votes: 'Les votes confidentiels : leur existence est dite, leur contenu reste secret. La personne les lit elle-même.',
    others: 'Ce que d’autres ont écrit d’elle dans un texte libre, sans la désigner.',
    files: 'Le contenu des fichiers : textes publiés, synthèses, pièces jointes.',
    elsewhere: 'Ce qui est dans la corbeille du site, dans d’autres sites, et dans les journaux de Microsoft 365.'
  },
  secret: 'Gardé secret : vote confidentiel',
  because: { author: 'créé par la personne', editor: 'modifié en dernier par la personne', named: 'désigne la personne' },
  why: { forbidden: 'vous n’avez pas le droit de la lire', failed: 'la lecture a échoué' },
  more: 'Afficher la suite',
  created: 'Créé le',
  modified: 'Modifié le',
  file: 'Fichier',
  gathering: (percent) => `Lecture des listes… ${percent}`,
  summary: (rows, shown, lists) => (rows === 1 ? `1 élément, dans ${lists} listes lues.` : `${shown} éléments, dans ${lists} listes lues.`),
  nothing: (name, lists) => `${name} : Parvis ne garde rien sur ce site (${lists} listes lues).`,
  document: (name) => `Données personnelles : ${name}`,
  from: (site, date) => `Site ${site}, le ${date}`,
  number: (id) => `Élément ${id}`,
  actions: (row) => `Actions : ${row}`
};

const en: PersonWords = {
  title: 'What is kept of one person',
  intro: 'All lists of Parvis on this site are read, and nothing in them is changed. The file is for the person who asks for it: keep it no longer than needed.',
  self: 'Some of what is kept, people find by themselves: what they said in “My thread”, their votes in each poll, their registrations in “My registrations”.',
  who: 'Person',
  whoHint: 'Among those whom this site knows, also those who left since.',
  gather: 'Gather what is kept',
  stopped: 'Stopped. Nothing of what was read was kept.',
  found: 'What was found',
  table: 'Items by list',
  list: 'List',
  count: 'Items',
  groups: 'Groups of the site',
  groupsUnread: 'The person’s groups could not be read.',
  unread: 'These lists could not be read. What they keep is not in the file:',
  html: 'Download to read (HTML)',
  json: 'Download the data (JSON)',
  not: 'What this file does not hold',
  lacks: {
    votes: 'Confidential votes: that there are some is said, what they say stays secret. The person reads them.',
    others: 'What others wrote of the person in free text, without naming them as somebody.',
    files: 'What files say: published texts, syntheses, attachments.',
    elsewhere: 'What is in the recycle bin of the site, in other sites, and in the logs of Microsoft 365.'
  },
  secret: 'Kept secret: confidential vote',
  because: { author: 'created by the person', editor: 'last changed by the person', named: 'names the person' },
  why: { forbidden: 'you may not read it', failed: 'reading failed' },
  more: 'Show more',
  created: 'Created',
  modified: 'Changed',
  file: 'File',
  gathering: (percent) => `Reading the lists… ${percent}`,
  summary: (rows, shown, lists) => (rows === 1 ? `1 item, in ${lists} lists that were read.` : `${shown} items, in ${lists} lists that were read.`),
  nothing: (name, lists) => `Parvis keeps nothing of ${name} on this site (${lists} lists were read).`,
  document: (name) => `Personal data of ${name}`,
  from: (site, date) => `Site ${site}, ${date}`,
  number: (id) => `Item ${id}`,
  actions: (row) => `Actions: ${row}`
};

export const personWords: Words<PersonWords> = { fr, en };
export type { PersonWords };
