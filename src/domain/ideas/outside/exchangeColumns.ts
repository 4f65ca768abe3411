import { checkAddress } from '../../address/safeAddress';
import type { CellReading, Column, ColumnChoice, ControlName } from '../../columns/Column';
import { stages } from '../CampaignDecision';
import { CAMPAIGN_LIMITS } from '../campaignLimits';
import type { ExchangedIdea } from './ExchangedIdea';
import { EXCHANGE_LIMITS } from './ExchangedIdea';
import { readDay, writeDay } from './days';

type Property = keyof ExchangedIdea & string;

const stageWords: Readonly<Record<(typeof stages)[number], readonly [fr: string, en: string]>> = {
  received: ['Reçue', 'Received'],
  studied: ['À l’étude', 'Being studied'],
  kept: ['Retenue', 'Kept'],
  inProgress: ['En cours', 'In progress'],
  done: ['Réalisée', 'Done'],
  notKept: ['Non retenue', 'Not kept']
};
const states: readonly ColumnChoice[] = stages.map((value) => ({ value, fr: stageWords[value][0], en: stageWords[value][1] }));

/** The columns of a file of ideas, in their order; what it says of answers comes after what it says of ideas. */
export const exchangeColumns: readonly (Column & { readonly property: Property })[] = [
  words('origin', 'Origine', 'Origin', EXCHANGE_LIMITS.originLength, true),
  words('id', 'Identifiant', 'Identifier', EXCHANGE_LIMITS.idLength, true),
  day('date', 'Date', 'Date', true),
  words('title', 'Titre', 'Title', CAMPAIGN_LIMITS.titleLength, true),
  words('text', 'Texte', 'Text', CAMPAIGN_LIMITS.textLength),
  words('category', 'Catégorie', 'Category', CAMPAIGN_LIMITS.nameLength),
  { ...words('link', 'Lien', 'Link', CAMPAIGN_LIMITS.linkLength), control: 'address', fromCell: readLink },
  count('supports', 'Soutiens', 'Supports'),
  {
    ...words('state', 'État', 'State', null),
    control: 'choice',
    choices: states,
    toCell: (value, language) => states.find((state) => state.value === value)?.[language] ?? '',
    fromCell: (cell) => {
      const typed = cell.trim().toLowerCase();
      const found = states.find((state) => [state.value, state.fr, state.en].some((word) => word.toLowerCase() === typed));
      return typed === '' ? { value: '' } : found ? { value: found.value } : { fault: 'choice' };
    }
  },
  words('reason', 'Motif', 'Reason', CAMPAIGN_LIMITS.textLength),
  day('answered', 'Répondu le', 'Answered on'),
  words('cluster', 'Regroupement', 'Cluster', CAMPAIGN_LIMITS.nameLength),
  count('supportsHere', 'Soutiens de qui répond', 'Supports of who answers'),
  words('mergedInto', 'Réunie à', 'Merged into', EXCHANGE_LIMITS.idLength)
];

function column(property: Property, fr: string, en: string, control: ControlName, isRequired: boolean): Pick<Column, 'title' | 'label' | 'hint' | 'control' | 'isRequired' | 'maxLength' | 'choices' | 'blank'> & { readonly property: Property } {
  return { property, title: { fr, en }, label: { fr, en }, hint: null, control, isRequired, maxLength: null, choices: [], blank: '' };
}

/** Characters that no screen shows and no list keeps; line ends and tabs stay. */
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Cs}/gu;

function words(property: Property, fr: string, en: string, maxLength: number | null, isRequired = false): Column & { readonly property: Property } {
  return {
    ...column(property, fr, en, 'longText', isRequired),
    maxLength,
    toCell: (value) => String(value ?? ''),
    fromCell: (cell) => {
      const text = cell.replace(/\r\n?/g, '\n').replace(UNSEEN, '').trim();
      if (text === '') return isRequired ? { fault: 'required' } : { value: '' };
      return maxLength !== null && text.length > maxLength ? { fault: 'tooLong' } : { value: text };
    }
  };
}

function readLink(cell: string): CellReading {
  const text = cell.trim();
  if (text.length > CAMPAIGN_LIMITS.linkLength) return { fault: 'tooLong' };
  const checked = text === '' ? null : checkAddress(text);
  if (checked === null || checked.ok) return { value: text };
  return { fault: checked.fault === 'scheme' ? 'urlScheme' : 'urlMalformed' };
}

function day(property: Property, fr: string, en: string, isRequired = false): Column & { readonly property: Property } {
  return {
    ...column(property, fr, en, 'date', isRequired),
    blank: null,
    toCell: (value) => (value instanceof Date ? writeDay(value) : ''),
    fromCell: (cell) => {
      if (cell.trim() === '') return isRequired ? { fault: 'required' } : { value: null };
      const value = readDay(cell);
      return value ? { value } : { fault: 'date' };
    }
  };
}

function count(property: Property, fr: string, en: string): Column & { readonly property: Property } {
  return {
    ...column(property, fr, en, 'number', false),
    blank: null,
    toCell: (value) => (typeof value === 'number' ? value : null),
    fromCell: (cell) => {
      // Spaces part thousands in French, and no count has any decimals.
      const digits = cell.replace(/[\s\u00a0\u202f]/g, '');
      if (digits === '') return { value: null };
      return /^\d{1,9}$/.test(digits) ? { value: Number(digits) } : { fault: 'number' };
    }
  };
}
