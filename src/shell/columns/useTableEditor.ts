import * as React from 'react';
import { addLatest } from '../../data/items/addLatest';
import type { Stored, Table } from '../../data/items/Table';
import type { Faults, Intent } from '../editor/editorTypes';
import type { Editor } from '../editor/useEditor';
import { useEditor } from '../editor/useEditor';
import { usePage } from '../Page';
import type { TitleOf } from './columnFields';
import { columnFields } from './columnFields';
import type { ColumnForm, ColumnValues } from './columnForm';
import { columnDraft, columnFaults, fromColumnForm, toColumnForm } from './columnForm';
import { columnWords } from './strings';

export interface TableEditorOptions {
  readonly table: Table<ColumnValues>;
  /** Names the kind within the web part; with the id it names the draft. */
  readonly kind: string;
  /** 0 for a new row. */
  readonly id: number;
  /** What a new row starts with; the table's own blank unless given. */
  readonly blank?: ColumnValues;
  readonly titleOf?: TitleOf;
  /** What the columns cannot know. */
  check?(form: ColumnForm): Faults;
  /** Instead of the removal of the row alone; `null`: it cannot be removed here. */
  readonly remove?: ((row: Pick<Stored<ColumnValues>, 'id' | 'etag'>) => Promise<void>) | null;
  /** Stored or removed: what is shown elsewhere is read again before the screen goes on. */
  onStored(): Promise<unknown>;
  onSaved(id: number, intent: Intent): void;
  onRemoved(): void;
}

/** The editor of one row of a table, with everything that its columns say. */
export function useTableEditor(options: TableEditorOptions): Editor<ColumnForm> {
  const { table, kind, id, blank, titleOf, check, remove, onStored, onSaved, onRemoved } = options;
  const { language } = usePage();
  const { columns } = table;
  const words = columnWords[language].faults;
  return useEditor<ColumnForm, number>({
    draft: { thing: `${kind}-${id}`, format: React.useMemo(() => columnDraft(kind, columns), [kind, columns]) },
    initial: id === 0 ? { form: toColumnForm(columns, blank ?? table.blank()), etag: '' } : undefined,
    fields: React.useMemo(() => columnFields(columns, language, titleOf), [columns, language, titleOf]),
    check: (form) => {
      const faults = Object.entries(columnFaults(columns, form));
      return { ...check?.(form), ...Object.fromEntries(faults.map(([name, fault]) => [name, fault && { text: words[fault], isUrgent: fault !== 'required' }])) };
    },
    save: async (form, { etag, clientKey }) => {
      const values = fromColumnForm(columns, form);
      const stored = etag === '' ? await addLatest(table, values, clientKey) : await table.update({ ...values, id, etag });
      await onStored();
      return stored.id;
    },
    remove:
      remove === null
        ? undefined
        : async (etag) => {
            await (remove ?? ((row) => table.remove(row)))({ id, etag });
            await onStored();
          },
    latest: async () => {
      const { etag, editor, modified, ...values } = await table.get(id);
      return { form: toColumnForm(columns, values), etag, by: editor.name, at: modified };
    },
    onSaved,
    onRemoved
  });
}
