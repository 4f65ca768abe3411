import * as React from 'react';
import { nextId, rowField, withRow } from './rows';
import { RowsField } from './RowsField';

interface IdRowsProps<T extends { readonly id: number }> {
  /** As in the editor's fields. */
  readonly name: string;
  readonly hint: string;
  readonly rows: readonly T[];
  readonly addLabel: string;
  readonly most: number;
  /** `Instance 2`, or what it is called */
  nameOf(row: T, index: number): string;
  /** A row as it begins. */
  begin(id: number): T;
  onChange(rows: readonly T[]): void;
  readonly children: (row: T, change: (changes: Partial<T>) => void, index: number, fault: string | undefined) => React.ReactNode;
}

/** Rows that are known by their ids, which stay theirs whatever stands before them. */
export function IdRows<T extends { readonly id: number }>({ name, rows, begin, onChange, children, ...rest }: IdRowsProps<T>): React.ReactElement {
  return (
    <RowsField
      {...rest}
      name={name}
      rows={rows}
      keyOf={({ id }) => String(id)}
      faultOf={({ id }) => rowField(name, id)}
      onAdd={() => onChange([...rows, begin(nextId(rows))])}
      onRemove={(index) => onChange(rows.filter((_, other) => other !== index))}
    >
      {(row, index, fault) => children(row, (changes) => onChange(withRow(rows, row.id, changes)), index, fault)}
    </RowsField>
  );
}
