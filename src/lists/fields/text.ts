import type { CommonField, FieldType } from './FieldType';
import { plain, UNREADABLE } from './FieldType';

/** What a column of one line holds at most (MS docs: SPFieldText.MaxLength). */
const LONGEST = 255;

/** One line of text; '' for none. */
export interface TextField extends CommonField {
  readonly type: 'text';
  readonly maxLength?: number;
}

/** The list's own title column. */
export interface TitleField extends CommonField {
  readonly type: 'title';
  readonly maxLength?: number;
}

export const text: FieldType<TextField | TitleField, string> = {
  ...plain,
  control: 'text',
  xml: (field) => ({ type: 'Text', attributes: { MaxLength: String(longest(field)) } }),
  upgrade: (field) => ({ type: 'SP.FieldText', values: { MaxLength: longest(field) } }),
  blank: () => '',
  read: readText,
  write: (value) => value.trim(),
  toCell: (value) => value,
  fromCell: (value) => ({ value }),
  maxLength: longest
};

function longest({ maxLength }: TextField | TitleField): number {
  return maxLength ?? LONGEST;
}

/** Text, or '' where SharePoint has none; a required text is more than spaces. */
export function readText(raw: unknown, { required }: CommonField): string | typeof UNREADABLE {
  const value = raw ?? '';
  if (typeof value !== 'string' || (required && value.trim() === '')) return UNREADABLE;
  return value;
}
