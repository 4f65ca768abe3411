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
  readonly zip: string;
  readonly not: string;
  readonly lacks: Readonly<Record<'votes' | 'others' | 'files' | 'elsewhere', string>>;
  readonly secret: string;
  readonly because: Readonly<Record<HeldBecause, string>>;
  readonly why: { readonly forbidden: string; readonly failed: string };
  readonly more: string;
  readonly created: string;
  readonly modified: string;
  readonly file: string;
  readonly zipStopped: string;
  readonly filesLeft: string;
  gathering(percent: string): string;
  packing(percent: string): string;
  packed(count: number, shown: string): string;
  filesFound(count: number, shown: string): string;
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
  zip: 'Télécharger le tout avec les fichiers (ZIP)',
  not: 'Ce que ce fichier ne contient pas',
  lacks: {
    votes: 'Les votes confidentiels : leur existence est dite, leur contenu reste secret. La personne les lit elle-même.',
    others: 'Ce que d’autres ont écrit d’elle dans un texte libre, sans la désigner.',
    files: 'Les textes publiés et les synthèses, où la personne peut être citée. Ses propres fichiers sont nommés avec leur adresse ; leur contenu est dans l’archive ZIP.',
    elsewhere: 'Ce qui est dans la corbeille du site, dans d’autres sites, et dans les journaux de Microsoft 365.'
  },
  secret: 'Gardé secret : vote confidentiel',
  because: { author: 'créé par la personne', editor: 'modifié en dernier par la personne', named: 'désigne la personne' },
  why: { forbidden: 'vous n’avez pas le droit de la lire', failed: 'la lecture a échoué' },
  more: 'Afficher la suite',
  created: 'Créé le',
  modified: 'Modifié le',
  file: 'Fichier',
  zipStopped: 'Arrêté. Rien n’a été téléchargé.',
  filesLeft: 'Ces fichiers n’ont pas pu être lus. Ils sont nommés dans l’archive, sans leur contenu :',
  gathering: (percent) => `Lecture des listes… ${percent}`,
  packing: (percent) => `Lecture des fichiers… ${percent}`,
  packed: (count, shown) => (count === 1 ? 'L’archive est téléchargée, avec 1 fichier.' : `L’archive est téléchargée, avec ${shown} fichiers.`),
  filesFound: (count, shown) => (count === 1 ? '1 fichier est de la personne.' : `${shown} fichiers sont de la personne.`),
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
  zip: 'Download all with the files (ZIP)',
  not: 'What this file does not hold',
  lacks: {
    votes: 'Confidential votes: that there are some is said, what they say stays secret. The person reads them.',
    others: 'What others wrote of the person in free text, without naming them as somebody.',
    files: 'Published texts and syntheses, in which the person may be quoted. The person’s own files are named with their address; what is in them is in the ZIP archive.',
    elsewhere: 'What is in the recycle bin of the site, in other sites, and in the logs of Microsoft 365.'
  },
  secret: 'Kept secret: confidential vote',
  because: { author: 'created by the person', editor: 'last changed by the person', named: 'names the person' },
  why: { forbidden: 'you may not read it', failed: 'reading failed' },
  more: 'Show more',
  created: 'Created',
  modified: 'Changed',
  file: 'File',
  zipStopped: 'Stopped. Nothing was downloaded.',
  filesLeft: 'These files could not be read. They are named in the archive, without what is in them:',
  gathering: (percent) => `Reading the lists… ${percent}`,
  packing: (percent) => `Reading the files… ${percent}`,
  packed: (count, shown) => (count === 1 ? 'The archive is downloaded, with 1 file.' : `The archive is downloaded, with ${shown} files.`),
  filesFound: (count, shown) => (count === 1 ? '1 file is the person’s.' : `${shown} files are the person’s.`),
  summary: (rows, shown, lists) => (rows === 1 ? `1 item, in ${lists} lists that were read.` : `${shown} items, in ${lists} lists that were read.`),
  nothing: (name, lists) => `Parvis keeps nothing of ${name} on this site (${lists} lists were read).`,
  document: (name) => `Personal data of ${name}`,
  from: (site, date) => `Site ${site}, ${date}`,
  number: (id) => `Item ${id}`,
  actions: (row) => `Actions: ${row}`
};

export const personWords: Words<PersonWords> = { fr, en };
export type { PersonWords };
