import { createHash } from 'node:crypto';
import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { displayText } from '../../model/items/display-text';
import { visibleItem } from '../../model/items/item-writing';
import { formFields } from '../../model/list-data/form-schema';
import { extendType, guid, int32, leadsTo, reads, text, valueOf } from '../odata/entity-type';
import { entityOf, valueResource, type CollectionResource, type EntityResource, type EntityType } from '../odata/resource';
import { resourcePath } from '../../model/values';
import type { ListRow } from '../../storage/list-store';
import { smallCollection } from './collections';
import { requireList } from './items';
import { listType } from './list';

/** `SP.PageType` of the forms that every list has. */
const FORMS = { DispForm: 4, EditForm: 6, NewForm: 8 } as const;

/** A page that shows or edits an item. */
interface Form {
  readonly list: ListRow;
  readonly name: string;
  readonly type: number;
}

const urlOf = ({ list, name }: Form): string => `${list.url}${list.base_type === 1 ? '/Forms' : ''}/${name === 'NewForm' && list.base_type === 1 ? 'Upload' : name}.aspx`;

/** The same id each time for the same form. */
function idOf({ list, name }: Form): string {
  const hash = createHash('sha256').update(`${list.id}\n${name}`).digest('hex');
  return [hash.slice(0, 8), hash.slice(8, 12), `4${hash.slice(13, 16)}`, `a${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-');
}

const formType: EntityType<Form> = {
  name: 'SP.Form',
  uri: (form) => `Web/Lists(guid'${form.list.id}')/Forms(guid'${idOf(form)}')`,
  web: ({ list }, context) => context.service.webOf(list),
  properties: { FormType: int32(({ type }) => type), Id: guid(idOf), ResourcePath: valueOf('SP.ResourcePath', (form) => resourcePath(urlOf(form))), ServerRelativeUrl: text(urlOf) },
  navigations: {},
  operations: {}
};

function forms(list: ListRow): CollectionResource {
  const all = (): Form[] => Object.entries(FORMS).map(([name, type]) => ({ list, name, type }));
  const one = (id: string): EntityResource => {
    const found = all().find((form) => idOf(form) === id.replace(/[{}]/g, '').toLowerCase());
    if (found === undefined) throw refusal('parameterInvalid', 'id');
    return entityOf(formType, found);
  };
  return smallCollection(formType, `Web/Lists(guid'${list.id}')/Forms`, all, { key: (call) => one(call.text('id')), operations: { getById: reads((_, call) => one(call.text('id'))) } });
}

/** `SP.ControlMode`. */
const Mode = { Display: 1, Edit: 2, New: 3 } as const;

/** The columns of a form with the texts of an item, as JSON in a text. */
function formData(context: RequestContext, list: ListRow, itemId: number, mode: number): string {
  requireList(context, list);
  const form = mode === Mode.Display ? 'display' : mode === Mode.New ? 'new' : 'edit';
  const row = mode === Mode.New ? undefined : visibleItem(context, list, itemId);
  const fields = context.service.fields.ofList(list.n);
  const schema = formFields(context, list, undefined, form);
  const data = schema.flatMap(({ InternalName: name }) => {
    const field = fields.named(String(name));
    return field === undefined || row === undefined || field.column === '' ? [] : [[field.internalName, displayText(context, field, row[field.column] ?? null)] as const];
  });
  return JSON.stringify({ Data: { ID: row?.id ?? 0, ...Object.fromEntries(data) }, Schema: Object.fromEntries(schema.map((field) => [String(field.InternalName), field])), FormMode: mode });
}

extendType(listType, {
  navigations: { Forms: leadsTo((list) => forms(list)) },
  operations: {
    renderListFormData: reads((list, call) => valueResource('RenderListFormData', 'Edm.String', formData(call.context, list, call.number('itemId'), call.optionalNumber('mode', 2) ?? Mode.Display)))
  }
});
