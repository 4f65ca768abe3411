import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { formColumn } from '../../model/items/item-form';
import { bodyValues, updateItem, visibleItem } from '../../model/items/item-writing';
import { isObject } from '../../model/json';
import type { SqlValue } from '../../storage/database';
import type { ListRow } from '../../storage/list-store';

/** How an item is saved: as a person does, without a new version, or without a trace of who and when too. */
export type ItemSave = 'Update' | 'UpdateOverwriteVersion' | 'SystemUpdate';

/** Saves what `SetFieldValue` and `ParseAndSetFieldValue` put into an item. */
export function saveItem(context: RequestContext, list: ListRow, id: number, values: ReadonlyMap<string, unknown>, save: ItemSave): void {
  const stored: Record<string, SqlValue> = save === 'UpdateOverwriteVersion' ? { modified: context.now, editor: context.user.id } : {};
  for (const [name, value] of values) Object.assign(stored, storedField(context, list, name, value));
  updateItem(context, list, visibleItem(context, list, id), stored, undefined, save !== 'Update');
}

/** Texts are read as in a form; people and items of other lists are told by their ids. */
function storedField(context: RequestContext, list: ListRow, name: string, value: unknown): Record<string, SqlValue> {
  const fields = context.service.fields.ofList(list.n);
  const field = fields.named(name);
  if (field === undefined && name !== 'ContentType' && name !== 'ContentTypeId') throw refusal('fieldMissing', name);
  const refers = field !== undefined && !field.readOnly && (field.type.storage === 'id' || field.type.storage === 'ids');
  if (field !== undefined && refers) {
    const ids = idsOf(value);
    if (ids === undefined) throw refusal('valueInvalid', field.title);
    return bodyValues(context, list, { [`${field.internalName}Id`]: field.type.storage === 'ids' ? ids : (ids[0] ?? null) });
  }
  return typeof value === 'string' || field === undefined ? formColumn(context, list, fields, { name, value: String(value ?? '') }) : bodyValues(context, list, { [field.internalName]: value });
}

/** Ids of `12`, `12;#name;#13;#name`, `{ LookupId: 12 }` or a list of these; undefined for anything else. */
function idsOf(value: unknown): readonly number[] | undefined {
  if (value === null || value === '') return [];
  if (typeof value === 'number') return [value];
  if (typeof value === 'string') return wholes(value.split(';#').filter((_, index) => index % 2 === 0));
  if (Array.isArray(value)) {
    const parts = value.map(idsOf);
    return parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part ?? []);
  }
  return isObject(value) && typeof value.LookupId === 'number' ? [value.LookupId] : undefined;
}

function wholes(texts: readonly string[]): readonly number[] | undefined {
  return texts.every((text) => /^\d{1,10}$/.test(text)) ? texts.map(Number) : undefined;
}
