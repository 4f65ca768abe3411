import type { CodePage } from '../../domain/csv/codePages';
import type { TableFault } from '../../domain/csv/readTable';
import type { Words } from '../Language';
import { plural } from '../Language';

const fr = {
  line: 'Ligne',
  wrong: 'Erreur',
  tooBig: 'Ce fichier est trop gros (5 Mo au plus).',
  unreadable: 'Ce fichier n’a pas pu être lu.',
  unknownColumns: (count: number, shown: string) => plural.fr(count, `Cette colonne n’est pas reconnue et sera laissée de côté : ${shown}.`, `Ces colonnes ne sont pas reconnues et seront laissées de côté : ${shown}.`),
  guessed: {
    'windows-1252': 'Le fichier ne dit pas comment ses lettres sont codées ; il est lu comme un fichier de Windows. Vérifiez les accents avant d’importer.',
    macintosh: 'Le fichier ne dit pas comment ses lettres sont codées ; il est lu comme un ancien fichier de Mac. Vérifiez les accents avant d’importer.',
    ibm850: 'Le fichier ne dit pas comment ses lettres sont codées ; il est lu comme un fichier de MS-DOS. Vérifiez les accents avant d’importer.'
  } satisfies Readonly<Record<CodePage, string>>,
  faults: {
    empty: 'Le fichier est vide.',
    columnMissing: 'Il manque une colonne obligatoire',
    workbook: 'C’est un classeur, pas un fichier CSV : dans Excel, choisissez « Enregistrer sous », puis « CSV UTF-8 ».',
    columnTwice: 'Le fichier a deux colonnes de ce nom : gardez-en une',
    quotes: 'Un guillemet est mal placé : la suite ne peut pas être lue. Doublez les guillemets à l’intérieur d’une cellule, ou enregistrez de nouveau le fichier dans Excel.',
    tooManyCells: 'Cette ligne a plus de cellules que l’en-tête : un séparateur est-il en trop ?',
    required: 'Cellule obligatoire vide',
    tooLong: 'Texte trop long',
    choice: 'Valeur inconnue',
    number: 'Ce n’est pas un nombre',
    date: 'Ce n’est pas une date',
    amount: 'Ce n’est pas un montant',
    ambiguousAmount: 'Ce montant se lit de deux façons',
    urlScheme: 'Adresse refusée',
    urlMalformed: 'Ce n’est pas une adresse',
    double: 'Cette ligne en répète une autre du fichier.'
  } satisfies Readonly<Record<Exclude<TableFault, 'tooManyRows'> | 'double', string>>
};

const en: typeof fr = {
  line: 'Line',
  wrong: 'Error',
  tooBig: 'This file is too large (5 MB at most).',
  unreadable: 'This file could not be read.',
  unknownColumns: (count, shown) => plural.en(count, `This column is not known and will be left out: ${shown}.`, `These columns are not known and will be left out: ${shown}.`),
  guessed: {
    'windows-1252': 'The file does not say how its letters are encoded; it is read as a Windows file. Check the accents before you import.',
    macintosh: 'The file does not say how its letters are encoded; it is read as an old Mac file. Check the accents before you import.',
    ibm850: 'The file does not say how its letters are encoded; it is read as an MS-DOS file. Check the accents before you import.'
  },
  faults: {
    empty: 'The file is empty.',
    columnMissing: 'A required column is missing',
    workbook: 'This is a workbook, not a CSV file: in Excel choose “Save as”, then “CSV UTF-8”.',
    columnTwice: 'The file has two columns of this name: keep one',
    quotes: 'A quotation mark is misplaced: the rest cannot be read. Double the marks within a cell, or save the file again in Excel.',
    tooManyCells: 'This row has more cells than the header: is there a separator too many?',
    required: 'Required cell is empty',
    tooLong: 'Text too long',
    choice: 'Unknown value',
    number: 'Not a number',
    date: 'Not a date',
    amount: 'Not an amount',
    ambiguousAmount: 'This amount can be read in two ways',
    urlScheme: 'Address refused',
    urlMalformed: 'Not an address',
    double: 'This row repeats another one of the file.'
  }
};

/** What is said of any file that is read as a table. */
export const tableWords: Words<typeof fr> = { fr, en };
