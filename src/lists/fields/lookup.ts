import type { CommonField, FieldType } from './FieldType';
import { plain, UNREADABLE } from './FieldType';

/** An item of another list of the same web, by its id; 0 for none, or one that was deleted. Files name it by its title. */
export interface LookupField extends CommonField {
  readonly type: 'lookup';
  /** Address of the other list in the same web. */
  readonly list: string;
}

export const lookup: FieldType<LookupField, number> = {
  ...plain,
  control: 'lookup',
  xml: ({ list }, lookupList) => ({ type: 'Lookup', attributes: { List: lookupList ?? list, ShowField: 'Title' } }),
  restName: (name) => `${name}Id`,
  blank: () => 0,
  read: (raw) => (raw === null || raw === undefined ? 0 : typeof raw === 'number' && Number.isInteger(raw) && raw >= 0 ? raw : UNREADABLE),
  write: (value) => value || null,
  toCell: (value) => value || null,
  fromCell: (value) => ({ value })
};
