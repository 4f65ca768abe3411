import type { Field, FieldAttributes, NewField } from '../../storage/field-store';
import { booleanOf, child, childrenNamed, readXml, writeXml, XmlError, type XmlElement } from '../xml/element';
import { refusal } from '../../errors';
import { encodeXmlName } from './names';
import { isFieldTypeName, type FieldTypeName } from '../../storage/field-type';

/** A column as its `Field` element describes it; where it goes is the caller's to say. */
export type FieldDefinition = Omit<NewField, 'web' | 'list'> & { readonly id?: string; readonly attributes: FieldAttributes };

const FORMATS: Readonly<Record<string, number>> = { DateOnly: 0, DateTime: 1, Dropdown: 0, RadioButtons: 1, Hyperlink: 0, Image: 1 };
const RELATIONSHIPS: Readonly<Record<string, number>> = { None: 0, Cascade: 1, Restrict: 2 };

/**
 * Reads the text that `createFieldAsXml` and the `SchemaXml` of a column carry.
 * @throws SharePointError when it is not a `Field` element with a name and a known type (MS docs: Field element (List))
 */
export function parseFieldXml(xml: string): FieldDefinition {
  let element: XmlElement;
  try {
    element = readXml(xml.trim());
  } catch (error) {
    if (error instanceof XmlError) throw refusal('parameterInvalid', `schemaXml: ${error.message}`);
    throw error;
  }
  if (element.name !== 'Field') throw refusal('parameterInvalid', 'schemaXml');
  return fieldFromXml(element);
}

/**
 * Reads a `Field` element.
 * @throws SharePointError `parameterInvalid` without a name, `fieldTypeInvalid` for an unknown type
 */
export function fieldFromXml(element: XmlElement): FieldDefinition {
  const { attributes } = element;
  const title = attributes.DisplayName ?? attributes.Name ?? '';
  if (title === '') throw refusal('parameterInvalid', 'Name');
  const id = attributes.ID?.replace(/[{}]/g, '').toLowerCase();
  const typeName = typeOf(attributes.Type ?? '', booleanOf(attributes.Mult) ?? false);
  const unique = booleanOf(attributes.EnforceUniqueValues) ?? false;
  return {
    ...(id === undefined ? {} : { id }),
    internalName: encodeXmlName(attributes.Name ?? attributes.StaticName ?? title),
    title,
    typeName,
    required: booleanOf(attributes.Required) ?? false,
    indexed: booleanOf(attributes.Indexed) ?? false,
    unique,
    hidden: booleanOf(attributes.Hidden) ?? false,
    readOnly: booleanOf(attributes.ReadOnly) ?? false,
    attributes: defined({
      description: attributes.Description,
      group: attributes.Group,
      staticName: attributes.StaticName,
      defaultValue: child(element, 'Default')?.text,
      defaultFormula: child(element, 'DefaultFormula')?.text,
      customFormatter: attributes.CustomFormatter ?? child(element, 'CustomFormatter')?.text,
      validationFormula: child(element, 'Validation')?.text.trim(),
      validationMessage: child(element, 'Validation')?.attributes.Message,
      jsLink: attributes.JSLink,
      showInForms: formsOf(attributes),
      ...typeAttributes(element, typeName)
    })
  };
}

function typeOf(type: string, multiple: boolean): FieldTypeName {
  const name = multiple && (type === 'Lookup' || type === 'User' || type === 'TaxonomyFieldType') ? `${type}Multi` : type;
  if (!isFieldTypeName(name)) throw refusal('fieldTypeInvalid', type);
  return name;
}

function typeAttributes(element: XmlElement, typeName: FieldTypeName): FieldAttributes {
  const { attributes } = element;
  const format = FORMATS[attributes.Format ?? ''];
  switch (typeName) {
    case 'Text':
      return defined({ maxLength: numberOf(attributes.MaxLength) });
    case 'Note':
      return defined({
        lines: numberOf(attributes.NumLines),
        richText: booleanOf(attributes.RichText),
        richTextMode: attributes.RichTextMode,
        appendOnly: booleanOf(attributes.AppendOnly),
        unlimited: booleanOf(attributes.UnlimitedLengthInDocumentLibrary)
      });
    case 'Number':
    case 'Currency':
      return defined({
        minimum: numberOf(attributes.Min),
        maximum: numberOf(attributes.Max),
        decimals: numberOf(attributes.Decimals),
        percentage: booleanOf(attributes.Percentage),
        currencyLocale: numberOf(attributes.LCID)
      });
    case 'Choice':
    case 'MultiChoice':
      return defined({ choices: childrenNamed(child(element, 'CHOICES'), 'CHOICE').map(({ text }) => text), fillIn: booleanOf(attributes.FillInChoice), format });
    case 'DateTime':
    case 'URL':
      return defined({ format });
    case 'Lookup':
    case 'LookupMulti':
      return defined({
        lookupList: attributes.List?.replace(/[{}]/g, '').toLowerCase(),
        lookupField: attributes.ShowField,
        lookupWeb: attributes.WebId?.replace(/[{}]/g, '').toLowerCase(),
        primaryField: attributes.FieldRef?.replace(/[{}]/g, '').toLowerCase(),
        relationship: RELATIONSHIPS[attributes.RelationshipDeleteBehavior ?? '']
      });
    case 'User':
    case 'UserMulti':
      return defined({
        selectionMode: attributes.UserSelectionMode === undefined ? undefined : /^(PeopleAndGroups|1)$/i.test(attributes.UserSelectionMode) ? 1 : 0,
        selectionGroup: numberOf(attributes.UserSelectionScope),
        lookupField: attributes.ShowField,
        presence: booleanOf(attributes.Presence)
      });
    case 'Calculated':
      return defined({ formula: child(element, 'Formula')?.text, outputType: resultType(attributes.ResultType), format, decimals: numberOf(attributes.Decimals), currencyLocale: numberOf(attributes.LCID) });
    default:
      return {};
  }
}

