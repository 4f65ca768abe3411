import { blankOf, toEntity } from '../../lists/columns';
import type { EntityOf, FieldDefinition, ListDefinition, Words } from '../../lists/defineList';
import { propertyName, restName } from '../../lists/defineList';
import type { FieldType, RestValue } from '../../lists/fields/FieldType';
import { UNREADABLE } from '../../lists/fields/FieldType';
import { fieldType } from '../../lists/fields/fieldTypes';
import type { Entry, PackedRow } from './Table';

/** An item as REST has it, before anybody looked. */
export type RawRow = Readonly<Record<string, unknown>>;

/** The column of the client key, which `defineList` gives every list. */
export const KEY_COLUMN = 'ClientKey';

/** Column values as REST takes them. */
export type RestValues = Readonly<Record<string, RestValue>>;

/** A column that is part of the entry. */
export interface RowColumn {
  readonly property: string;
  readonly restName: string;
  readonly field: FieldDefinition;
  readonly type: FieldType<FieldDefinition>;
}

export type RowReading<T> = { readonly ok: true; readonly values: T } | { readonly ok: false; readonly column: Words };

/** Between items of REST and the entries of a schema. */
export class RowFormat<D extends ListDefinition> {
  public readonly columns: readonly RowColumn[];

  /** @param derive values of the columns that are `derived`, by their REST name */
  public constructor(
    public readonly schema: D,
    private readonly derive: (values: EntityOf<D>) => RestValues = () => ({})
  ) {
    this.columns = Object.entries<FieldDefinition>(schema.fields).flatMap(([name, field]) => {
      const property = propertyName(name, field);
      return property === null ? [] : [{ property, restName: restName(name, field), field, type: fieldType(field) }];
    });
  }

  public blank(): EntityOf<D> {
    return blankOf(this.schema);
  }

  /** Every value of the row, or the first column that cannot be read. */
  public read(row: RawRow): RowReading<EntityOf<D>> {
    const unreadable = this.columns.find((column) => valueOf(row, column) === UNREADABLE);
    if (unreadable) return { ok: false, column: unreadable.field.title };
    return { ok: true, values: toEntity<D>(this.columns.map((column) => [column.property, valueOf(row, column)])) };
  }

  public write(values: EntityOf<D>): RestValues {
    const given: Readonly<Record<string, unknown>> = values;
    return {
      ...Object.fromEntries(this.columns.map(({ property, restName: name, type, field }) => [name, type.write(given[property], field)])),
      ...this.derive(values)
    };
  }

  /** Is what REST has of a row what `write` would make of the values? */
  public says(row: RawRow, values: EntityOf<D>): boolean {
    const reading = this.read(row);
    return reading.ok && JSON.stringify(this.write(reading.values)) === JSON.stringify(this.write(values));
  }

  public pack(entries: readonly Entry<EntityOf<D>>[]): readonly PackedRow[] {
    return entries.map((entry) => ({ Id: entry.id, ...this.write(entry) }));
  }

  public unpack(packed: readonly PackedRow[]): readonly Entry<EntityOf<D>>[] | null {
    const entries: Entry<EntityOf<D>>[] = [];
    for (const row of packed) {
      const reading = this.read(row);
      if (!reading.ok || typeof row.Id !== 'number') return null;
      entries.push({ ...reading.values, id: row.Id });
    }
    return entries;
  }

  /** REST names by property, for conditions and orders. */
  public column(property: string): RowColumn | undefined {
    return this.columns.find((column) => column.property === property);
  }
}

/** A column that an older list does not have yet counts as empty. */
function valueOf(row: RawRow, { restName: name, field, type }: RowColumn): unknown {
  return type.read(row[name], field);
}
