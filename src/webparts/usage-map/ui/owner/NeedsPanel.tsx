import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as React from 'react';
import { keyWithin } from '../../../../data/items/keyWithin';
import type { NeedGroup, NeedState } from '../../../../domain/usages/needs';
import { groupNeeds, usageFromNeeds } from '../../../../domain/usages/needs';
import { announce } from '../../../../shell/announce';
import { usePage, useWords } from '../../../../shell/Page';
import { Failure, WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
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
  const needs = useQuery({ queryKey: usageKeys.needs, queryFn: () => usageMap.needs() });
  const settle = async (group: NeedGroup, state: NeedState): Promise<void> => {
    await usageMap.setNeedState(group.needs, state);
    await queries.invalidateQueries(usageKeys.needs);
  };
  const make = useMutation({
    mutationFn: async (group: NeedGroup) => {
      const usage = usageFromNeeds(group, words.family, map);
      // One that was made before its needs could be marked is not made twice.
      const { id } = map.usages.find(({ title }) => title === usage.title) ?? (await usageMap.usages.add(usage, keyWithin('usage from need', String(group.needs[0]?.id))));
      await settle(group, 'answered');
      return { id, title: usage.title };
    },
    onSuccess: async ({ id, title }) => {
      await queries.invalidateQueries(usageKeys.view);
      onMade(id, words.made(title));
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
          if (groups.length === 0) return <EmptyState icon={<CheckIcon />} title={words.none} />;
          return (
            <ul className={styles.list}>
              {groups.map((group) => (
                <li key={group.needs[0]?.id}>
                  <span className={styles.grow}>
                    <strong>
                      <bdi>{group.words}</bdi>
                    </strong>{' '}
                    {words.told(group.needs.length, formats.number(group.needs.length))}
                    {group.needs
                      .filter(({ note }) => note !== '')
                      .map(({ id, note }) => (
                        <p key={id} className={styles.hint} dir="auto">
                          {note}
                        </p>
                      ))}
                  </span>
                  <Button appearance="text" aria-label={`${words.toUsage} – ${group.words}`} disabled={make.isLoading} onClick={() => make.mutate(group)}>
                    {words.toUsage}
                  </Button>
                  <Button appearance="text" aria-label={`${words.dismiss} – ${group.words}`} disabled={dismiss.isLoading} onClick={() => dismiss.mutate(group)}>
                    {words.dismiss}
                  </Button>
                </li>
              ))}
            </ul>
          );
        }}
      </WhenReady>
    </SidePanel>
  );
}