function resultType(name: string | undefined): FieldTypeName | undefined {
  return name !== undefined && isFieldTypeName(name) ? name : undefined;
}

function formsOf({ ShowInNewForm: inNew, ShowInEditForm: inEdit, ShowInDisplayForm: inDisplay }: Readonly<Record<string, string>>): FieldAttributes['showInForms'] {
  const forms = defined({ new: booleanOf(inNew), edit: booleanOf(inEdit), display: booleanOf(inDisplay) });
  return Object.keys(forms).length === 0 ? undefined : forms;
}

function numberOf(text: string | undefined): number | undefined {
  const number = Number(text);
  return text === undefined || text.trim() === '' || Number.isNaN(number) ? undefined : number;
}

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

function defined<T extends object>(values: T): Defined<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
}

const FORMAT_NAMES: Readonly<Partial<Record<FieldTypeName, readonly [string, string]>>> = {
  DateTime: ['DateOnly', 'DateTime'],
  Choice: ['Dropdown', 'RadioButtons'],
  MultiChoice: ['Dropdown', 'RadioButtons'],
  URL: ['Hyperlink', 'Image']
};

/**
 * The `SchemaXml` of a column: what {@link fieldFromXml} reads back as the same column.
 * @param sourceId - id of the list, or of the web of a site column
 */
export function schemaXmlOf(field: Field, sourceId: string): string {
  const { attributes: own, typeName } = field;
  const multiple = typeName.endsWith('Multi');
  const flag = (value: boolean | undefined): string | undefined => (value === undefined ? undefined : value ? 'TRUE' : 'FALSE');
  const braced = (id: string | undefined): string | undefined => (id === undefined ? undefined : /^[0-9a-f-]{36}$/.test(id) ? `{${id}}` : id);
  const person = typeName === 'User' || typeName === 'UserMulti';
  const attributes = defined({
    ID: `{${field.id}}`,
    Name: field.internalName,
    StaticName: own.staticName ?? field.internalName,
    DisplayName: field.title,
    Type: typeName,
    SourceID: `{${sourceId}}`,
    Description: own.description,
    Group: own.group,
    Required: flag(field.required),
    Indexed: field.indexed ? 'TRUE' : undefined,
    EnforceUniqueValues: flag(field.unique),
    Hidden: field.hidden ? 'TRUE' : undefined,
    ReadOnly: field.readOnly ? 'TRUE' : undefined,
    MaxLength: text(own.maxLength),
    Min: text(own.minimum),
    Max: text(own.maximum),
    Decimals: text(own.decimals),
    Percentage: flag(own.percentage),
    LCID: text(own.currencyLocale),
    NumLines: text(own.lines),
    RichText: flag(own.richText),
    RichTextMode: own.richTextMode,
    AppendOnly: flag(own.appendOnly),
    UnlimitedLengthInDocumentLibrary: flag(own.unlimited),
    FillInChoice: flag(own.fillIn),
    Format: own.format === undefined ? undefined : FORMAT_NAMES[typeName]?.[own.format === 1 ? 1 : 0],
    List: braced(own.lookupList) ?? (person ? 'UserInfo' : undefined),
    ShowField: own.lookupField,
    WebId: own.lookupWeb,
    FieldRef: own.primaryField,
    RelationshipDeleteBehavior: Object.keys(RELATIONSHIPS).find((name) => RELATIONSHIPS[name] === own.relationship),
    UserSelectionMode: own.selectionMode === undefined ? undefined : own.selectionMode === 1 ? 'PeopleAndGroups' : 'PeopleOnly',
    UserSelectionScope: text(own.selectionGroup),
    Presence: flag(own.presence),
    Mult: multiple ? 'TRUE' : undefined,
    ResultType: own.outputType,
    JSLink: own.jsLink,
    CustomFormatter: own.customFormatter ?? undefined,
    ShowInNewForm: flag(own.showInForms?.new),
    ShowInEditForm: flag(own.showInForms?.edit),
    ShowInDisplayForm: flag(own.showInForms?.display)
  });
  const leaf = (name: string, content: string | null | undefined, more: Readonly<Record<string, string>> = {}): readonly XmlElement[] =>
    content === undefined || content === null ? [] : [{ name, attributes: more, children: [], text: content }];
  const children = [
    ...(own.choices === undefined ? [] : [{ name: 'CHOICES', attributes: {}, text: '', children: own.choices.flatMap((choice) => leaf('CHOICE', choice)) }]),
    ...leaf('Default', own.defaultValue),
    ...leaf('DefaultFormula', own.defaultFormula),
    ...leaf('Formula', own.formula),
    ...leaf('Validation', own.validationFormula, own.validationMessage ? { Message: own.validationMessage } : {})
  ];
  return writeXml({ name: 'Field', attributes, children, text: '' });
}

function text(value: number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}
