import type { RequestContext } from '../context';
import type { ContentTypeRow } from '../../storage/content-type-store';
import type { Field } from '../../storage/field-store';
import type { ListRow } from '../../storage/list-store';

/** A column as a form of SharePoint draws it. */
export type FormField = Readonly<Record<string, unknown>>;

/** What `RenderListDataAsStream` tells of a list's forms: columns of each content type by its name (`ClientFormSchema`). */
export interface ClientForms {
  readonly ContentTypeIdToNameMap: Readonly<Record<string, string>>;
  readonly ClientForms: { readonly New: Readonly<Record<string, readonly FormField[]>>; readonly Edit: Readonly<Record<string, readonly FormField[]>> };
  /** Formats of the parts of a form by content type: none is kept. */
  readonly ClientFormCustomFormatter: Readonly<Record<string, string>>;
}

/** The forms of a list, one for each of its content types that is no folder; the first is the default one. */
export function clientForms(context: RequestContext, list: ListRow): ClientForms {
  const types = context.service.contentTypes.ofList(list.n).filter(({ id }) => !id.startsWith('0x0120'));
  const forms = (form: 'new' | 'edit'): Record<string, readonly FormField[]> => Object.fromEntries(types.map((type) => [type.name, formFields(context, list, type, form)]));
  return { ContentTypeIdToNameMap: Object.fromEntries(types.map(({ id, name }) => [id, name])), ClientForms: { New: forms('new'), Edit: forms('edit') }, ClientFormCustomFormatter: {} };
}

/** Columns of one form, in their order: the content type first, the attachments last. */
export function formFields(context: RequestContext, list: ListRow, _type: ContentTypeRow | undefined, form: 'new' | 'edit' | 'display'): FormField[] {
  const shown = context.service.fields.ofList(list.n).all.filter((field) => isShown(field, list, form, context));
  const last = (field: Field): number => (field.typeName === 'Attachments' ? 1 : 0);
  return [...shown].sort((a, b) => last(a) - last(b)).map((field) => formField(context, field));
}

function isShown(field: Field, list: ListRow, form: 'new' | 'edit' | 'display', { service }: RequestContext): boolean {
  if (field.hidden || field.attributes.showInForms?.[form] === false) return false;
  if (field.typeName === 'Attachments') return service.lists.settingsOf(list).enableAttachments === true;
  if (field.internalName === 'ContentType') return service.lists.settingsOf(list).contentTypesEnabled === true;
  if (form === 'display' && ['Author', 'Editor', 'Created', 'Modified'].includes(field.internalName)) return true;
  return !field.readOnly && field.typeName !== 'Computed' && field.typeName !== 'Calculated';
}

function formField(context: RequestContext, field: Field): FormField {
  const { attributes, typeName } = field;
  const isPerson = typeName === 'User' || typeName === 'UserMulti';
  const isLookup = typeName === 'Lookup' || typeName === 'LookupMulti';
  return {
    Id: field.id, Title: field.title, Name: field.internalName, InternalName: field.internalName, Type: typeName, FieldType: typeName, Hidden: field.hidden, Required: field.required,
    ReadOnlyField: field.readOnly, Description: attributes.description ?? '', Direction: attributes.direction ?? 'none', IMEMode: null, DefaultValue: attributes.defaultValue ?? null, DefaultFormula: attributes.defaultFormula ?? null,
    DefaultValueTyped: attributes.defaultValue ?? null, IsAutoHyperLink: false, ClientValidationFormula: null, ClientValidationMessage: null, ValidationFormula: attributes.validationFormula ?? null,
    ValidationMessage: attributes.validationMessage ?? null, CustomFormatter: attributes.customFormatter ?? null,
    ...(typeName === 'Text' ? { MaxLength: attributes.maxLength ?? 255 } : {}),
    ...(typeName === 'Note' ? { RichText: attributes.richText === true, RichTextMode: attributes.richText === true ? 2 : 0, AppendOnly: attributes.appendOnly === true, NumberOfLines: attributes.lines ?? 6 } : {}),
    ...(typeName === 'Choice' || typeName === 'MultiChoice' ? { Choices: attributes.choices ?? [], MultiChoices: attributes.choices ?? [], ChoiceCount: attributes.choices?.length ?? 0, FillInChoice: attributes.fillIn === true, FormatType: attributes.format ?? 0, ParsedDefaultValue: null } : {}),
    ...(typeName === 'Number' || typeName === 'Currency' ? { MinimumValue: attributes.minimum ?? null, MaximumValue: attributes.maximum ?? null, ShowAsPercentage: attributes.percentage === true, DisplayFormat: attributes.decimals ?? -1 } : {}),
    ...(typeName === 'DateTime' ? { DisplayFormat: attributes.format ?? 0, FirstDayOfWeek: 1, HoursMode24: true, LocaleId: String(context.web.language), TimeZoneDifference: '00:00:00' } : {}),
    ...(isPerson ? { AllowMultipleValues: typeName === 'UserMulti', Presence: attributes.presence !== false, WithPicture: false, DefaultRender: true, PrincipalAccountType: attributes.selectionMode === 0 ? 'User' : 'User,SPGroup,SecGroup,DL', UserDisplayOptions: null } : {}),
    ...(isLookup ? { AllowMultipleValues: typeName === 'LookupMulti', BaseDisplayFormUrl: '', DependentLookup: attributes.primaryField !== undefined, LookupListId: attributes.lookupList ?? '', LookupListUrl: '', LookupFieldName: attributes.lookupField ?? '', Choices: [], ChoiceCount: 0, Throttled: false } : {})
  };
}
