import * as React from 'react';
import { mostOpened } from '../../../../domain/usages/openCounts';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { WhenReady } from '../../../../shell/states';
import { shellWords } from '../../../../shell/strings';
import { DataTable } from '../../../../ui/DataTable';
import { EmptyState } from '../../../../ui/EmptyState';
import { SidePanel } from '../../../../ui/SidePanel';
import { useMap } from '../MapContext';
import { MapIcon } from '../mapIcons';
import { usageKeys } from '../queries';
import { useUsageServices } from '../usageServices';
import styles from './Owner.module.scss';
import { ownerWords } from './ownerStrings';

const MONTHS = 3;
const SHOWN = 50;

interface OpensPanelProps {
  onClose(): void;
}

/** What is opened most. */
export function OpensPanel({ onClose }: OpensPanelProps): React.ReactElement {
  const { map } = useMap();
  const { usageMap } = useUsageServices();
  const { formats } = usePage();
  const panelWords = useWords(ownerWords);
  const words = panelWords.opensPanel;
  const tableWords = useWords(shellWords).table;
  const counts = useQuery({ queryKey: usageKeys.opens, queryFn: () => usageMap.openCounts(MONTHS) });
  return (
    <SidePanel title={words.title} closeLabel={panelWords.close} onDismiss={onClose}>
      <p className={styles.hint}>{words.text}</p>
      <WhenReady read={counts} lines={6}>
        {(all) => {
          const rows = mostOpened(all)
            .flatMap(({ mark: { kind, id }, count }) => {
              const entry = kind === 'usage' ? map.usage(id) : kind === 'tool' ? map.tool(id) : map.sites.find((site) => site.id === id);
              return entry ? [{ key: `${kind}${id}`, title: entry.title, count }] : [];
            })
            .slice(0, SHOWN);
          return (
            <DataTable
              caption={words.title}
              columns={[
                { key: 'entry', title: words.entry, render: ({ title }) => <bdi>{title}</bdi>, compare: (left, right) => formats.collate(left.title, right.title) },
                { key: 'count', title: words.count, isNumeric: true, render: ({ count }) => formats.number(count), compare: (left, right) => left.count - right.count }
              ]}
              rows={rows}
              sort={{ key: 'count', isDescending: true }}
              words={tableWords}
              empty={<EmptyState icon={<MapIcon />} title={words.none} />}
              rowKey={({ key }) => key}
            />
          );
        }}
      </WhenReady>
    </SidePanel>
  );
}
