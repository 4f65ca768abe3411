import { checkAddress } from '../../domain/address/safeAddress';
import type { CommonField, FieldType } from './FieldType';
import { plain } from './FieldType';
import { noteXml } from './note';
import { readText } from './text';

/**
 * A web address as it was typed; '' for none. Plain text: SharePoint's own link column refuses what it does not know,
 * `msteams:` for one. What may be opened is said by `safeAddress` alone, whoever wrote it.
 */
export interface AddressField extends CommonField {
  readonly type: 'address';
  readonly maxLength?: number;
}

/** What browsers and SharePoint take in an address bar. */
const LONGEST = 2000;

export const address: FieldType<AddressField, string> = {
  ...plain,
  control: 'address',
  xml: noteXml,
  blank: () => '',
  read: readText,
  write: (value) => value.trim(),
  toCell: (value) => value,
  fromCell: (value) => {
    const checked = value === '' ? null : checkAddress(value);
    return checked === null || checked.ok ? { value } : { fault: checked.fault === 'scheme' ? 'urlScheme' : 'urlMalformed' };
  },
  maxLength: ({ maxLength }) => maxLength ?? LONGEST
};
