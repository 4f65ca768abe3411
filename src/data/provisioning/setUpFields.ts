import { body } from '@pnp/queryable';
import { spPostMerge } from '@pnp/sp';
import '@pnp/sp/fields';
import type { FieldDefinition, ListSchema, Words } from '../../lists/defineList';
import { fieldXml } from '../../lists/fieldXml';
import type { Connection } from '../connection/Connection';

interface FieldRow {
  readonly InternalName: string;
  readonly Title: string;
  readonly Required: boolean;
  readonly Indexed: boolean;
  readonly EnforceUniqueValues: boolean;
}

interface FieldChange {
  readonly Title?: string;
  readonly Required?: boolean;
  readonly Indexed?: boolean;
  readonly EnforceUniqueValues?: boolean;
}

/** SP.AddFieldOptions (MS-CSOMSPT): the internal name is the one given; the column joins the default view. */
const INTERNAL_NAME_HINT = 8;
const ADD_TO_DEFAULT_VIEW = 16;

/** Adds missing columns, and indexes and uniqueness to those that lack them. */
export async function setUpFields(connection: Connection, schema: ListSchema, language: keyof Words): Promise<void> {
  const list = () => connection.sp.web.getList(connection.listPath(schema.url));
  const rows = await list().fields.select('InternalName', 'Title', 'Required', 'Indexed', 'EnforceUniqueValues')<FieldRow[]>();
  const existing = new Map(rows.map((row) => [row.InternalName, row]));

  const missing = Object.entries<FieldDefinition>(schema.fields).filter(([name]) => !existing.has(name));
  // One after the other: SharePoint refuses concurrent changes of one list's schema ("save conflict").
  for (const [name, field] of missing) {
    const lookupList = field.type === 'lookup' ? await listId(connection, field.list) : undefined;
    await list().fields.createFieldAsXml({
      SchemaXml: fieldXml(schema, name, field, language, lookupList),
      Options: INTERNAL_NAME_HINT + (field.inView === false ? 0 : ADD_TO_DEFAULT_VIEW)
    });
  }

  for (const [name, change] of changes(schema, existing, language)) {
    await spPostMerge(list().fields.getByInternalNameOrTitle(name), body(change));
  }
}

/** What existing columns lack. A column is indexed before it is made unique. */
function* changes(schema: ListSchema, existing: ReadonlyMap<string, FieldRow>, language: keyof Words): Generator<[string, FieldChange]> {
  const title = existing.get('Title');
  const titleField = schema.fields.Title;
  if (title && !titleField && title.Required) yield ['Title', { Required: false }];
  if (title && titleField && (title.Title !== titleField.title[language] || title.Required !== (titleField.required ?? false))) {
    yield ['Title', { Title: titleField.title[language], Required: titleField.required ?? false }];
  }
  for (const name of schema.indexes ?? []) {
    if (!existing.get(name)?.Indexed) yield [name, { Indexed: true }];
  }
  for (const [name, field] of Object.entries(schema.fields)) {
    const row = existing.get(name);
    if (row && (field.indexed || field.unique) && !row.Indexed) yield [name, { Indexed: true }];
    if (row && field.unique && !row.EnforceUniqueValues) yield [name, { EnforceUniqueValues: true }];
  }
}

async function listId(connection: Connection, url: string): Promise<string> {
  const { Id } = await connection.sp.web.getList(connection.listPath(url)).select('Id')<{ readonly Id: string }>();
  return `{${Id}}`;
}
