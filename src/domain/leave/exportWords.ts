import type { ExportedColumn, fixedColumns } from './ExportedRow';

interface ReadMe {
  readonly title: string;
  readonly address: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly rows: number;
  readonly files: number;
  readonly left: readonly string[];
}

const fr = {
  everyList: 'toutes les listes',
  fixed: {
    Id: 'Numéro de la ligne', Created: 'Créé le (UTC)', Modified: 'Modifié le (UTC)', AuthorName: 'Auteur, nom', AuthorLogin: 'Auteur, identifiant', EditorName: 'Dernière personne à avoir modifié, nom', EditorLogin: 'Dernière personne à avoir modifié, identifiant', Folder: 'Dossier, sous la liste', IsFolder: 'La ligne est elle-même un dossier'
  } as Record<(typeof fixedColumns)[number], string>,
  fileColumns: [{ name: 'FileName', title: 'Nom du fichier', type: 'text' }, { name: 'ArchivePath', title: 'Chemin dans l’archive', type: 'text' }] as readonly ExportedColumn[],
  dictionaryHead: ['Liste', 'Titre de la liste', 'Colonne', 'Titre de la colonne', 'Type', 'Valeurs et leur sens'],
  pictures: 'Images du site',
  pages: 'Pages et index',
  readMe: 'LISEZMOI.txt',
  fewer: (title: string, read: number, count: number) => `${title} : ${read} lignes lues sur ${count}. Les autres sont dans des dossiers que vous ne lisez pas, ou ont changé pendant l’export.`,
  refused: (title: string) => `${title} : cette liste ne vous est pas lisible, ou n’existe plus. Rien n’en a été exporté.`,
  file: (path: string) => `${path} : ce fichier ne vous est pas lisible, ou n’existe plus.`,
  pagesRefused: 'Les pages du site ne vous sont pas lisibles : celles qui portent des composants ne sont pas nommées.',
  unseen: (title: string) => `${title} : cette liste n’a pas été trouvée. Elle a été supprimée, ou elle vous est fermée.`,
  readMeText: ({ title, address, at, rows, files, left }: ReadMe) => `${title}
${address}
Exporté de Parvis le ${at} : ${rows} lignes, ${files} fichiers.

Ouvrez index.html dans un navigateur : tout s’y lit sans Parvis, sans réseau et sans programme.
S’il y a plusieurs archives, ouvrez-les toutes dans le même dossier.

data/*.csv          une liste par fichier, pour un tableur (UTF-8, point-virgule). Une apostrophe devant =, +, - ou @
                    empêche le tableur d’exécuter un texte : elle ne fait pas partie du texte.
data/*.json         les mêmes lignes, telles qu’elles étaient : préférez-les dans un programme.
data/dictionary.csv ce que veut dire chaque colonne, et les mots des valeurs stockées.
read/               les pages que montre index.html.
files/              fichiers et images, dans leurs dossiers.
MANIFEST-SHA256.txt les empreintes : « sha256sum -c MANIFEST-SHA256.txt ».

Les dates sont en temps universel (UTC). Les personnes ont leur nom et leur identifiant.
${left.length === 0 ? 'Tout a pu être lu.' : `\nCe qui n’a pas pu être lu :\n${left.map((each) => `- ${each}`).join('\n')}`}
`
};

const en: typeof fr = {
  everyList: 'all lists',
  fixed: {
    Id: 'Number of the row', Created: 'Created (UTC)', Modified: 'Modified (UTC)', AuthorName: 'Author, name', AuthorLogin: 'Author, login', EditorName: 'Who changed it last, name', EditorLogin: 'Who changed it last, login', Folder: 'Folder, below the list', IsFolder: 'The row is a folder itself'
  },
  fileColumns: [{ name: 'FileName', title: 'Name of the file', type: 'text' }, { name: 'ArchivePath', title: 'Path in the archive', type: 'text' }],
  dictionaryHead: ['List', 'Title of the list', 'Column', 'Title of the column', 'Type', 'Values and what they mean'],
  pictures: 'Pictures of the site',
  pages: 'Pages and index',
  readMe: 'README.txt',
  fewer: (title, read, count) => `${title}: ${read} rows read of ${count}. The others are in folders that you do not read, or changed during the export.`,
  refused: (title) => `${title}: you may not read this list, or it is gone. Nothing of it was exported.`,
  file: (path) => `${path}: you may not read this file, or it is gone.`,
  pagesRefused: 'You may not read the pages of the site: those with web parts are not named.',
  unseen: (title) => `${title}: this list was not found. It was deleted, or is closed to you.`,
  readMeText: ({ title, address, at, rows, files, left }) => `${title}
${address}
Exported from Parvis on ${at}: ${rows} rows, ${files} files.

Open index.html in a browser: all is read there without Parvis, without a network and without a program.
If there are several archives, open all of them into the same folder.

data/*.csv          one list a file, for a spreadsheet (UTF-8, comma). An apostrophe before =, +, - or @
                    keeps the spreadsheet from running a text: it is no part of the text.
data/*.json         the same rows as they were: prefer these in a program.
data/dictionary.csv what each column means, and the words of stored values.
read/               the pages that index.html shows.
files/              files and pictures, in their folders.
MANIFEST-SHA256.txt the fingerprints: "sha256sum -c MANIFEST-SHA256.txt".

Dates are in universal time (UTC). People have their name and login.
${left.length === 0 ? 'Everything could be read.' : `\nWhat could not be read:\n${left.map((each) => `- ${each}`).join('\n')}`}
`
};

export const exportWords = { fr, en } as const;
