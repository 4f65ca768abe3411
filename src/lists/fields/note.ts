import type { CommonField, FieldType, FieldXml } from './FieldType';
import { plain } from './FieldType';
import { readText } from './text';

/** Several lines of plain text; '' for none. */
export interface NoteField extends CommonField {
  readonly type: 'note';
  readonly maxLength?: number;
}

export const note: FieldType<NoteField, string> = {
  ...plain,
  control: 'longText',
  xml: noteXml,
  blank: () => '',
  read: readText,
  write: (value) => value,
  toCell: (value) => value,
  fromCell: (value) => ({ value }),
  maxLength: ({ maxLength }) => maxLength ?? null
};

/** Without RichText the text is stored as typed. `UnlimitedLengthInDocumentLibrary` does not apply to lists. */
export function noteXml(): FieldXml {
  return { type: 'Note', attributes: { NumLines: '6', RichText: 'FALSE' } };
}
