import type { RequestContext } from '../context';
import { lookupTexts, termLabel } from '../items/display-text';
import type { SqlValue } from '../../storage/database';
import type { Field } from '../../storage/field-store';

const SEPARATOR = ';#';
const NUMBER_DECIMALS = 14;

/** A stored value as SharePoint's rowsets write it (`ows_City="1;#Paris"`): ids with texts, dates in UTC, numbers in full; undefined for none. */
export function rawText(context: RequestContext, field: Field, stored: SqlValue | undefined): string | undefined {
  if (stored === null || stored === undefined) return undefined;
  switch (field.typeName) {
    case 'Lookup':
    case 'LookupMulti':
    case 'User':
    case 'UserMulti':
      return lookupTexts(context, field, stored).map(({ id, text }) => `${id}${SEPARATOR}${text}`).join(SEPARATOR);
    case 'MultiChoice':
      return `${SEPARATOR}${(JSON.parse(String(stored)) as string[]).join(SEPARATOR)}${SEPARATOR}`;
    case 'URL':
      return (JSON.parse(String(stored)) as string[]).join(', ');
    case 'TaxonomyFieldType':
      return `-1${SEPARATOR}${termLabel(String(stored))}|${String(stored).split('|')[1] ?? ''}`;
    case 'TaxonomyFieldTypeMulti':
      return (JSON.parse(String(stored)) as string[]).map((term) => `-1${SEPARATOR}${term}`).join(SEPARATOR);
    case 'Number':
    case 'Currency':
      return Number(stored).toFixed(NUMBER_DECIMALS);
    case 'Guid':
      return `{${String(stored).toUpperCase()}}`;
    default:
      return String(stored);
  }
}
