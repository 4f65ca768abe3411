import { foldText } from '../../domain/text/foldText';
import type { CommonField, FieldType } from './FieldType';
import { plain, UNREADABLE } from './FieldType';

/** Yes or no; no unless the schema says otherwise. */
export interface BooleanField extends CommonField {
  readonly type: 'boolean';
  readonly default?: boolean;
}

const YES = { fr: 'oui', en: 'yes' } as const;
const NO = { fr: 'non', en: 'no' } as const;
/** Excel writes its own as VRAI and FAUX, or TRUE and FALSE. */
const UNDERSTOOD = new Map([
  ...['oui', 'yes', 'true', 'vrai', '1', 'x', 'o', 'y'].map((word) => [word, true] as const),
  ...['non', 'no', 'false', 'faux', '0', 'n'].map((word) => [word, false] as const)
]);

export const boolean: FieldType<BooleanField, boolean> = {
  ...plain,
  control: 'check',
  xml: () => ({ type: 'Boolean' }),
  blank: ({ default: value }) => value ?? false,
  read: (raw, field) => (raw === null || raw === undefined ? (field.default ?? false) : typeof raw === 'boolean' ? raw : UNREADABLE),
  write: (value) => value,
  toCell: (value, _, language) => (value ? YES : NO)[language],
  fromCell: (cell, { default: value }) => {
    const understood = cell === '' ? (value ?? false) : UNDERSTOOD.get(foldText(cell));
    return understood === undefined ? { fault: 'choice' } : { value: understood };
  }
};
