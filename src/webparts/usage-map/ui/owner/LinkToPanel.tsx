import * as React from 'react';
import { byTitle } from '../../../../domain/usages/indexUsageMap';
import { useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { SidePanel } from '../../../../ui/SidePanel';
import { usageMapWords } from '../../strings';
import { Chips } from '../Chips';
import type { Choice } from '../MapContext';
import { useMap } from '../MapContext';
import { SearchField } from '../SearchField';
import { useSearch } from '../useSearch';
import { linkBetween, titleOf } from './linkChoices';
import styles from './Owner.module.scss';
import { ownerWords } from './ownerStrings';

interface LinkToPanelProps {
  readonly from: Choice;
  onPick(to: Choice): void;
  onClose(): void;
}

/** What a usage or a tool can be linked to, by name: the way without a drawing, with a finger or the keyboard. */
export function LinkToPanel({ from, onPick, onClose }: LinkToPanelProps): React.ReactElement {
  const { map } = useMap();
  const search = useSearch();
  const words = useWords(ownerWords);
  const agentWords = useWords(usageMapWords);
  const [kind, setKind] = React.useState<Choice['kind']>(from.kind === 'usage' ? 'tool' : 'usage');
  const [query, setQuery] = React.useState('');
  const table = kind === 'usage' ? 'usages' : 'tools';
  const found = (): ReadonlyArray<{ readonly id: number; readonly title: string }> => {
    if (query.trim() === '') return [...map[table]].sort(byTitle(map.collate));
    const answer = search.find(query);
    return [...answer[table], ...answer.near[table]];
  };
  const entries = found().filter(({ id }) => kind !== from.kind || id !== from.id);
  return (
    <SidePanel title={words.link} closeLabel={words.close} onDismiss={onClose}>
      <div className={styles.panel}>
        <p className={styles.between}>{words.between(titleOf(map, from), '…')}</p>
        {from.kind === 'tool' && (
          <Chips
            label={words.link}
            chips={[{ key: 'usage', text: words.tables.usages }, { key: 'tool', text: words.tables.tools }]}
            selected={kind}
            onSelect={(key) => setKind(key === 'tool' ? 'tool' : 'usage')}
          />
        )}
        <SearchField label={words.find} value={query} onChange={setQuery} />
        {entries.length === 0 && <p className={styles.hint}>{query.trim() === '' ? words.noEntry : agentWords.search.nothing(query.trim())}</p>}
        <ul className={styles.list}>
          {entries.map(({ id, title }) => (
            <li key={id}>
              <Button appearance="text" onClick={() => onPick({ kind, id })}>
                <bdi>{title}</bdi>
              </Button>
              {linkBetween(map, from, { kind, id })?.id !== 0 && <span className={styles.hint}>{words.linked}</span>}
            </li>
          ))}
        </ul>
      </div>
    </SidePanel>
  );
}
