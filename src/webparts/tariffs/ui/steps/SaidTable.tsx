import * as React from 'react';
import type { OpenedFile } from '../../../../data/tariffs/changes/ChangeFiles';
import type { LineState } from '../../../../domain/tariffs/file/fileState';
import { isSamePrice } from '../../../../domain/tariffs/priceOf';
import type { TariffLine } from '../../../../domain/tariffs/prices/PriceFile';
import type { Price } from '../../../../domain/tariffs/Version';
import { usePage, useWords } from '../../../../shell/Page';
import { DataTable } from '../../../../ui/DataTable';
import { useFirstRows } from '../../../../ui/useFirstRows';
import { PriceText } from '../files/PriceText';
import styles from '../Tariffs.module.scss';
import { useTariffFormats } from '../tariffFormats';
import { LineName } from './LineName';
import { stepWords } from './stepStrings';

/** Rows at first, and with each press of the button. */
const STEP = 50;

interface SaidTableProps {
  readonly opened: OpenedFile;
  readonly names: ReadonlyMap<string, TariffLine>;
}

/** What each step said of each line, and what no longer covers it. */
export function SaidTable({ opened: { chain, state }, names }: SaidTableProps): React.ReactElement {
  const words = useWords(stepWords);
  const first = useFirstRows(STEP);
  return (
    <DataTable<LineState>
      caption={words.lines}
      isCaptionShown
      columns={[
        { key: 'line', title: words.columns.line, render: ({ proposal }) => <LineName line={proposal.line} names={names} /> },
        { key: 'after', title: words.columns.after, isNumeric: true, render: ({ proposal }) => <PriceText of={proposal.after} none={words.abolished} /> },
        ...chain.map(({ key, name }, index) => ({ key, title: name, render: (line: LineState) => <Said line={line} index={index} /> }))
      ]}
      {...first(state.lines)}
      words={words.table}
      empty={words.none}
      rowKey={({ proposal }) => proposal.line}
    />
  );
}

function Said({ line: { proposal, steps }, index }: { readonly line: LineState; readonly index: number }): React.ReactElement {
  const words = useWords(stepWords);
  const { formats } = usePage();
  const { priceText } = useTariffFormats();
  const step = steps[index];
  if (!step) return <></>;
  const { standing, record, said } = step;
  const amount = (price: Price | null): string => (price === null ? words.abolished : priceText(price).join(' ; '));
  const isOutdated = standing === 'outdated' && said !== null;
  const outdated = (): string => {
    if (!said) return '';
    return said.seen === undefined || isSamePrice(said.seen, proposal.after) ? words.sawOther[said.result] : words.saw[said.result](amount(said.seen), amount(proposal.after));
  };
  const isSaid = record !== null && standing !== 'asked' && standing !== 'notYet';
  return (
    <>
      <span className={standing === 'notYet' ? styles.quiet : undefined}>{isOutdated ? outdated() : words.standings[standing]}</span>
      {isSaid && said && said.comment !== '' && (
        <span className={styles.detail} dir="auto">
          {said.comment}
        </span>
      )}
      {isSaid && <span className={styles.detail}>{words.by(record.author.name, formats.date(record.created))}</span>}
    </>
  );
}
