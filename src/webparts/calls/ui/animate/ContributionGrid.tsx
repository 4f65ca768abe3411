import * as React from 'react';
import type { ThreadState } from '../../../../domain/calls/threadState';
import { DeskGrid } from '../../../../shell/desk/DeskGrid';
import { usePage, useWords } from '../../../../shell/Page';
import type { GridColumn } from '../../../../ui/DataGrid';
import type { MoreRows } from '../../../../ui/MoreRowsButton';
import { StatusBadge } from '../../../../ui/StatusBadge';
import { useDesk } from './Desk';
import styles from './Desk.module.scss';
import type { DeskAction } from './deskActions';
import { actionsFor } from './deskActions';
import type { DeskStatus } from './deskFilter';
import { statusOf } from './deskFilter';
import { deskWords } from './deskStrings';
import { usePassageNames } from './usePassageNames';

interface ContributionGridProps {
  readonly states: readonly ThreadState[];
  readonly selected: ReadonlySet<number>;
  readonly empty: string;
  readonly more: MoreRows;
  onSelect(selected: ReadonlySet<number>): void;
  onAct(state: ThreadState, action: DeskAction): void;
}

/** Contributions to work through. */
export function ContributionGrid({ states, selected, empty, more, onSelect, onAct }: ContributionGridProps): React.ReactElement {
  const words = useWords(deskWords);
  const passages = usePassageNames();
  const rowName = ({ contribution }: ThreadState): string => words.named(String(contribution.id), contribution.author?.name ?? words.nobody);
  const columns: readonly GridColumn<ThreadState>[] = [
    { key: 'contribution', title: words.columns.contribution, render: (state) => <Opener state={state} onOpen={() => onAct(state, 'open')} /> },
    { key: 'passage', title: words.columns.passage, render: ({ anchor }) => <Where parts={passages.partsOf(anchor)} /> },
    { key: 'kind', title: words.columns.kind, render: ({ contribution }) => words.kinds[contribution.kind] },
    { key: 'direction', title: words.columns.direction, render: ({ contribution }) => <bdi>{contribution.direction || words.dash}</bdi> },
    { key: 'status', title: words.columns.status, render: (state) => <Status state={state} /> },
    { key: 'theme', title: words.columns.theme, render: ({ theme }) => <bdi>{theme || words.dash}</bdi> },
    { key: 'assignee', title: words.columns.assignee, render: ({ assignee }) => <bdi>{assignee || words.dash}</bdi> }
  ];
  if (states.length === 0 && !more.hasMore) return <p className={styles.note}>{empty}</p>;
  return (
    <DeskGrid
      columns={columns}
      rows={states}
      words={words}
      selected={selected}
      more={more}
      rowKey={({ contribution }) => contribution.id}
      rowName={rowName}
      rowActions={(state) => actionsFor(state).map((action) => ({ key: action, text: words.actions[action], onSelect: () => onAct(state, action) }))}
      onSelect={onSelect}
    />
  );
}

function Opener({ state, onOpen }: { readonly state: ThreadState; onOpen(): void }): React.ReactElement {
  const words = useWords(deskWords);
  const { formats } = usePage();
  const { groups } = useDesk();
  const { contribution, text, wording, replies, group } = state;
  const notes = [
    words.by(contribution.author?.name ?? words.nobody, formats.dateTime(contribution.created)),
    replies.length === 0 ? '' : words.replies(replies.length, formats.number(replies.length)),
    group === 0 ? '' : words.inGroup(groups.groups.get(group)?.name ?? '')
  ];
  return (
    <>
      <button type="button" className={styles.open} onClick={onOpen}>
        <span className={styles.excerpt} dir="auto">
          {text || wording || words.kinds[contribution.kind]}
        </span>
      </button>
      <p className={styles.meta}>{notes.filter(Boolean).join(' · ')}</p>
    </>
  );
}

/** Its number, and below it as much of its beginning as there is room for. */
function Where({ parts: [name, beginning] }: { readonly parts: readonly [name: string, beginning: string] }): React.ReactElement {
  return (
    <>
      <span>{name}</span>
      {beginning && (
        <span className={`${styles.meta} ${styles.passage}`} dir="auto">
          {beginning}
        </span>
      )}
    </>
  );
}

const TONES: Readonly<Record<DeskStatus, 'strong' | 'plain' | 'quiet'>> = { toRead: 'strong', toAnswer: 'strong', answered: 'plain', removed: 'quiet', withdrawn: 'quiet', uncounted: 'quiet' };

/** How it stands, in words; an answer says which. */
export function Status({ state }: { readonly state: ThreadState }): React.ReactElement {
  const words = useWords(deskWords);
  const status = statusOf(state);
  const why = state.contribution.isAltered ? words.altered : state.contribution.isMisplaced ? words.misplaced : state.isLate ? words.late : state.isEarly ? words.early : '';
  return (
    <>
      <StatusBadge tone={TONES[status]}>{status === 'answered' && state.answer ? words.dispositions[state.answer.disposition] : words.statuses[status]}</StatusBadge>
      {why && <p className={styles.meta}>{why}</p>}
    </>
  );
}
