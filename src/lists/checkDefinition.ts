import type { FieldDefinition } from './fields/fieldTypes';
import { fieldType } from './fields/fieldTypes';
import { isLibrary } from './isLibrary';
import type { ListDefinition } from './ListDefinition';

/** @throws Error when SharePoint would refuse the list */
export function checkDefinition(definition: ListDefinition): void {
  const fields = Object.entries<FieldDefinition>(definition.fields);
  const fail = (reason: string): never => {
    throw new Error(`List ${definition.url}: ${reason}`);
  };
  // Item-level permissions are offered for lists alone.
  if (isLibrary(definition) && (definition.read === 'own' || definition.write === 'own')) fail('a library cannot tell whose a file is');
  for (const [name, field] of fields) {
    if (!/^[A-Z][A-Za-z0-9]{0,31}$/.test(name)) fail(`${name} would be encoded or cut in the internal name`);
    if ((field.type === 'title') !== (name === 'Title')) fail('the title column is named Title and only it');
    if (field.unique && field.type !== 'text' && field.type !== 'number' && field.type !== 'clientKey') fail(`${name} cannot be unique`);
    if (field.unique && definition.read === 'own') fail(`${name}: unique values and own-items reading exclude each other`);
    if (field.indexed && fieldType(field).xml(field, undefined).type === 'Note') fail(`${name} cannot be indexed`);
    if (field.type === 'choice' && field.words && field.choices.some((choice) => !field.words?.[choice])) fail(`${name} has a choice without words`);
  }
  const indexCount = fields.filter(([, field]) => field.indexed || field.unique).length + (definition.indexes?.length ?? 0);
  if (indexCount > 20) fail(`${indexCount} indexes; a list takes 20`);
  if (fields.filter(([, field]) => field.type === 'lookup').length > 12) fail('more than 12 lookups in one query');
  for (const [name, { since = 1 }] of fields) if (since > definition.version) fail(`${name} comes with a later version`);
  for (const { to } of definition.migrations ?? []) if (to < 2 || to > definition.version) fail(`a migration leads to version ${to}`);
  if (definition.write === 'none' && definition.migrations?.length) fail('items that are only added cannot be migrated');
}
