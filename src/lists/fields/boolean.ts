import { foldText } from '../../domain/text/foldText';
import type { CommonField, FieldType } from './FieldType';
import { plain, UNREADABLE } from './FieldType';

/** Yes or no; no unless the schema says otherwise. */
export interface BooleanField extends CommonField {
  readonly type: 'boolean';
  readonly default?: boolean;
}

const YES = { fr: 'oui', en: 'yes' } as const;
const UNDERSTOOD: readonly string[] = ['oui', 'yes', 'true', 'vrai', '1', 'x'];

export const boolean: FieldType<BooleanField, boolean> = {
  ...plain,
  control: 'check',
  xml: () => ({ type: 'Boolean' }),
  blank: ({ default: value }) => value ?? false,
  read: (raw, field) => (raw === null || raw === undefined ? (field.default ?? false) : typeof raw === 'boolean' ? raw : UNREADABLE),
  write: (value) => value,
  toCell: (value, _, language) => (value ? YES[language] : ''),
  fromCell: (cell) => ({ value: UNDERSTOOD.includes(foldText(cell)) })
};
