import type { RequestContext } from '../context';
import { refusal } from '../../errors';
import { columnsOf, parseFormula } from '../formula/formula';
import { addColumn, setIndexes } from '../../storage/items/item-table';
import { INDEX_CREATION_LIMIT, INDEXES_PER_LIST } from '../../limits';
import { encodeXmlName } from '../rules/names';
import { listOf, type JsonObject } from '../json';
import type { FieldDefinition } from '../rules/field-xml';
import { parseFieldXml } from '../rules/field-xml';
import { FIELD_TYPES, isFieldTypeName, typeNameOfKind } from '../../storage/field-type';
import { PermissionKind } from '../../storage/permission-kind';
import type { Field, FieldAttributes, FieldSet } from '../../storage/field-store';
import type { ListRow } from '../../storage/list-store';

/** Characters of an internal name (MS docs: Field element, `StaticName`). */
const INTERNAL_NAME_LENGTH = 32;
/** `AddFieldOptions.AddFieldInternalNameHint`: take the name of the XML rather than one made from the title. */
const INTERNAL_NAME_HINT = 8;
/** `AddFieldOptions.AddFieldToDefaultView`. */
const ADD_TO_DEFAULT_VIEW = 16;

/**
 * Adds a column to a list, or to the web when `list` is undefined.
 * @throws SharePointError for a missing right, a name in use, a type or index that SharePoint refuses
 */
export function createField(context: RequestContext, list: ListRow | undefined, definition: FieldDefinition, options = 0): Field {
  const { service, web } = context;
  if (list === undefined) context.require(PermissionKind.ManageWeb, web);
  else context.require(PermissionKind.ManageLists, service.webOf(list), list);
  return service.database.transaction(() => {
    const fields = list === undefined ? service.fields.ofWeb(web.n) : service.fields.ofList(list.n);
    const resolved = withTarget(context, definition);
    if (definition.id !== undefined && fields.identified(definition.id) !== undefined) throw refusal('fieldExists', definition.internalName);
    const internalName = freeName(fields, definition, options);
    const field = service.fields.add({ ...resolved, internalName, web: web.n, list: list?.n ?? null, indexed: definition.indexed === true && definition.unique !== true, unique: false });
    requireFormulas(field, list === undefined ? undefined : service.fields.ofList(list.n));
    if (list === undefined) {
      return definition.indexed === true || definition.unique === true ? service.fields.update(field, { indexed: definition.indexed === true, unique: definition.unique === true }) : field;
    }
    addColumn(service.database, list.n, field);
    const indexed = definition.indexed === true || definition.unique === true ? changeIndexes(context, list, { ...field, indexed: false }, definition.indexed === true, definition.unique === true) : field;
    if ((options & ADD_TO_DEFAULT_VIEW) !== 0) addToDefaultView(context, list, internalName);
    return indexed;
  });
}

/** A column from the text of `createFieldAsXml`. Its `Name` counts with the option `AddFieldInternalNameHint` only: else the name is made of the title. */
export function createFieldFromXml(context: RequestContext, list: ListRow | undefined, xml: string, options = 0): Field {
  const definition = parseFieldXml(xml);
  const named = (options & INTERNAL_NAME_HINT) !== 0 && /\sName\s*=/.test(xml);
  return createField(context, list, named ? definition : { ...definition, internalName: encodeXmlName(definition.title).slice(0, INTERNAL_NAME_LENGTH) }, options);
}

/** A column from the JSON that `fields` is posted. @throws SharePointError `fieldTypeInvalid` */
export function definitionOfJson(body: JsonObject): FieldDefinition {
  const title = typeof body.Title === 'string' ? body.Title : '';
  if (title === '') throw refusal('parameterInvalid', 'Title');
  const kind = typeof body.FieldTypeKind === 'number' ? body.FieldTypeKind : Number(body.FieldTypeKind);
  const base = typeof body.TypeAsString === 'string' && isFieldTypeName(body.TypeAsString) ? body.TypeAsString : typeNameOfKind(kind);
  if (base === undefined) throw refusal('fieldTypeInvalid', String(body.FieldTypeKind));
  const multiple = (body.AllowMultipleValues === true && (base === 'Lookup' || base === 'User')) || base.endsWith('Multi');
  const typeName = multiple && (base === 'Lookup' || base === 'User') ? (`${base}Multi` as const) : base;
  const { flags, attributes } = changesOf(body);
  return {
    title, typeName, internalName: encodeXmlName(typeof body.StaticName === 'string' && body.StaticName !== '' ? body.StaticName : title).slice(0, INTERNAL_NAME_LENGTH), ...flags, attributes,
    ...(typeof body.Id === 'string' ? { id: body.Id.replace(/[{}]/g, '').toLowerCase() } : {})
  };
}

/**
 * Changes a column by the properties that REST sends.
 * @throws SharePointError
 */
