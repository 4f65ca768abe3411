import * as React from 'react';
import type { ShownCount } from '../../../../domain/ideas/countOf';
import type { IdeaState } from '../../../../domain/ideas/ideaState';
import { saidBy } from '../../../../domain/ideas/outside/saidBy';
import { DeskGrid } from '../../../../shell/desk/DeskGrid';
import { usePage, useWords } from '../../../../shell/Page';
import type { Formats } from '../../../../shell/Formats';
import type { GridColumn } from '../../../../ui/DataGrid';
import type { MoreRows } from '../../../../ui/MoreRowsButton';
import { StatusBadge } from '../../../../ui/StatusBadge';
import { useDesk } from './Desk';
import styles from './Desk.module.scss';
import type { DeskAction } from './deskActions';
import { actionsFor } from './deskActions';
import type { Sight } from './deskFilter';
import type { DeskWords } from './deskStrings';
import { deskWords } from './deskStrings';
import { clusterName } from './gather/clusterName';

interface IdeaGridProps {
  readonly states: readonly IdeaState[];
  readonly selected: ReadonlySet<number>;
  readonly empty: string;
  readonly more: MoreRows;
  sightOf(state: IdeaState): Sight | null;
  onSelect(selected: ReadonlySet<number>): void;
  onAct(state: IdeaState, action: DeskAction): void;
}

/** Ideas to work through. */
export function IdeaGrid({ states, selected, empty, more, sightOf, onSelect, onAct }: IdeaGridProps): React.ReactElement {
  const words = useWords(deskWords);
  const { formats } = usePage();
  const desk = useDesk();
  const clusters = new Map(desk.arrangement.clusters.flatMap(({ cluster, ideas }) => ideas.map((idea) => [idea, cluster] as const)));
  const rowName = ({ idea, title }: IdeaState): string => words.named(String(idea.id), title);
  const columns: readonly GridColumn<IdeaState>[] = [
    { key: 'idea', title: words.columns.idea, render: (state) => <Opener state={state} onOpen={() => onAct(state, 'open')} /> },
    { key: 'state', title: words.columns.state, render: (state) => <Standing state={state} sight={sightOf(state)} /> },
    { key: 'owner', title: words.columns.owner, render: ({ owner }) => <bdi>{owner || words.dash}</bdi> },
    { key: 'due', title: words.columns.due, render: ({ dueAt }) => (dueAt ? formats.date(dueAt) : words.dash) },
    {
      key: 'cluster',
      title: words.columns.cluster,
      render: ({ idea }) => {
        const cluster = clusters.get(idea.id);
        return <bdi>{cluster ? clusterName(cluster) : words.dash}</bdi>;
      }
    },
    { key: 'votes', title: words.columns.votes, render: ({ idea }) => countIn(desk.countOf(idea.id), words, formats) }
  ];
  if (states.length === 0) return <p className={styles.note}>{empty}</p>;
  return (
    <DeskGrid
      columns={columns}
      rows={states}
      words={words}
      selected={selected}
      more={more}
      rowKey={({ idea }) => idea.id}
      rowName={rowName}
      rowActions={(state) => (['open', ...actionsFor(state.idea.id, sightOf(state), desk)] as const).map((action) => ({ key: action, text: words.actions[action], onSelect: () => onAct(state, action) }))}
      onSelect={onSelect}
    />
  );
}

function Opener({ state, onOpen }: { readonly state: IdeaState; onOpen(): void }): React.ReactElement {
  const words = useWords(deskWords);
  const { formats } = usePage();
  const { forest } = useDesk();
  const { idea, title, proposals } = state;
  const under = forest.leavesOf(idea.id).length - 1;
  const notes = [
    words.by(saidBy(state) ?? words.hiddenAuthor, formats.date(idea.created)),
    under > 0 ? words.stands(under, formats.number(under)) : '',
    proposals.length > 0 ? words.proposed(proposals.length, formats.number(proposals.length)) : ''
  ];
  return (
    <>
      <button type="button" className={styles.open} dir="auto" onClick={onOpen}>
        {title}
      </button>
      <p className={styles.meta}>{notes.filter(Boolean).join(' · ')}</p>
    </>
  );
}

/** How it stands, in words. */
export function Standing({ state, sight }: { readonly state: IdeaState; readonly sight: Sight | null }): React.ReactElement {
  const words = useWords(deskWords);
  const { state: campaign } = useDesk();
  const isToDo = sight === 'waiting' || state.isLate;
  return (
    <>
      <StatusBadge tone={isToDo ? 'strong' : sight || state.stage === 'notKept' || state.stage === 'done' ? 'quiet' : 'plain'}>{sight ? words.sights[sight] : words.stages[state.stage]}</StatusBadge>
      {state.isLate && <p className={styles.meta}>{words.late}</p>}
      {campaign.shortList?.includes(state.idea.id) && <p className={styles.meta}>{words.shortListed}</p>}
    </>
  );
}

export function countIn(count: ShownCount | null, words: DeskWords, { number }: Formats): string {
  if (!count) return words.dash;
  if (count.kind === 'exact') return number(count.count);
  return count.kind === 'between' ? words.between(number(count.least), number(count.most)) : `${count.counts.map((each) => number(each.count)).join(' + ')} (${words.apart})`;
}
