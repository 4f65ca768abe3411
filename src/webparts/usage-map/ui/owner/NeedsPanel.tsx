import * as React from 'react';
import type { NeedGroup, NeedState } from '../../../../domain/usages/needs';
import { groupNeeds } from '../../../../domain/usages/needs';
import type { Usage } from '../../../../domain/usages/usageMap';
import { titleKey } from '../../../../domain/usages/foldWords';
import { announce } from '../../../../shell/announce';
import { usePage, useWords } from '../../../../shell/Page';
import { useMutation } from '../../../../shell/queries/useMutation';
import { usePages } from '../../../../shell/queries/usePages';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { Failure, WhenReady } from '../../../../shell/states';
import { shellWords } from '../../../../shell/strings';
import { Button } from '../../../../ui/Button';
import { DataTable } from '../../../../ui/DataTable';
import { EmptyState } from '../../../../ui/EmptyState';
import { CheckIcon } from '../../../../ui/icons';
import { SidePanel } from '../../../../ui/SidePanel';
import { useMap } from '../MapContext';
import { usageKeys } from '../queries';
import { useUsageServices } from '../usageServices';
import styles from './Owner.module.scss';
import { ownerWords } from './ownerStrings';

/** Tellings of one need that are shown with it. */
const SHOWN = 5;

interface NeedsPanelProps {
  /** A usage is to be made of them: its form comes first. */
  onMake(group: NeedGroup): void;
  /** There was a usage for them already. */
  onKnown(usageId: number, notice: string): void;
  onClose(): void;
}

/** What agents looked for and did not find, told most often first: who, when, and what they added. */
export function NeedsPanel({ onMake, onKnown, onClose }: NeedsPanelProps): React.ReactElement {
  const { map } = useMap();
  const { usageMap } = useUsageServices();
  const { formats } = usePage();
  const queries = useQueryClient();
  const panelWords = useWords(ownerWords);
  const words = panelWords.needsPanel;
  const tableWords = useWords(shellWords).table;
  const needs = usePages(usageKeys.needs, (cursor) => usageMap.openNeeds(cursor));
  const settle = useMutation({
    mutationFn: async ({ group, state }: { readonly group: NeedGroup; readonly state: NeedState; readonly usage?: Usage }) => {
      await usageMap.setNeedState(group.needs, state);
      await queries.invalidateQueries(usageKeys.needs);
    },
    onSuccess: (_, { usage }) => {
      if (usage) onKnown(usage.id, words.known(usage.title));
      else announce(words.dismissed);
    }
  });
  const make = (group: NeedGroup): void => {
    const usage = map.usages.find(({ title }) => titleKey(title) === titleKey(group.words));
    if (usage) settle.mutate({ group, state: 'answered', usage });
    else onMake(group);
  };
  return (
    <SidePanel title={words.title} closeLabel={panelWords.close} onDismiss={onClose}>
      {settle.error !== null && <Failure error={settle.error} />}
      <WhenReady read={needs} lines={6}>
        {(pages) => (
          <>
            <DataTable
              caption={words.title}
              columns={[
                { key: 'need', title: words.need, render: (group) => <Told group={group} />, compare: (left, right) => map.collate(left.words, right.words) },
                { key: 'times', title: words.times, render: ({ needs: { length } }) => words.asked(length, formats.number(length)), compare: (left, right) => left.needs.length - right.needs.length }
              ]}
              rows={groupNeeds(pages.flatMap((page) => page.needs))}
              sort={{ key: 'times', isDescending: true }}
              words={tableWords}
              empty={<EmptyState icon={<CheckIcon />} title={words.none} />}
              rowKey={(group) => group.needs[0]?.id ?? 0}
              rowName={(group) => group.words}
              rowActions={(group) => [
                { key: 'make', text: words.toUsage, disabled: settle.isLoading, onSelect: () => make(group) },
                { key: 'dismiss', text: words.dismiss, disabled: settle.isLoading, onSelect: () => settle.mutate({ group, state: 'dismissed' }) }
              ]}
            />
            {needs.hasMore && (
              <Button appearance="text" disabled={needs.isReadingMore} onClick={needs.readMore}>
                {words.more}
              </Button>
            )}
          </>
        )}
      </WhenReady>
    </SidePanel>
  );
}

/** What agents said they looked for, who and when, and what they added to it. */
function Told({ group: { words: told, needs } }: { readonly group: NeedGroup }): React.ReactElement {
  const { formats } = usePage();
  const words = useWords(ownerWords).needsPanel;
  return (
    <>
      <bdi>{told}</bdi>
      {needs.slice(0, SHOWN).map(({ id, note, author, created }) => (
        <p key={id} className={styles.told} dir="auto">
          {words.by(author, formats.date(new Date(created)))}
          {note !== '' && (
            <>
              <br />
              {note}
            </>
          )}
        </p>
      ))}
      {needs.length > SHOWN && <p className={styles.told}>{words.others(needs.length - SHOWN, formats.number(needs.length - SHOWN))}</p>}
    </>
  );
}
