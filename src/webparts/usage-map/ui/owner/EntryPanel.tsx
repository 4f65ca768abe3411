import * as React from 'react';
import type { Column } from '../../../../domain/columns/Column';
import type { NeedGroup } from '../../../../domain/usages/needs';
import { usageFromNeeds } from '../../../../domain/usages/needs';
import { useTableEditor } from '../../../../shell/columns/useTableEditor';
import { EditorPanel } from '../../../../shell/editor/EditorPanel';
import { editorWords } from '../../../../shell/editor/strings';
import { useWords } from '../../../../shell/Page';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { report } from '../../../../shell/report';
import { MessageLine } from '../../../../ui/MessageLine';
import type { Choice } from '../MapContext';
import { useMap } from '../MapContext';
import { usageKeys } from '../queries';
import { useUsageServices } from '../usageServices';
import { EntryFields } from './EntryFields';
import type { EntryKind, EntryTable } from './entryForms';
import { isDouble, newEntry, tableOf } from './entryForms';
import { ownerWords } from './ownerStrings';

const SAVE_AND_LINK = 'saveAndLink';

interface EntryPanelProps {
  readonly kind: EntryKind;
  /** 0 for a new entry. */
  readonly id: number;
  /** Said above the form. */
  readonly notice?: string;
  /** The needs that the new usage answers: they are settled once it is stored. */
  readonly answers?: NeedGroup;
  onClose(): void;
  onSaved(id: number): void;
  /** Saved, and the needs are still open. */
  onUnsettled(id: number): void;
  /** Saved, and to be linked. */
  onLink(from: Choice): void;
}

/** The form of a usage, a tool or a site, on the version that is stored now. */
export function EntryPanel({ kind, id, notice, answers, onClose, onSaved, onUnsettled, onLink }: EntryPanelProps): React.ReactElement {
  const { map } = useMap();
  const { usageMap } = useUsageServices();
  const queries = useQueryClient();
  const words = useWords(ownerWords);
  const { save } = useWords(editorWords);
  const table: EntryTable = usageMap[tableOf[kind]];
  const isUnsettled = React.useRef(false);
  /** The usage is stored: needs that could not be marked keep nobody from going on, and are told. */
  const settle = async ({ needs }: NeedGroup): Promise<void> => {
    try {
      await usageMap.setNeedState(needs, 'answered');
      await queries.invalidateQueries(usageKeys.needs);
    } catch (error) {
      report(error, 'settle the needs of a new usage');
      isUnsettled.current = true;
    }
  };
  const editor = useTableEditor({
    table,
    kind: answers ? `usage-for-need-${answers.needs[0]?.id ?? 0}` : kind,
    id,
    blank: answers ? { ...table.blank(), ...usageFromNeeds(answers, '', map) } : newEntry(kind, table, map),
    titleOf: React.useCallback((_: Column, toolId: number) => map.tool(toolId)?.title, [map]),
    check: (form) => (isDouble(kind, id, form, map) ? { title: { text: words.faults.double, isUrgent: true } } : {}),
    remove: (row) => usageMap.removeEntry(tableOf[kind], row, map),
    onStored: async () => {
      if (answers) await settle(answers);
      await queries.invalidateQueries(usageKeys.view);
    },
    onSaved: (stored, intent) => {
      if (isUnsettled.current) onUnsettled(stored);
      else if (intent === SAVE_AND_LINK && kind !== 'site') onLink({ kind, id: stored });
      else onSaved(stored);
    },
    onRemoved: onClose
  });
  return (
    <EditorPanel
      editor={editor}
      title={id === 0 ? words.titles[kind === 'usage' ? 'newUsage' : kind === 'tool' ? 'newTool' : 'newSite'] : words.titles[kind]}
      notice={answers ? <MessageLine tone="info">{words.needsPanel.toMake}</MessageLine> : notice && <MessageLine tone="info">{notice}</MessageLine>}
      buttons={kind === 'site' ? undefined : [{ intent: 'save', label: save }, { intent: SAVE_AND_LINK, label: words.saveAndLink }]}
      removeText={kind === 'site' ? undefined : words.removeText}
      onClose={onClose}
    >
      {(form) => <EntryFields columns={table.columns} id={id} form={form} onChange={editor.change} />}
    </EditorPanel>
  );
}
