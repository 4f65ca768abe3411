import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { deleteField, updateField } from '../../model/lists/field-changes';
import { boolean, double, guid, int32, onRequest, reads, text, valueOf, acts } from '../odata/entity-type';
import { nullResource, valueResource, type EntityType, type Property } from '../odata/resource';
import { schemaXmlOf } from '../../model/rules/field-xml';
import { FIELD_TYPES } from '../../storage/field-type';
import { PermissionKind } from '../../storage/permission-kind';
import type { Field } from '../../storage/field-store';
import { FIELD_CREATION, FIELD_SETTABLE, fieldSettable } from './settable';

const address = (field: Field, context: RequestContext): string =>
  field.list === null ? `Web/AvailableFields(guid'${field.id}')` : `Web/Lists(guid'${context.service.lists.byNumber(field.list).id}')/Fields(guid'${field.id}')`;

const schemaXml = (field: Field, context: RequestContext): string => schemaXmlOf(field, field.list === null ? context.web.id : context.service.lists.byNumber(field.list).id);

const properties: Record<string, Property<Field>> = {
  AutoIndexed: boolean(() => false),
  CanBeDeleted: boolean((field) => field.attributes.noDelete !== true),
  ClientSideComponentId: guid(() => '00000000-0000-0000-0000-000000000000'),
  ClientSideComponentProperties: text(() => null),
  ClientValidationFormula: text(() => null),
  ClientValidationMessage: text(() => null),
  CustomFormatter: text((field) => field.attributes.customFormatter ?? null),
  DefaultFormula: text((field) => field.attributes.defaultFormula ?? null),
  DefaultValue: text((field) => field.attributes.defaultValue ?? null),
  Description: text((field) => field.attributes.description ?? ''),
  Direction: text((field) => field.attributes.direction ?? 'none'),
  EnforceUniqueValues: boolean((field) => field.unique),
  EntityPropertyName: text((field) => (field.internalName.startsWith('_') ? `OData_${field.internalName}` : field.internalName)),
  Filterable: boolean((field) => field.type.filterable),
  FromBaseType: boolean((field) => field.attributes.fromBase === true),
  Group: text((field) => field.attributes.group ?? 'Custom Columns'),
  Hidden: boolean((field) => field.hidden),
  Id: guid((field) => field.id),
  Indexed: boolean((field) => field.indexed),
  IndexStatus: int32((field) => (field.indexed ? 1 : 0)),
  InternalName: text((field) => field.internalName),
  IsModern: boolean(() => false),
  JSLink: text((field) => field.attributes.jsLink ?? 'clienttemplates.js'),
  NoCrawl: boolean(() => false),
  PinnedToFiltersPane: boolean(() => false),
  ReadOnlyField: boolean((field) => field.readOnly),
  Required: boolean((field) => field.required),
  SchemaXml: text((field, context) => schemaXml(field, context)),
  // With an end tag always: the CLI for Microsoft 365 puts an attribute before the first `>`.
  SchemaXmlWithResourceTokens: onRequest(text((field, context) => schemaXml(field, context).replace(/^(<[^<]*\S)\s*\/>$/, '$1></Field>'))),
  Scope: text((field, context) => (field.list === null ? context.web.url : context.service.lists.byNumber(field.list).url)),
  Sealed: boolean((field) => field.attributes.sealed === true),
  ShowInFiltersPane: int32(() => 0),
  Sortable: boolean((field) => field.type.sortable),
  StaticName: text((field) => field.attributes.staticName ?? field.internalName),
  Title: text((field) => field.title),
  FieldTypeKind: int32((field) => field.type.kind),
  TypeAsString: text((field) => field.typeName),
  TypeDisplayName: text((field) => field.type.display),
  TypeShortDescription: text((field) => field.type.display),
  ValidationFormula: text((field) => field.attributes.validationFormula ?? null),
  ValidationMessage: text((field) => field.attributes.validationMessage ?? null)
};

/** What the types of columns add to `SP.Field`. */
const BY_TYPE: Readonly<Record<string, Record<string, Property<Field>>>> = {
  'SP.FieldText': { MaxLength: int32((field) => field.attributes.maxLength ?? 255) },
  'SP.FieldMultiLineText': {
    AllowHyperlink: boolean((field) => field.attributes.richText === true), AppendOnly: boolean((field) => field.attributes.appendOnly === true), NumberOfLines: int32((field) => field.attributes.lines ?? 6),
    RestrictedMode: boolean(() => true), RichText: boolean((field) => field.attributes.richText === true), UnlimitedLengthInDocumentLibrary: boolean((field) => field.attributes.unlimited === true), WikiLinking: boolean(() => false)
  },
  'SP.FieldNumber': numberProperties(),
  'SP.FieldCurrency': { ...numberProperties(), CurrencyLocaleId: int32((field) => field.attributes.currencyLocale ?? 1036) },
  'SP.FieldChoice': { ...choiceProperties(), EditFormat: int32((field) => field.attributes.format ?? 0) },
  'SP.FieldMultiChoice': choiceProperties(),
  'SP.FieldDateTime': { DateTimeCalendarType: int32(() => 0), DisplayFormat: int32((field) => field.attributes.format ?? 0), FriendlyDisplayFormat: int32(() => 0) },
  'SP.FieldUrl': { DisplayFormat: int32((field) => field.attributes.format ?? 0) },
  'SP.FieldCalculated': {
    CurrencyLocaleId: int32((field) => field.attributes.currencyLocale ?? 1036), DateFormat: int32((field) => field.attributes.format ?? 0), Formula: text((field) => field.attributes.formula ?? ''),
    OutputType: int32((field) => FIELD_TYPES[field.attributes.outputType ?? 'Text'].kind), ShowAsPercentage: boolean((field) => field.attributes.percentage === true)
  },
  'SP.FieldLookup': lookupProperties(),
  'SP.FieldUser': {
    ...lookupProperties(), AllowDisplay: boolean(() => true), Presence: boolean((field) => field.attributes.presence !== false), SelectionGroup: int32((field) => field.attributes.selectionGroup ?? 0),
    SelectionMode: int32((field) => field.attributes.selectionMode ?? 1)
  },
  'SP.Taxonomy.TaxonomyField': { ...lookupProperties(), TermSetId: guid((field) => field.attributes.termSet ?? '00000000-0000-0000-0000-000000000000') }
};

