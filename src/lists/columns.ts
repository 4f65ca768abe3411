import type { Cell, CellReading, Column } from '../domain/columns/Column';
import type { EntityOf, FieldDefinition, ListDefinition } from './defineList';
import { propertyName } from './defineList';
import { fieldType } from './fields/fieldTypes';

/** The columns of a list's entries for screens and files, in the schema's order. */
export function columnsOf({ fields }: Pick<ListDefinition, 'fields'>): readonly Column[] {
  return Object.entries<FieldDefinition>(fields).flatMap(([name, field]) => {
    const property = propertyName(name, field);
    return property === null ? [] : [columnOf(property, field)];
  });
}

/** A new entry of a list. */
export function blankOf<D extends ListDefinition>({ fields }: D): EntityOf<D> {
  return toEntity<D>(columnsOf({ fields }).map(({ property, blank }) => [property, blank]));
}

/** The one place where values of columns become an entry: `EntityOf` says of a schema what its columns say one by one. */
export function toEntity<D extends ListDefinition>(values: readonly (readonly [property: string, value: unknown])[]): EntityOf<D> {
  return Object.fromEntries(values) as EntityOf<D>;
}

function columnOf(property: string, field: FieldDefinition): Column {
  const type = fieldType(field);
  const maxLength = type.maxLength(field);
  const isRequired = Boolean(field.required ?? field.needed);
  return {
    property,
    title: field.title,
    label: field.label ?? field.title,
    hint: field.hint ?? null,
    control: type.control,
    isRequired,
    maxLength,
    choices: type.choices(field),
    blank: type.blank(field),
    toCell: (value, language): Cell => type.toCell(value, field, language),
    fromCell: (cell, language): CellReading => {
      const typed = cell.trim();
      if (typed === '' && isRequired) return { fault: 'required' };
      if (maxLength !== null && typed.length > maxLength) return { fault: 'tooLong' };
      return type.fromCell(typed, field, language);
    }
  };
}
