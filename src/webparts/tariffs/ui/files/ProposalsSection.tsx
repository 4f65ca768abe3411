import * as React from 'react';
import type { ReadProposal } from '../../../../data/tariffs/changes/ChangeFiles';
import type { LineState } from '../../../../domain/tariffs/file/fileState';
import { knownIncome } from '../../../../domain/tariffs/file/figuresOf';
import type { TariffLine } from '../../../../domain/tariffs/prices/PriceFile';
import { serviceOfLine } from '../../../../domain/tariffs/prices/PriceFile';
import { lazyScreen } from '../../../../shell/lazyScreen';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import type { DataColumn } from '../../../../ui/DataTable';
import { DataTable } from '../../../../ui/DataTable';
import { MessageLine } from '../../../../ui/MessageLine';
import { useFirstRows } from '../../../../ui/useFirstRows';
import styles from '../Tariffs.module.scss';
import { useToday } from '../useToday';
import { useLines } from './changeQueries';
import { differenceText, incomeText } from './changeTexts';
import type { FileSectionProps } from './FileSectionProps';
import { fileWords } from './fileStrings';
import { PriceText } from './PriceText';
import { stateWords } from './stateWords';
import { useMoney } from './useMoney';

interface Row extends ReadProposal {
  readonly line: TariffLine | undefined;
  readonly state: LineState | undefined;
}

/** Rows at first, and with each press of the button. */
const STEP = 60;

const ProposalsEditor = lazyScreen(() => import(/* webpackChunkName: 'tariffs-edit' */ './edit/ProposalsEditor'), { lines: 8 });

/** What a file proposes: as a grid for who may write in it. */
export function ProposalsSection(props: FileSectionProps): React.ReactElement {
  return props.mayWrite ? <ProposalsEditor opened={props.opened} /> : <ProposalsTable {...props} />;
}

/** What a file proposes, line by line, with what the steps say of each. */
function ProposalsTable({ opened, onLine }: FileSectionProps): React.ReactElement {
  const words = useWords(fileWords);
  const { formats } = usePage();
  const money = useMoney();
  const today = useToday();
  const first = useFirstRows(STEP);
  const services = React.useMemo(() => [...new Set(opened.proposals.map(({ proposal }) => serviceOfLine(proposal.line)))].sort(), [opened]);
  const lines = useLines(services).data;
  const rows = React.useMemo(() => {
    const known = new Map((lines ?? []).map((line, at) => [line.key, { line, at }]));
    const states = new Map(opened.state.lines.map((state) => [state.proposal.line, state]));
    const place = ({ proposal }: ReadProposal): number => known.get(proposal.line)?.at ?? Infinity;
    return [...opened.proposals].sort((one, other) => place(one) - place(other) || one.row.id - other.row.id).map((each): Row => ({ ...each, line: known.get(each.proposal.line)?.line, state: states.get(each.proposal.line) }));
  }, [opened, lines]);
  const total = knownIncome(opened.proposals.map(({ proposal }) => proposal));
  const columns: readonly DataColumn<Row>[] = [
    {
      key: 'line',
      title: words.cells.line,
      render: ({ line, proposal }) =>
        line ? (
          <>
            <Button appearance="text" onClick={() => onLine(line.id, today)}>
              {line.title}
            </Button>
            <span className={styles.detail}>{[line.category, line.unit].filter(Boolean).join(' · ')}</span>
          </>
        ) : (
          proposal.line
        )
    },
    { key: 'before', title: words.cells.before, isNumeric: true, render: ({ proposal }) => <PriceText of={proposal.before} none={words.notCharged} /> },
    { key: 'after', title: words.cells.after, isNumeric: true, render: ({ proposal }) => <PriceText of={proposal.after} none={words.abolished} /> },
    {
      key: 'difference',
      title: words.cells.difference,
      isNumeric: true,
      render: ({ proposal }) => differenceText(proposal, money)
    },
    { key: 'volume', title: words.cells.volume, isNumeric: true, render: ({ proposal }) => (proposal.volume === null ? '' : formats.number(proposal.volume)) },
    {
      key: 'income',
      title: words.cells.income,
      isNumeric: true,
      render: ({ proposal }) => incomeText(proposal, money, words)
    },
    { key: 'reason', title: words.cells.reason, render: ({ proposal }) => proposal.reason },
    { key: 'state', title: words.cells.state, render: ({ state, start }) => stateWords(state, start, opened, words).map((each) => <div key={each}>{each}</div>) }
  ];
  return (
    <section className={styles.section}>
      {opened.ignored.length > 0 && <MessageLine tone="warning">{words.ignored(opened.ignored.length, formats.number(opened.ignored.length))}</MessageLine>}
      <DataTable
        caption={words.proposals(rows.length, formats.number(rows.length))}
        isCaptionShown
        columns={columns}
        {...first(rows)}
        words={words.table}
        empty={words.noProposal}
        rowKey={({ row }) => row.id}
      />
      {total.lines > 0 && <p>{words.total(total.lines, formats.number(total.lines), money.plain(total.before), money.plain(total.after))}</p>}
    </section>
  );
}
