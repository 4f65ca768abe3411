import type { RowColumn } from './RowFormat';
import type { Condition, PageQuery, StampName } from './Table';

interface Format {
  readonly schema: { readonly url: string };
  column(property: string): RowColumn | undefined;
}

const stamps: Readonly<Record<StampName, string>> = { id: 'Id', created: 'Created', modified: 'Modified', author: 'AuthorId', editor: 'EditorId' };

/** A condition with the name of its column in REST. */
export interface RestCondition extends Pick<Condition<never>, 'is' | 'value'> {
  readonly name: string;
}

/** The name that REST has for a column of the entry or a stamp. @throws RangeError for a column that there is none of */
export function restColumn(format: Format, column: string): string {
  const name = format.column(column)?.restName ?? (isStamp(column) ? stamps[column] : undefined);
  if (name === undefined) throw new RangeError(`${format.schema.url}: no column ${column}`);
  return name;
}

function isStamp(column: string): column is StampName {
  return column in stamps;
}

/** Alternatives that must each hold in one of their parts. */
export function restConditions<T>(format: Format, { where = [] }: PageQuery<T>): readonly (readonly RestCondition[])[] {
  return where.map((part) => alternatives(part).map(({ column, is, value }) => ({ name: restColumn(format, column), is, value })));
}

function alternatives<T>(part: Condition<T> | readonly Condition<T>[]): readonly Condition<T>[] {
  return 'column' in part ? [part] : part;
}

/** As `$filter` says it; empty for no condition. */
export function filterText(conditions: readonly (readonly RestCondition[])[]): string {
  return conditions.map((some) => (some.length === 1 ? some.map(text).join('') : `(${some.map(text).join(' or ')})`)).join(' and ');
}

function text({ name, is, value }: RestCondition): string {
  return `${name === 'Id' ? 'ID' : name} ${is} ${literal(value)}`;
}

/** OData 3 literals; SharePoint compares yes/no columns with 1 and 0. */
export function literal(value: Condition<never>['value']): string {
  if (typeof value === 'string') return `'${value.replace(/'/g, "''")}'`;
  if (typeof value === 'boolean') return value ? '1' : '0';
  return value instanceof Date ? `datetime'${value.toISOString()}'` : String(value);
}
