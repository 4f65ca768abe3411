import * as React from 'react';
import { byTitle } from '../../../../domain/usages/indexUsageMap';
import { useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { AddIcon } from '../../../../ui/icons';
import { SidePanel } from '../../../../ui/SidePanel';
import { Chips } from '../Chips';
import { useMap } from '../MapContext';
import { SearchField } from '../SearchField';
import type { EntryKind } from './entryForms';
import { tableOf } from './entryForms';
import styles from './Owner.module.scss';
import { ownerWords } from './ownerStrings';

interface EntriesPanelProps {
  onEdit(kind: EntryKind, id: number): void;
  onClose(): void;
}

const kinds: readonly EntryKind[] = ['usage', 'tool', 'site'];

/** Every usage, tool and site by name: the way to edit what the chosen layout does not draw. */
export function EntriesPanel({ onEdit, onClose }: EntriesPanelProps): React.ReactElement {
  const { map, search } = useMap();
  const words = useWords(ownerWords);
  const [kind, setKind] = React.useState<EntryKind>('usage');
  const [query, setQuery] = React.useState('');
  const all: ReadonlyArray<{ readonly id: number; readonly title: string }> = map[tableOf[kind]];
  const found = (): typeof all => (kind === 'site' ? search.findSites(query) : search.find(query)[tableOf[kind]]);
  const shown = query.trim() === '' ? [...all].sort(byTitle(map.collate)) : found();
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
        <ul className={styles.list}>
          {shown.map(({ id, title }) => (
            <li key={id}>
              <bdi className={styles.grow}>{title}</bdi>
              <Button appearance="text" aria-label={`${words.edit} ${title}`} onClick={() => onEdit(kind, id)}>
                {words.edit}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </SidePanel>
  );
}