export function updateField(context: RequestContext, field: Field, body: JsonObject): Field {
  const { service } = context;
  const list = field.list === null ? undefined : service.lists.byNumber(field.list);
  if (list === undefined) context.require(PermissionKind.ManageWeb, context.web);
  else context.require(PermissionKind.ManageLists, service.webOf(list), list);
  const { flags, attributes } = changesOf(typeof body.SchemaXml === 'string' ? { ...xmlChanges(body.SchemaXml), ...body } : body);
  return service.database.transaction(() => {
    const { indexed = field.indexed, unique = field.unique, ...rest } = flags;
    const title = typeof body.Title === 'string' && body.Title !== '' ? { title: body.Title } : {};
    const changed = service.fields.update(field, { ...rest, ...title, attributes });
    requireFormulas(changed, list === undefined ? undefined : service.fields.ofList(list.n));
    if (indexed === field.indexed && unique === field.unique) return changed;
    return list === undefined ? service.fields.update(changed, { indexed, unique }) : changeIndexes(context, list, changed, indexed, unique);
  });
}

/** Deletes a column; what SharePoint itself made stays. */
export function deleteField(context: RequestContext, field: Field): void {
  const { service } = context;
  const list = field.list === null ? undefined : service.lists.byNumber(field.list);
  if (list === undefined) context.require(PermissionKind.ManageWeb, context.web);
  else context.require(PermissionKind.ManageLists, service.webOf(list), list);
  if (field.attributes.noDelete === true) throw refusal('fieldNotDeletable');
  service.database.transaction(() => {
    if (list !== undefined) {
      setIndexes(service.database, list.n, { ...field, indexed: false, unique: false });
      for (const other of service.fields.ofList(list.n).all) if (other.attributes.primaryField === field.id) service.fields.remove(other);
      for (const view of service.views.ofList(list.n)) service.views.update(view, { fields: (JSON.parse(view.fields) as string[]).filter((name) => name !== field.internalName) });
    }
    service.fields.remove(field);
  });
}

/** Makes the indexes of a column what is wanted, within the rules of large lists and of unique columns. */
function changeIndexes(context: RequestContext, list: ListRow, field: Field, indexed: boolean, unique: boolean): Field {
  const { service } = context;
  const others = service.fields.ofList(list.n).all.filter((other) => other.n !== field.n);
  if (list.item_count > INDEX_CREATION_LIMIT) throw refusal('indexThreshold');
  if (unique && !indexed) throw refusal('uniqueNeedsIndex', field.title);
  if (unique && (!field.type.uniqueable || field.attributes.fromBase === true)) throw refusal('uniqueNotSupported', field.title);
  if (indexed && !field.type.indexable) throw refusal('indexNotSupported', field.title);
  if (unique && list.read_security === 2 && service.settings.uniqueExcludesOwnItems) throw refusal('uniqueWithOwnItems');
  if (indexed && others.filter((other) => other.indexed && other.column !== 'id').length >= INDEXES_PER_LIST) throw refusal('tooManyIndexes');
  try {
    setIndexes(service.database, list.n, { ...field, indexed, unique });
  } catch (error) {
    if (error instanceof Error && error.message.includes('UNIQUE constraint failed')) throw refusal('duplicatesExist', field.title);
    throw error;
  }
  return service.fields.update(field, { indexed, unique });
}

interface FieldChanges {
  readonly flags: { required?: boolean; indexed?: boolean; unique?: boolean; hidden?: boolean; readOnly?: boolean };
  readonly attributes: FieldAttributes;
}

type Read<Value> = (value: unknown) => Value | undefined;
const flag: Read<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);
const number: Read<number> = (value) => (typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value)) ? Number(value) : undefined);
const words: Read<string> = (value) => (typeof value === 'string' ? value : undefined);
const clearable: Read<string | null> = (value) => (typeof value === 'string' || value === null ? value : undefined);

/** What REST calls a property of a column, and what we keep it as. */
const ATTRIBUTES: Readonly<Record<string, { readonly [Key in keyof FieldAttributes]?: Read<FieldAttributes[Key]> }>> = {
  Description: { description: words }, Group: { group: words }, DefaultValue: { defaultValue: clearable }, DefaultFormula: { defaultFormula: clearable }, MaxLength: { maxLength: number },
  MinimumValue: { minimum: number }, MaximumValue: { maximum: number }, ShowAsPercentage: { percentage: flag }, FillInChoice: { fillIn: flag }, EditFormat: { format: number },
  CurrencyLocaleId: { currencyLocale: number }, RichText: { richText: flag }, NumberOfLines: { lines: number }, AppendOnly: { appendOnly: flag }, UnlimitedLengthInDocumentLibrary: { unlimited: flag },
  LookupList: { lookupList: (value) => words(value)?.replace(/[{}]/g, '').toLowerCase() }, LookupListId: { lookupList: (value) => words(value)?.replace(/[{}]/g, '').toLowerCase() },
  LookupField: { lookupField: words }, LookupFieldName: { lookupField: words }, LookupWebId: { lookupWeb: words }, PrimaryFieldId: { primaryField: (value) => words(value)?.replace(/[{}]/g, '').toLowerCase() },
  RelationshipDeleteBehavior: { relationship: number }, SelectionGroup: { selectionGroup: number }, SelectionMode: { selectionMode: number }, Presence: { presence: flag }, Formula: { formula: words },
  ValidationFormula: { validationFormula: clearable }, ValidationMessage: { validationMessage: clearable }, CustomFormatter: { customFormatter: clearable }, JSLink: { jsLink: words }, Direction: { direction: words }
};

