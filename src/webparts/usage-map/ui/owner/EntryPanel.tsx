import * as React from 'react';
import type { Column } from '../../../../domain/columns/Column';
import { useTableEditor } from '../../../../shell/columns/useTableEditor';
import { EditorPanel } from '../../../../shell/editor/EditorPanel';
import { useWords } from '../../../../shell/Page';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { MessageLine } from '../../../../ui/MessageLine';
import { useMap } from '../MapContext';
import { usageKeys } from '../queries';
import { useUsageServices } from '../usageServices';
import { EntryFields } from './EntryFields';
import type { EntryKind, EntryTable } from './entryForms';
import { isDouble, newEntry, tableOf } from './entryForms';
import { ownerWords } from './ownerStrings';

interface EntryPanelProps {
  readonly kind: EntryKind;
  /** 0 for a new entry. */
  readonly id: number;
  /** Said above the form. */
  readonly notice?: string;
  onClose(): void;
  onSaved(id: number): void;
}

/** The form of a usage, a tool or a site, on the version that is stored now. */
export function EntryPanel({ kind, id, notice, onClose, onSaved }: EntryPanelProps): React.ReactElement {
  const { map } = useMap();
  const { usageMap } = useUsageServices();
  const queries = useQueryClient();
  const words = useWords(ownerWords);
  const table: EntryTable = usageMap[tableOf[kind]];
  const editor = useTableEditor({
    table,
    kind,
    id,
    blank: newEntry(kind, table, map),
    titleOf: React.useCallback((_: Column, toolId: number) => map.tool(toolId)?.title, [map]),
    check: (form) => (isDouble(kind, id, form, map) ? { title: { text: words.faults.double, isUrgent: true } } : {}),
    remove: (row) => usageMap.removeEntry(tableOf[kind], row, map),
    onStored: () => queries.invalidateQueries(usageKeys.view),
    onSaved,
    onRemoved: onClose
  });
  return (
    <EditorPanel
      editor={editor}
      title={id === 0 ? words.titles[kind === 'usage' ? 'newUsage' : kind === 'tool' ? 'newTool' : 'newSite'] : words.titles[kind]}
      notice={notice && <MessageLine tone="done">{notice}</MessageLine>}
      removeText={kind === 'site' ? undefined : words.removeText}
      onClose={onClose}
    >
      {(form) => <EntryFields columns={table.columns} id={id} form={form} onChange={editor.change} />}
    </EditorPanel>
  );
}
