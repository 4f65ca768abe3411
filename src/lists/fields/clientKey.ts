import type { CommonField, FieldType } from './FieldType';
import { plain } from './FieldType';
import { readText } from './text';

/**
 * The key that whoever added an item made for it beforehand: sent twice, it is stored once. Unique where everybody reads
 * everything; a list of which each reads only his own cannot have a unique column, there it is indexed.
 */
export interface ClientKeyField extends CommonField {
  readonly type: 'clientKey';
}

/** A GUID, or a key that says what it stands for. */
const LONGEST = 36;

export const clientKey: FieldType<ClientKeyField, string> = {
  ...plain,
  control: 'none',
  xml: () => ({ type: 'Text', attributes: { MaxLength: String(LONGEST) } }),
  blank: () => '',
  read: readText,
  write: (value) => value,
  toCell: () => null,
  fromCell: () => ({ value: '' }),
  maxLength: () => LONGEST
};
