import * as React from 'react';
import { byTitle } from '../../../../domain/usages/indexUsageMap';
import { useWords } from '../../../../shell/Page';
import { shellWords } from '../../../../shell/strings';
import { Button } from '../../../../ui/Button';
import type { DataColumn } from '../../../../ui/DataTable';
import { DataTable } from '../../../../ui/DataTable';
import { AddIcon } from '../../../../ui/ownerIcons';
import { SidePanel } from '../../../../ui/SidePanel';
import { usageMapWords } from '../../strings';
import { Chips } from '../Chips';
import { useMap } from '../MapContext';
import { useSearch } from '../useSearch';
import { SearchField } from '../SearchField';
import type { EntryKind } from './entryForms';
import { tableOf } from './entryForms';
import styles from './Owner.module.scss';
import { ownerWords } from './ownerStrings';

interface Entry {
  readonly id: number;
  readonly title: string;
}

interface EntriesPanelProps {
  onEdit(kind: EntryKind, id: number): void;
  onClose(): void;
}

const kinds: readonly EntryKind[] = ['usage', 'tool', 'site'];

/** Every usage, tool and site by name: the way to edit what the chosen layout does not draw. */
export function EntriesPanel({ onEdit, onClose }: EntriesPanelProps): React.ReactElement {
  const { map, showsMap } = useMap();
  const search = useSearch();
  const words = useWords(ownerWords);
  const agentWords = useWords(usageMapWords);
  const tableWords = useWords(shellWords).table;
  const [kind, setKind] = React.useState<EntryKind>(showsMap ? 'usage' : 'site');
  const [query, setQuery] = React.useState('');
  const isSearching = query.trim() !== '';
  const all: readonly Entry[] = map[tableOf[kind]];
  const found = (): readonly Entry[] => {
    if (kind === 'site') return search.findSites(query);
    const answer = search.find(query);
    return [...answer[tableOf[kind]], ...answer.near[tableOf[kind]]];
  };
  const shown = isSearching ? found() : all;
  const columns: readonly DataColumn<Entry>[] = [
    // What is found stands in the order of the search: best first.
    { key: 'title', title: words.opensPanel.entry, render: ({ title }) => <bdi>{title}</bdi>, compare: isSearching ? undefined : byTitle(map.collate) },
    {
      key: 'edit',
      title: words.edit,
      isTitleHidden: true,
      render: ({ id, title }) => (
        <Button appearance="text" aria-label={`${words.edit} ${title}`} onClick={() => onEdit(kind, id)}>
          {words.edit}
        </Button>
      )
    }
  ];
  const add = { usage: words.addUsage, tool: words.addTool, site: words.addSite };
  return (
    <SidePanel title={words.entries} closeLabel={words.close} onDismiss={onClose}>
      <div className={styles.panel}>
        <Chips label={words.entries} chips={kinds.map((key) => ({ key, text: words.tables[tableOf[key]] }))} selected={kind} onSelect={(key) => setKind(key as EntryKind)} />
        <SearchField label={words.find} value={query} onChange={setQuery} />
        <div>
          <Button appearance="text" icon={<AddIcon />} onClick={() => onEdit(kind, 0)}>
            {add[kind]}
          </Button>
        </div>
        <DataTable
          caption={words.tables[tableOf[kind]]}
          columns={columns}
          rows={shown}
          sort={isSearching ? undefined : { key: 'title', isDescending: false }}
          words={tableWords}
          empty={isSearching ? agentWords.search.nothing(query.trim()) : words.noEntry}
          rowKey={({ id }) => id}
        />
      </div>
    </SidePanel>
  );
}