function numberProperties(): Record<string, Property<Field>> {
  return {
    DisplayFormat: int32((field) => field.attributes.decimals ?? -1), MaximumValue: double((field) => field.attributes.maximum ?? 1.7976931348623157e308), MinimumValue: double((field) => field.attributes.minimum ?? -1.7976931348623157e308),
    ShowAsPercentage: boolean((field) => field.attributes.percentage === true)
  };
}

function choiceProperties(): Record<string, Property<Field>> {
  return { Choices: valueOf('Collection(Edm.String)', (field) => field.attributes.choices ?? []), FillInChoice: boolean((field) => field.attributes.fillIn === true), Mappings: text(() => null) };
}

function lookupProperties(): Record<string, Property<Field>> {
  return {
    AllowMultipleValues: boolean((field) => field.typeName.endsWith('Multi')), DependentLookupInternalNames: valueOf('Collection(Edm.String)', (field, context) => dependents(field, context)),
    IsDependentLookup: boolean((field) => field.attributes.primaryField !== undefined), IsRelationship: boolean((field) => field.attributes.relationship !== undefined),
    LookupField: text((field) => field.attributes.lookupField ?? ''), LookupList: text((field) => (field.attributes.lookupList === undefined ? '' : `{${field.attributes.lookupList}}`)),
    LookupWebId: guid((field, context) => field.attributes.lookupWeb ?? context.web.id), PrimaryFieldId: text((field) => field.attributes.primaryField ?? null),
    RelationshipDeleteBehavior: int32((field) => field.attributes.relationship ?? 0), UnlimitedLengthInDocumentLibrary: boolean(() => false)
  };
}

function dependents(field: Field, context: RequestContext): string[] {
  if (field.list === null) return [];
  return context.service.fields.ofList(field.list).all.filter(({ attributes }) => attributes.primaryField === field.id).map(({ internalName }) => internalName);
}

const types = new Map<string, EntityType<Field>>();

/** The entity type of a column: `SP.FieldText`, `SP.FieldChoice`, … */
export function fieldType(field: Field): EntityType<Field> {
  const { entityType } = field.type;
  let type = types.get(entityType);
  if (type === undefined) {
    type = { ...baseFieldType, name: entityType, properties: { ...properties, ...BY_TYPE[entityType] }, settable: fieldSettable(entityType) };
    types.set(entityType, type);
  }
  return type;
}

/** `SP.Field`: what all columns have. */
export const baseFieldType: EntityType<Field> = {
  name: 'SP.Field',
  uri: address,
  web: (field, context) => context.service.sites.web(field.web),
  properties,
  navigations: {},
  operations: {
    setShowInDisplayForm: acts((field, call) => shown(field, call.context, 'display', call.flag('value'))),
    setShowInEditForm: acts((field, call) => shown(field, call.context, 'edit', call.flag('value'))),
    setShowInNewForm: acts((field, call) => shown(field, call.context, 'new', call.flag('value'))),
    parseAndSetChoices: acts((field, call) => {
      updateField(call.context, field, { Choices: call.text('choices').split(/\r?\n/) });
      return nullResource('ParseAndSetChoices');
    }),
    getClientSideComponentId: reads(() => valueResource('GetClientSideComponentId', 'Edm.Guid', '00000000-0000-0000-0000-000000000000'))
  },
  settable: FIELD_SETTABLE,
  settableAtCreation: FIELD_CREATION,
  update(field, call) {
    return updateField(call.context, field, call.body);
  },
  remove(field, call) {
    deleteField(call.context, field);
  },
  dynamicProperty: (name, field) => {
    const own = BY_TYPE[field.type.entityType];
    const key = own && Object.keys(own).find((each) => each.toLowerCase() === name.toLowerCase());
    return key === undefined ? undefined : own?.[key];
  }
};

function shown(field: Field, context: RequestContext, form: 'new' | 'edit' | 'display', value: boolean): ReturnType<typeof nullResource> {
  context.require(PermissionKind.ManageLists, context.web);
  if (field.attributes.sealed === true) throw refusal('fieldNotDeletable');
  context.service.fields.update(field, { attributes: { showInForms: { ...field.attributes.showInForms, [form]: value } } });
  return nullResource('SetShowInForm');
}

