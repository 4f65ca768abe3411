import { object, optional, string } from 'valibot';
import { defineStored } from '../../src/domain/stored/defineStored';
import { defineList } from '../../src/lists/defineList';

const words = (fr: string, en: string) => ({ fr, en });

const extra = defineStored({ name: 'extra', version: 1, schema: object({ text: string(), description: optional(string()) }) });

const fields = {
  Title: { type: 'title', required: true, title: words('Titre', 'Title') },
  Remark: { type: 'text', title: words('Remarque', 'Remark') },
  Details: { type: 'note', as: 'description', title: words('Description', 'Description') },
  Tags: { type: 'lines', title: words('Étiquettes', 'Tags') },
  Rank: { type: 'number', default: 0, indexed: true, title: words('Rang', 'Rank') },
  Amount: { type: 'number', decimals: 2, title: words('Montant', 'Amount') },
  Pinned: { type: 'boolean', title: words('Épinglé', 'Pinned') },
  DueAt: { type: 'dateTime', title: words('Échéance', 'Due') },
  Kind: {
    type: 'choice',
    choices: ['idea', 'question'],
    words: { idea: words('idée', 'idea'), question: words('question', 'question') },
    indexed: true,
    title: words('Genre', 'Kind')
  },
  Address: { type: 'address', as: 'url', title: words('Adresse', 'Address') },
  Extra: { type: 'json', stored: extra, default: { text: '' }, title: words('Complément', 'Extra') }
} as const;

/** A list with a column of each type, which all read. */
export const NotesList = defineList({
  url: 'Lists/ParvisContractNotes',
  title: words('Notes', 'Notes'),
  description: words('Pour les contrats.', 'For the contracts.'),
  version: 1,
  read: 'all',
  write: 'all',
  access: 'contribute',
  fields: {
    ...fields,
    Parent: { type: 'lookup', list: 'Lists/ParvisContractNotes', title: words('Note d’origine', 'Parent') },
    Code: { type: 'text', maxLength: 40, unique: true, title: words('Code', 'Code') },
    ClientKey: { type: 'clientKey', unique: true, title: words('Clé d’envoi', 'Submission key') }
  }
});

/** One of which each reads his own items. */
export const OwnNotesList = defineList({
  url: 'Lists/ParvisContractOwnNotes',
  title: words('Mes notes', 'My notes'),
  description: words('Pour les contrats.', 'For the contracts.'),
  version: 1,
  read: 'own',
  write: 'own',
  access: 'contribute',
  indexes: ['Author'],
  fields: { Title: fields.Title, Rank: { ...fields.Rank, indexed: true }, ClientKey: { type: 'clientKey', indexed: true, title: words('Clé d’envoi', 'Submission key') } }
});
