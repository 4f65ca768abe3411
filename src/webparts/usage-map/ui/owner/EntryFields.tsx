import * as React from 'react';
import type { Column } from '../../../../domain/columns/Column';
import { ColumnField } from '../../../../shell/columns/ColumnField';
import type { ColumnForm } from '../../../../shell/columns/columnForm';
import { useWords } from '../../../../shell/Page';
import { useMap } from '../MapContext';
import { ownerWords } from './ownerStrings';

interface EntryFieldsProps {
  readonly columns: readonly Column[];
  readonly id: number;
  readonly form: ColumnForm;
  onChange(changes: ColumnForm): void;
}

/** The fields of an entry, as its columns are. A family is chosen among those that are there, or is a new one. */
export function EntryFields({ columns, id, form, onChange }: EntryFieldsProps): React.ReactElement {
  const { map } = useMap();
  const { nobody } = useWords(ownerWords).fields;
  const families = React.useMemo(() => map.families.map(({ name }) => name), [map]);
  const others = React.useMemo(() => map.tools.filter((tool) => tool.id !== id), [map, id]);
  const shown = columns.filter(({ property }) => property !== 'replacedById' || form['status'] === 'replaced');
  return (
    <>
      {shown.map((column) => (
        <ColumnField
          key={column.property}
          column={column}
          value={form[column.property]}
          rows={others}
          none={nobody}
          suggestions={column.property === 'family' ? families : undefined}
          onChange={onChange}
        />
      ))}
    </>
  );
}
