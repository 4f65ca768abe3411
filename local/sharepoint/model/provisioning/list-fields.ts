import { refusal } from '../../errors';
import { addColumn, setIndexes } from '../../storage/items/item-table';
import { INDEXES_PER_LIST, INDEX_CREATION_LIMIT } from '../../limits';
import type { FieldDefinition } from '../rules/field-xml';
import type { Service } from '../service';
import type { Field } from '../../storage/field-store';
import type { ListRow } from '../../storage/list-store';

type FieldChanges = Parameters<Service['fields']['update']>[1];

/**
 * Adds a column to a list, with its index.
 * @throws SharePointError `fieldExists`, or what forbids its index or its uniqueness
 */
export function addListField(service: Service, list: ListRow, definition: FieldDefinition): Field {
  const present = service.fields.ofList(list.n);
  if (present.named(definition.internalName) !== undefined || (definition.id !== undefined && present.identified(definition.id) !== undefined)) {
    throw refusal('fieldExists', definition.internalName);
  }
  return service.database.transaction(() => {
    const field = service.fields.add({ ...definition, web: list.web, list: list.n });
    requireIndexable(service, list, field, false);
    addColumn(service.database, list.n, field);
    makeIndexes(service, list, field);
    return field;
  });
}

/**
 * Changes a column of a list, and its index with it.
 * @throws SharePointError what forbids its index or its uniqueness, `duplicatesExist` when present values are not unique
 */
export function changeListField(service: Service, list: ListRow, before: Field, changes: FieldChanges): Field {
  return service.database.transaction(() => {
    const field = service.fields.update(before, changes);
    if (field.indexed !== before.indexed || field.unique !== before.unique) {
      requireIndexable(service, list, field, before.indexed);
      makeIndexes(service, list, field);
    }
    return field;
  });
}

/** The rules of indexes and unique values (MS docs: list view threshold; enforce unique values in a column). */
function requireIndexable(service: Service, list: ListRow, field: Field, wasIndexed: boolean): void {
  const { title, type } = field;
  if (field.indexed && !type.indexable) throw refusal('indexNotSupported', title);
  if (field.unique && !type.uniqueable) throw refusal('uniqueNotSupported', title);
  if (field.unique && !field.indexed) throw refusal('uniqueNeedsIndex', title);
  if (field.unique && list.read_security === 2 && service.settings.uniqueExcludesOwnItems) throw refusal('uniqueWithOwnItems');
  if (!field.indexed || wasIndexed) return;
  const indexes = service.fields.ofList(list.n).all.filter(({ indexed, column }) => indexed && column !== 'id');
  if (indexes.length > INDEXES_PER_LIST) throw refusal('tooManyIndexes');
  if (list.item_count > INDEX_CREATION_LIMIT) throw refusal('indexThreshold');
}

function makeIndexes(service: Service, list: ListRow, field: Field): void {
  if (field.column === '') return;
  try {
    setIndexes(service.database, list.n, field);
  } catch (error) {
    if (error instanceof Error && error.message.includes('UNIQUE constraint failed')) throw refusal('duplicatesExist', field.title);
    throw error;
  }
}
