import { useQueryClient } from '@tanstack/react-query';
import * as React from 'react';
import { DataError } from '../../../../data/DataError';
import type { UsageMapRepository } from '../../../../data/usages/UsageMapRepository';
import type { UsageTable } from '../../../../data/usages/UsageTable';
import { EditorPanel } from '../../../../shell/editor/EditorPanel';
import { useEditor } from '../../../../shell/editor/useEditor';
import { useWords } from '../../../../shell/Page';
import { MessageLine } from '../../../../ui/MessageLine';
import { usageMapWords } from '../../strings';
import { useMap } from '../MapContext';
import { usageKeys } from '../queries';
import { useUsageServices } from '../usageServices';
import { EntryFields } from './EntryFields';
import { entryFieldWords } from './entryFieldWords';
import type { AnyEntry, EntryForm, EntryKind } from './entryForms';
import { checkForm, entryDrafts, fromForm, newEntry, tableOf, toForm } from './entryForms';
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

/** Any of the three tables of entries; the repository knows their types, the form only their fields. */
function entryTable(repository: UsageMapRepository, kind: EntryKind): UsageTable<AnyEntry> {
  return repository[tableOf[kind]] as unknown as UsageTable<AnyEntry>;
}

/** The form of a usage, a tool or a site, on the version that is stored now. */
export function EntryPanel({ kind, id, notice, onClose, onSaved }: EntryPanelProps): React.ReactElement {
  const { map } = useMap();
  const { usageMap } = useUsageServices();
  const queries = useQueryClient();
  const words = useWords(ownerWords);
  const agentWords = useWords(usageMapWords);
  const table = entryTable(usageMap, kind);
  const showChange = (): Promise<void> => queries.invalidateQueries(usageKeys.view);
  const editor = useEditor<EntryForm, number>({
    draft: { thing: `${kind}-${id}`, format: entryDrafts[kind] },
    initial: id === 0 ? { form: toForm(newEntry(kind, map)), etag: '' } : undefined,
    fields: React.useMemo(() => entryFieldWords(kind, words, agentWords, (toolId) => map.tool(toolId)?.title), [kind, words, agentWords, map]),
    check: (form) => {
      const faults = Object.entries(checkForm(kind, id, form, map));
      return Object.fromEntries(faults.map(([name, fault]) => [name, fault && { text: words.faults[fault], isUrgent: fault !== 'required' }]));
    },
    save: async (form, { etag }) => {
      const entry = fromForm(kind, etag === '' ? 0 : id, form);
      if (etag !== '') await table.update({ ...entry, etag });
      const savedId = etag === '' ? await table.add(entry) : id;
      await showChange();
      return savedId;
    },
    remove: async (etag) => {
      if ((await table.get(id)).etag !== etag) throw new DataError('conflict');
      // The links first: with the entry gone, nobody could come back for those that are left.
      if (kind !== 'site') await usageMap.links.removeMany(map.links.filter((link) => (kind === 'usage' ? link.usageId === id : link.toolId === id || link.otherToolId === id)).map((link) => link.id));
      await table.remove({ id, etag });
      await showChange();
    },
    latest: async () => {
      const entry = await table.get(id);
      return { form: toForm(entry), etag: entry.etag };
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
      {(form) => <EntryFields kind={kind} id={id} form={form} onChange={editor.change} />}
    </EditorPanel>
  );
}
