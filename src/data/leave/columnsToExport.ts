import { SPCollection } from '@pnp/sp';
import type { ExportedColumn } from '../../domain/leave/ExportedRow';
import type { FieldDefinition, ListSchema } from '../../lists/defineList';
import type { ListApi } from '../items/ListApi';

/** A column with the name by which REST reads it. */
export interface ReadColumn extends ExportedColumn {
  readonly restName: string;
}

interface FieldRow {
  readonly InternalName: string;
  readonly Title: string;
  readonly TypeAsString: string;
  readonly Hidden: boolean;
  readonly FromBaseType: boolean;
  readonly CanBeDeleted: boolean;
}

/** REST reads these by the id of what they name. */
const BY_ID: readonly string[] = ['Lookup', 'User', 'LookupMulti', 'UserMulti'];
const MOST = 500;

/** The columns of a list as it is: those of the schema that it has, then those that an owner added. */
export async function columnsToExport(list: ListApi, schema: ListSchema | undefined, language: 'fr' | 'en'): Promise<readonly ReadColumn[]> {
  const fields = await SPCollection(list.list, 'fields').select('InternalName', 'Title', 'TypeAsString', 'Hidden', 'FromBaseType', 'CanBeDeleted').top(MOST)<readonly FieldRow[]>();
  const present = new Map(fields.map((field) => [field.InternalName, field]));
  const ours = Object.entries<FieldDefinition>(schema?.fields ?? {}).filter(([name]) => present.has(name));
  const names = new Set(ours.map(([name]) => name));
  const theirs = fields.filter(({ InternalName, Hidden, FromBaseType, CanBeDeleted, TypeAsString }) => !names.has(InternalName) && !Hidden && !FromBaseType && CanBeDeleted && TypeAsString !== 'Computed');
  return [
    ...ours.map(([name, field]) => ({ ...columnOf(name, field, language), restName: restNameOf(name, present.get(name)?.TypeAsString ?? '') })),
    ...theirs.map(({ InternalName, Title, TypeAsString }): ReadColumn => ({ name: InternalName, title: Title, type: 'other', restName: restNameOf(InternalName, TypeAsString) }))
  ];
}

function columnOf(name: string, field: FieldDefinition, language: 'fr' | 'en'): ExportedColumn {
  const words = 'words' in field && field.words ? Object.fromEntries(Object.entries(field.words).map(([value, each]) => [value, each[language]])) : undefined;
  const type = field.type === 'title' || field.type === 'note' || field.type === 'clientKey' ? 'text' : field.type;
  return { name, title: field.title[language], type, ...(words ? { words } : {}), ...('list' in field ? { list: field.list } : {}) };
}

function restNameOf(name: string, type: string): string {
  // OData takes no name that begins so (MS docs: working with lists and list items with REST).
  const plain = name.startsWith('_') ? `OData_${name}` : name;
  return BY_ID.includes(type) ? `${plain}Id` : plain;
}
