import * as React from 'react';
import { keyWithin } from '../../../../data/items/keyWithin';
import type { NeedGroup, NeedState } from '../../../../domain/usages/needs';
import { groupNeeds, usageFromNeeds } from '../../../../domain/usages/needs';
import { titleKey } from '../../../../domain/usages/foldWords';
import { announce } from '../../../../shell/announce';
import { usePage, useWords } from '../../../../shell/Page';
import { useMutation } from '../../../../shell/queries/useMutation';
import { useQuery, useQueryClient } from '../../../../shell/queries/useQuery';
import { Failure, WhenReady } from '../../../../shell/states';
import { shellWords } from '../../../../shell/strings';
import { DataTable } from '../../../../ui/DataTable';
import { EmptyState } from '../../../../ui/EmptyState';
import { CheckIcon } from '../../../../ui/icons';
import { SidePanel } from '../../../../ui/SidePanel';
import { useMap } from '../MapContext';
import { usageKeys } from '../queries';
import { useUsageServices } from '../usageServices';
import styles from './Owner.module.scss';
import { ownerWords } from './ownerStrings';

interface NeedsPanelProps {
  /** A need has become a usage. */
  onMade(usageId: number, notice: string): void;
  onClose(): void;
}

/** What agents looked for and did not find, told most often first; one click makes a usage of it. */
export function NeedsPanel({ onMade, onClose }: NeedsPanelProps): React.ReactElement {
  const { map } = useMap();
  const { usageMap } = useUsageServices();
  const { formats } = usePage();
  const queries = useQueryClient();
  const panelWords = useWords(ownerWords);
  const words = panelWords.needsPanel;
  const tableWords = useWords(shellWords).table;
  const needs = useQuery({ queryKey: usageKeys.needs, queryFn: () => usageMap.needs() });
  const settle = async (group: NeedGroup, state: NeedState): Promise<void> => {
    await usageMap.setNeedState(group.needs, state);
    await queries.invalidateQueries(usageKeys.needs);
  };
  const make = useMutation({
    mutationFn: async (group: NeedGroup) => {
      const usage = usageFromNeeds(group, words.family, map);
      // One that was made before its needs could be marked is not made twice.
      const known = map.usages.find(({ title }) => titleKey(title) === titleKey(usage.title));
      const { id, title } = known ?? (await usageMap.usages.add(usage, keyWithin('usage from need', String(group.needs[0]?.id))));
      await settle(group, 'answered');
      return { id, notice: known ? words.known(title) : words.made(title) };
    },
    onSuccess: async ({ id, notice }) => {
      await queries.invalidateQueries(usageKeys.view);
      onMade(id, notice);
    }
  });
  const dismiss = useMutation({ mutationFn: (group: NeedGroup) => settle(group, 'dismissed'), onSuccess: () => announce(words.dismissed) });
  const failure = make.error ?? dismiss.error;
  return (
    <SidePanel title={words.title} closeLabel={panelWords.close} onDismiss={onClose}>
      {failure !== null && <Failure error={failure} />}
      <WhenReady read={needs} lines={6}>
        {(all) => {
          const groups = groupNeeds(all);
          return (
            <DataTable
              caption={words.title}
              columns={[
                { key: 'need', title: words.need, render: (group) => <Told group={group} />, compare: (left, right) => map.collate(left.words, right.words) },
                { key: 'times', title: words.times, isNumeric: true, render: ({ needs: { length } }) => formats.number(length), compare: (left, right) => left.needs.length - right.needs.length }
              ]}
              rows={groups}
              sort={{ key: 'times', isDescending: true }}
              words={tableWords}
              empty={<EmptyState icon={<CheckIcon />} title={words.none} />}
              rowKey={(group) => group.needs[0]?.id ?? 0}
              rowName={(group) => group.words}
              rowActions={(group) => [
                { key: 'make', text: words.toUsage, disabled: make.isLoading, onSelect: () => make.mutate(group) },
                { key: 'dismiss', text: words.dismiss, disabled: dismiss.isLoading, onSelect: () => dismiss.mutate(group) }
              ]}
            />
          );
        }}
      </WhenReady>
    </SidePanel>
  );
}

/** What agents said they looked for, and what they added to it. */
function Told({ group }: { readonly group: NeedGroup }): React.ReactElement {
  return (
    <>
      <bdi>{group.words}</bdi>
      {group.needs
        .filter(({ note }) => note !== '')
        .map(({ id, note }) => (
          <p key={id} className={styles.hint} dir="auto">
            {note}
          </p>
        ))}
    </>
  );
}
