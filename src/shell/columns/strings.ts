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
    amount: 'Écrivez un montant en euros, sans signe moins, avec deux décimales au plus.',
    ambiguousAmount: 'Ce montant se lit de deux façons : écrivez-le sans séparateur de milliers, avec deux décimales au plus.',
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
    amount: 'Write an amount in euros, without a minus sign, with two decimals at most.',
    ambiguousAmount: 'This amount can be read in two ways: write it without a separator of thousands, with two decimals at most.',
    tooLong: 'This text is too long.',
    choice: 'Choose from the list.'
  },
  yes: 'Yes',
  no: 'No',
  none: 'None'
};

/** What forms say of columns, whatever the table. */
export const columnWords: Words<ColumnWords> = { fr, en };
