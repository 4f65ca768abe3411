import { useQueryClient } from '@tanstack/react-query';
import * as React from 'react';
import { addLatest } from '../../../../data/items/addLatest';
import { EditorPanel } from '../../../../shell/editor/EditorPanel';
import { useEditor } from '../../../../shell/editor/useEditor';
import { usePage, useWords } from '../../../../shell/Page';
import { MessageLine } from '../../../../ui/MessageLine';
import { useMap } from '../MapContext';
import { usageKeys } from '../queries';
import { useUsageServices } from '../usageServices';
import { EntryFields } from './EntryFields';
import { entryFieldWords } from './entryFieldWords';
import type { EntryForm, EntryKind, EntryTable } from './entryForms';
import { checkForm, entryDraft, fromForm, newEntry, tableOf, toForm } from './entryForms';
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
  const { language } = usePage();
  const table: EntryTable = usageMap[tableOf[kind]];
  const format = React.useMemo(() => entryDraft(kind, table), [kind, table]);
  const showChange = (): Promise<void> => queries.invalidateQueries(usageKeys.view);
  const editor = useEditor<EntryForm, number>({
    draft: { thing: `${kind}-${id}`, format },
    initial: id === 0 ? { form: toForm(table, newEntry(kind, table, map)), etag: '' } : undefined,
    fields: React.useMemo(() => entryFieldWords(table.columns, words, language, (toolId) => map.tool(toolId)?.title), [table, words, language, map]),
    check: (form) => {
      const faults = Object.entries(checkForm(kind, id, table, form, map));
      return Object.fromEntries(faults.map(([name, fault]) => [name, fault && { text: words.faults[fault], isUrgent: fault !== 'required' }]));
    },
    save: async (form, { etag, clientKey }) => {
      const values = fromForm(table, form);
      const stored = etag === '' ? await addLatest(table, values, clientKey) : await table.update({ ...values, id, etag });
      await showChange();
      return stored.id;
    },
    remove: async (etag) => {
      await usageMap.removeEntry(tableOf[kind], { id, etag }, map);
      await showChange();
    },
    latest: async () => {
      const { etag, editor, modified, ...entry } = await table.get(id);
      return { form: toForm(table, entry), etag, by: editor.name, at: modified };
    },
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
