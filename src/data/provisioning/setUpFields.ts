import { body } from '@pnp/queryable';
import { spPostMerge } from '@pnp/sp';
import '@pnp/sp/fields';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import type { FieldDefinition } from '../../lists/defineList';
import { fieldXml } from '../../lists/fieldXml';
import { fieldType } from '../../lists/fields/fieldTypes';
import type { Connection } from '../connection/Connection';
import { hasCode } from '../DataError';
import { columnType, isForeignRequired } from './inspectList';
import type { ListSetUp } from './ListSetUp';
import type { FieldFacts } from './SiteFacts';
import { changeWords } from './words';

/** A column with the properties of its own type. */
type FieldRow = FieldFacts & Readonly<Record<string, unknown>>;
type Change = Readonly<Record<string, unknown>>;

/** SP.AddFieldOptions (MS-CSOMSPT): the internal name is the one given; the column joins the default view. */
const INTERNAL_NAME_HINT = 8;
const ADD_TO_DEFAULT_VIEW = 16;

/** Adds missing columns, and brings those that are there up to date: limits, choices, indexes and uniqueness. Nothing is deleted, and titles stay. */
export async function setUpFields(work: ListSetUp): Promise<void> {
  const { connection, schema, facts, changed } = work;
  const list = () => connection.sp.web.getList(connection.listPath(schema.url));
  const read = async (): Promise<ReadonlyMap<string, FieldRow>> => new Map((await list().fields<readonly FieldRow[]>()).map((row) => [row.InternalName, row]));
  let present = await read();
  const missing = Object.entries<FieldDefinition>(schema.fields).filter(([name]) => !present.has(name));
  // One after the other: SharePoint refuses concurrent changes of one list's schema ("save conflict").
  for (const [name, field] of missing) {
    await addField(work, name, field);
    // What a first set-up makes, or an upgrade, is said as a whole.
    if (facts && facts.version !== null && (field.since ?? 1) <= facts.version) changed(changeWords.column(schema, field.title));
  }
  if (missing.length > 0) present = await read();

  for (const [name, change] of changes(work, present)) {
    await spPostMerge(list().fields.getByInternalNameOrTitle(name), body(change));
  }
}

async function addField({ connection, schema, language }: ListSetUp, name: string, field: FieldDefinition): Promise<void> {
  const lookupList = field.type === 'lookup' ? await listId(connection, field.list) : undefined;
  try {
    await connection.sp.web.getList(connection.listPath(schema.url)).fields.createFieldAsXml({
      SchemaXml: fieldXml(schema, name, field, language, lookupList),
      Options: INTERNAL_NAME_HINT + (field.inView === false ? 0 : ADD_TO_DEFAULT_VIEW)
    });
  } catch (error) {
    // Another owner who sets up at the same time was faster.
    if (!hasCode(error, 'duplicate')) throw error;
  }
}

/** What existing columns lack. A column is indexed before it is made unique. */
function* changes(work: ListSetUp, present: ReadonlyMap<string, FieldRow>): Generator<readonly [string, Change]> {
  const { schema, facts, changed, leave } = work;
  yield* titleColumn(work, present.get('Title'));
  for (const row of present.values()) {
    if (!isForeignRequired(schema, row) || row.InternalName === 'Title') continue;
    changed(changeWords.required(schema, row.Title));
    yield [row.InternalName, { Required: false }];
  }
  for (const name of schema.indexes ?? []) {
    const row = present.get(name);
    if (row && !row.Indexed) {
      if (facts?.version === schema.version) changed(changeWords.index(schema, row.Title));
      yield [name, { Indexed: true }];
    }
  }
  for (const [name, field] of Object.entries<FieldDefinition>(schema.fields)) {
    const row = present.get(name);
    if (!row) continue;
    if (row.TypeAsString !== columnType(field)) leave(changeWords.columnType(schema, row.Title));
    else yield* columnChanges(work, name, field, row);
  }
}

/** SharePoint makes this one, required; its title is set once. */
function* titleColumn({ schema, facts, language }: ListSetUp, row: FieldRow | undefined): Generator<readonly [string, Change]> {
  const field = schema.fields.Title;
  const isFirst = !facts || facts.version === null;
  const required = field?.required ?? false;
  if (!row) return;
  if (field && isFirst && row.Title !== field.title[language]) yield ['Title', { Title: field.title[language], Required: required }];
  else if (row.Required !== required) yield ['Title', { Required: required }];
}

function* columnChanges({ schema, facts, changed }: ListSetUp, name: string, field: FieldDefinition, row: FieldRow): Generator<readonly [string, Change]> {
  const isRepair = facts?.version === schema.version;
  if ((field.indexed || field.unique) && !row.Indexed) {
    if (isRepair && !field.unique) changed(changeWords.index(schema, row.Title));
    yield [name, { Indexed: true }];
  }
  if (field.unique && !row.EnforceUniqueValues) {
    if (isRepair) changed(changeWords.unique(schema, row.Title));
    yield [name, { EnforceUniqueValues: true }];
  }
  if (name !== 'Title' && row.Required !== (field.required ?? false)) yield [name, { Required: field.required ?? false }];
  const upgrade = fieldType(field).upgrade(field, row);
  const differs = upgrade !== null && Object.entries(upgrade.values).some(([property, value]) => JSON.stringify(row[property]) !== JSON.stringify(value));
  if (upgrade && differs) {
    if (isRepair) changed(changeWords.limits(schema, row.Title));
    yield [name, { 'odata.type': upgrade.type, ...upgrade.values }];
  }
}

async function listId(connection: Connection, url: string): Promise<string> {
  const { Id } = await connection.sp.web.getList(connection.listPath(url)).select('Id')<{ readonly Id: string }>();
  return `{${Id}}`;
}
