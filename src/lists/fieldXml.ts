import type { FieldDefinition, ListDefinition, Words } from './defineList';
import type { Attributes } from './fields/FieldType';
import { fieldType } from './fields/fieldTypes';
import { hashedGuid } from './hashedGuid';

const TITLE_ID = '{fa564e0f-0c70-4ab9-b863-0177e6ddd247}';

/**
 * A column in CAML (MS docs: Field element (List)), for `createFieldAsXml`.
 * @param lookupList what the List attribute of a lookup says: the other list's id
 */
export function fieldXml(list: Pick<ListDefinition, 'url'>, name: string, field: FieldDefinition, language: keyof Words, lookupList?: string): string {
  const xml = fieldType(field).xml(field, lookupList);
  const attributes: Attributes = {
    ID: field.type === 'title' ? TITLE_ID : `{${hashedGuid(`${list.url}/${name}`)}}`,
    Name: name,
    StaticName: name,
    SourceID: field.type === 'title' ? 'http://schemas.microsoft.com/sharepoint/v3' : undefined,
    DisplayName: field.title[language],
    Type: xml.type,
    Required: field.required ? 'TRUE' : 'FALSE',
    Indexed: field.indexed || field.unique ? 'TRUE' : undefined,
    EnforceUniqueValues: field.unique ? 'TRUE' : undefined,
    ...xml.attributes
  };
  return xml.choices
    ? `<Field${written(attributes)}><CHOICES>${xml.choices.map((choice) => `<CHOICE>${escapeXml(choice)}</CHOICE>`).join('')}</CHOICES></Field>`
    : `<Field${written(attributes)} />`;
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** For element content and attribute values. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
