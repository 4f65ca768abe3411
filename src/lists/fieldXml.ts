import type { FieldDefinition, ListDefinition, Words } from './defineList';
import { hashedGuid } from './hashedGuid';

type Attributes = Readonly<Record<string, string | undefined>>;

const xmlTypes: Readonly<Record<FieldDefinition['type'], string>> = {
  title: 'Text',
  text: 'Text',
  note: 'Note',
  number: 'Number',
  boolean: 'Boolean',
  dateTime: 'DateTime',
  choice: 'Choice',
  multiChoice: 'MultiChoice',
  url: 'URL',
  user: 'User',
  lookup: 'Lookup'
};

const TITLE_ID = '{fa564e0f-0c70-4ab9-b863-0177e6ddd247}';

/**
 * A column in CAML (MS docs: Field element (List)), for `createFieldAsXml`.
 * @param lookupList what the List attribute of a lookup says: the other list's id
 */
export function fieldXml(list: Pick<ListDefinition, 'url'>, name: string, field: FieldDefinition, language: keyof Words, lookupList?: string): string {
  const attributes: Attributes = {
    ID: field.type === 'title' ? TITLE_ID : `{${hashedGuid(`${list.url}/${name}`)}}`,
    Name: name,
    StaticName: name,
    SourceID: field.type === 'title' ? 'http://schemas.microsoft.com/sharepoint/v3' : undefined,
    DisplayName: field.title[language],
    Type: xmlTypes[field.type],
    Required: field.required ? 'TRUE' : 'FALSE',
    Indexed: field.indexed || field.unique ? 'TRUE' : undefined,
    EnforceUniqueValues: field.unique ? 'TRUE' : undefined,
    ...typeAttributes(field, lookupList)
  };
  const content = field.type === 'choice' || field.type === 'multiChoice' ? `<CHOICES>${field.choices.map((choice) => `<CHOICE>${escapeXml(choice)}</CHOICE>`).join('')}</CHOICES>` : '';
  return content ? `<Field${written(attributes)}>${content}</Field>` : `<Field${written(attributes)} />`;
}

function typeAttributes(field: FieldDefinition, lookupList: string | undefined): Attributes {
  switch (field.type) {
    case 'title':
    case 'text':
      return { MaxLength: String(field.maxLength ?? 255) };
    case 'note':
      // UnlimitedLengthInDocumentLibrary does not apply to lists; without RichText the text is stored as typed.
      return { NumLines: '6', RichText: 'FALSE' };
    case 'number':
      return { Min: field.min?.toString(), Max: field.max?.toString(), Decimals: String(field.decimals ?? 0) };
    case 'dateTime':
      return { Format: 'DateTime' };
    case 'choice':
      return { Format: 'Dropdown' };
    case 'url':
      return { Format: 'Hyperlink' };
    case 'user':
      return { List: 'UserInfo', UserSelectionMode: 'PeopleOnly' };
    case 'lookup':
      return { List: lookupList ?? field.list, ShowField: 'Title' };
    default:
      return {};
  }
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
