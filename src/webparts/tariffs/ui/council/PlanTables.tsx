import * as React from 'react';
import type { ReadProposal } from '../../../../data/tariffs/changes/ChangeFiles';
import type { CalendarDay } from '../../../../domain/calendar/calendarDay';
import type { ApplyPlan, LeftLine } from '../../../../domain/tariffs/acts/applyPlan';
import type { TariffLine } from '../../../../domain/tariffs/prices/PriceFile';
import { usePage, useWords } from '../../../../shell/Page';
import { DataTable } from '../../../../ui/DataTable';
import { useFirstRows } from '../../../../ui/useFirstRows';
import { PriceText } from '../files/PriceText';
import { findingWords } from '../law/findingStrings';
import { LineName } from '../steps/LineName';
import styles from '../Tariffs.module.scss';
import { useTariffFormats } from '../tariffFormats';
import { councilWords } from './councilStrings';

/** Rows at first, and with each press of the button. */
const STEP = 50;

type Names = ReadonlyMap<string, TariffLine>;

interface SetTableProps {
  readonly plan: ApplyPlan;
  readonly proposals: readonly ReadProposal[];
  readonly names: Names;
  readonly wanted: CalendarDay;
  isSet(line: string): boolean;
}

/** Lines that an act sets, each with its first day. */
export function SetTable({ plan: { tariffs }, proposals, names, wanted, isSet }: SetTableProps): React.ReactElement | null {
  const { apply: words, annulment, acts } = useWords(councilWords);
  const { formats } = usePage();
  const { day } = useTariffFormats();
  const first = useFirstRows(STEP);
  const prices = React.useMemo(() => new Map(proposals.map(({ proposal }) => [proposal.line, proposal])), [proposals]);
  if (tariffs.length === 0) return null;
  const done = tariffs.filter(({ line }) => isSet(line)).length;
  return (
    <DataTable
      caption={words.set(tariffs.length - done, formats.number(tariffs.length - done), done, formats.number(done))}
      isCaptionShown
      columns={[
        { key: 'line', title: words.columns.line, render: ({ line }) => <LineName line={line} names={names} /> },
        { key: 'before', title: words.columns.before, isNumeric: true, render: ({ line }) => <PriceText of={prices.get(line)?.before ?? null} none={words.notCharged} /> },
        { key: 'after', title: words.columns.after, isNumeric: true, render: ({ line }) => <PriceText of={prices.get(line)?.after ?? null} none={words.abolished} /> },
        {
          key: 'from',
          title: words.columns.from,
          render: ({ firstDay }) => (
            <>
              {day(firstDay)}
              {firstDay > wanted && <span className={styles.detail}>{words.later}</span>}
            </>
          )
        },
        { key: 'state', title: words.columns.state, render: ({ line }) => (isSet(line) ? words.alreadySet : words.toSet) }
      ]}
      {...first(tariffs)}
      words={{ ...acts.table, more: annulment.more }}
      empty=""
      rowKey={({ line }) => line}
    />
  );
}

/** Lines that an act leaves, each with its reason. */
export function LeftTable({ plan: { left }, names }: { readonly plan: ApplyPlan; readonly names: Names }): React.ReactElement {
  const { apply: words, annulment, acts } = useWords(councilWords);
  const found = useWords(findingWords);
  const { formats } = usePage();
  const first = useFirstRows(STEP);
  const why = (each: LeftLine): string => (each.findings.length > 0 ? words.law(formats.list([...new Set(each.findings.map((finding) => found[finding.why]))])) : words.whys[each.why]);
  return (
    <DataTable<LeftLine>
      caption={words.left(left.length, formats.number(left.length))}
      isCaptionShown
      columns={[
        { key: 'line', title: words.columns.line, render: ({ line }) => <LineName line={line} names={names} /> },
        { key: 'why', title: words.columns.why, render: why }
      ]}
      {...first(left)}
      words={{ ...acts.table, more: annulment.more }}
      empty=""
      rowKey={({ line }) => line}
    />
  );
}
