import type { CellFault } from '../../domain/columns/Column';
import type { Words } from '../Language';

interface ColumnWords {
  readonly faults: Readonly<Record<CellFault, string>>;
  readonly yes: string;
  readonly no: string;
  readonly none: string;
}

const fr: ColumnWords = {
  faults: {
    required: 'Ce champ est obligatoire.',
    urlScheme: 'Cette adresse ne peut pas être ouverte : seules les adresses https, http, mailto, tel et Teams le sont.',
    urlMalformed: 'Ce n’est pas une adresse. Elle commence par https:// ou par /.',
    number: 'Écrivez un nombre.',
    date: 'Écrivez une date.',
    tooLong: 'Ce texte est trop long.',
    choice: 'Choisissez dans la liste.'
  },
  yes: 'Oui',
  no: 'Non',
  none: 'Aucun'
};

const en: ColumnWords = {
  faults: {
    required: 'This field is required.',
    urlScheme: 'This address cannot be opened: only https, http, mailto, tel and Teams addresses can.',
    urlMalformed: 'This is not an address. It begins with https:// or with /.',
    number: 'Write a number.',
    date: 'Write a date.',
    tooLong: 'This text is too long.',
    choice: 'Choose from the list.'
  },
  yes: 'Yes',
  no: 'No',
  none: 'None'
};

/** What forms say of columns, whatever the table. */
export const columnWords: Words<ColumnWords> = { fr, en };