function changesOf(body: JsonObject): FieldChanges {
  const attributes: Record<string, unknown> = {};
  for (const [name, targets] of Object.entries(ATTRIBUTES)) {
    if (!(name in body)) continue;
    for (const [key, read] of Object.entries(targets) as [string, Read<unknown>][]) {
      const value = read(body[name]);
      if (value !== undefined) attributes[key] = value;
    }
  }
  if (body.Choices !== undefined) attributes.choices = listOf(body.Choices).filter((choice): choice is string => typeof choice === 'string');
  const display = number(body.DisplayFormat) ?? number(body.DateFormat);
  if (display !== undefined) attributes[typeof body.FieldTypeKind === 'number' && (body.FieldTypeKind === 9 || body.FieldTypeKind === 10) ? 'decimals' : 'format'] = display;
  const output = number(body.OutputType);
  if (output !== undefined) attributes.outputType = typeNameOfKind(output);
  const flags: FieldChanges['flags'] = {};
  const set = (key: keyof FieldChanges['flags'], value: unknown): void => {
    if (typeof value === 'boolean') flags[key] = value;
  };
  set('required', body.Required);
  set('indexed', body.Indexed);
  set('unique', body.EnforceUniqueValues);
  set('hidden', body.Hidden);
  set('readOnly', body.ReadOnlyField);
  return { flags, attributes };
}

/** What a new `SchemaXml` of a present column changes. */
function xmlChanges(xml: string): JsonObject {
  const { title, required, indexed, unique, hidden, attributes } = parseFieldXml(xml);
  return {
    Title: title, Required: required, Indexed: indexed, EnforceUniqueValues: unique, Hidden: hidden, Description: attributes.description, Choices: attributes.choices, MaxLength: attributes.maxLength,
    MinimumValue: attributes.minimum, MaximumValue: attributes.maximum, DefaultValue: attributes.defaultValue, Formula: attributes.formula, ValidationFormula: attributes.validationFormula,
    ValidationMessage: attributes.validationMessage
  };
}

/** A lookup names its list by id, by address or by `Self`; a dependent one shows another column of its primary's list. */
function withTarget(context: RequestContext, definition: FieldDefinition): FieldDefinition {
  const { service, web } = context;
  const { typeName, attributes } = definition;
  if (typeName !== 'Lookup' && typeName !== 'LookupMulti') return definition;
  const named = attributes.lookupList;
  const list = named === undefined ? undefined : (service.lists.byId(named) ?? service.lists.byUrl(`${web.url}/${named}`));
  if (list === undefined && attributes.primaryField === undefined) throw refusal('listNotFound');
  return { ...definition, attributes: { lookupField: 'Title', ...attributes, ...(list === undefined ? {} : { lookupList: list.id }) } };
}

function freeName(fields: FieldSet, { internalName }: FieldDefinition, options: number): string {
  const base = internalName.slice(0, INTERNAL_NAME_LENGTH);
  if (fields.named(base) === undefined) return base;
  if ((options & INTERNAL_NAME_HINT) !== 0) throw refusal('fieldExists', base);
  for (let suffix = 0; ; suffix++) if (fields.named(`${base}${suffix}`) === undefined) return `${base}${suffix}`;
}

/** Formulas have to be readable when they are set, and to name columns that exist. */
function requireFormulas(field: Field, fields: FieldSet | undefined): void {
  for (const formula of [field.attributes.formula, field.attributes.validationFormula, field.attributes.defaultFormula]) {
    if (formula == null || formula === '') continue;
    const names = columnsOf(parseFormula(formula));
    if (fields !== undefined && !names.every((name) => fields.titled(name) !== undefined || fields.named(name) !== undefined)) throw refusal('formulaInvalid');
  }
  if (field.typeName === 'Calculated' && FIELD_TYPES[field.attributes.outputType ?? 'Text'].storage === 'none') throw refusal('formulaInvalid');
}

function addToDefaultView(context: RequestContext, list: ListRow, name: string): void {
  const view = context.service.views.ofList(list.n).find(({ is_default }) => is_default === 1);
  if (view !== undefined) context.service.views.update(view, { fields: [...(JSON.parse(view.fields) as string[]), name] });
}
