import * as React from 'react';
import type { RegisteredAct } from '../../../../data/tariffs/ActRegister';
import type { OpenedFile } from '../../../../data/tariffs/changes/ChangeFiles';
import type { Annex } from '../../../../domain/tariffs/acts/annex';
import { annexOf } from '../../../../domain/tariffs/acts/annex';
import { serviceOfLine } from '../../../../domain/tariffs/prices/PriceFile';
import type { Price } from '../../../../domain/tariffs/Version';
import { ExportButton } from '../../../../shell/export/ExportButton';
import { SpreadsheetButton } from '../../../../shell/export/SpreadsheetButton';
import { usePage, useWords } from '../../../../shell/Page';
import { WhenReady } from '../../../../shell/states';
import { Disclosure } from '../../../../ui/Disclosure';
import { useLines } from '../files/changeQueries';
import { useMoney } from '../files/useMoney';
import styles from '../Tariffs.module.scss';
import { useTariffFormats } from '../tariffFormats';
import { useToday } from '../useToday';
import type { AnnexWords } from './annexStrings';
import { annexWords } from './annexStrings';
import { useFrame } from './councilQueries';
import { councilWords } from './councilStrings';
import { PrintedTable } from './PrintedTable';

export interface AnnexProps {
  readonly act: RegisteredAct;
  readonly opened: OpenedFile;
}

/** The annex of a deliberation, made of the file that it decides: to read, to print, and as a spreadsheet. */
export default function AnnexSection(props: AnnexProps): React.ReactElement {
  const words = useWords(annexWords);
  return (
    <Disclosure label={words.title}>
      <Shown {...props} />
    </Disclosure>
  );
}

const IN_A_EURO = 100;

function Shown({ act, opened }: AnnexProps): React.ReactElement {
  const words = useWords(annexWords);
  const council = useWords(councilWords);
  const { formats } = usePage();
  const { priceText, day } = useTariffFormats();
  const money = useMoney();
  const today = useToday();
  const frame = useFrame();
  const services = React.useMemo(() => [...new Set(opened.proposals.map(({ proposal }) => serviceOfLine(proposal.line)))].sort(), [opened]);
  const catalogue = useLines(services);
  return (
    <WhenReady read={frame} lines={4}>
      {({ rounding }) => (
        <WhenReady read={catalogue} lines={4}>
          {(lines) => {
            const place = new Map(lines.map(({ key }, index) => [key, index]));
            const named = new Map(lines.map((line) => [line.key, line]));
            const proposals = opened.proposals.map(({ proposal }) => proposal).sort((one, other) => (place.get(one.line) ?? Infinity) - (place.get(other.line) ?? Infinity) || (one.line < other.line ? -1 : 1));
            const annex = annexOf(proposals);
            const priced = (price: Price | null, none: string): string => (price === null ? none : priceText(price).join(' ; '));
            const { columns } = words;
            const head = [columns.number, columns.line, columns.users, columns.unit, columns.before, columns.after, columns.difference, columns.effect];
            const cells = (amount: (cents: number | null) => string | number): readonly (readonly (string | number)[])[] =>
              annex.lines.map(({ number, line, before, after, difference, effect }) => {
                const of = named.get(line);
                return [number, of?.title ?? line, of?.category ?? '', of?.unit ?? '', priced(before, council.apply.notCharged), priced(after, council.apply.abolished), amount(difference), amount(effect)];
              });
            const total = (amount: (cents: number) => string | number): readonly (string | number)[] => ['', words.total, '', '', '', '', amount(annex.differences), amount(annex.effects)];
            const euros = (cents: number | null): string | number => (cents === null ? '' : cents / IN_A_EURO);
            const said = (cents: number | null): string => (cents === null ? '' : money.signed(cents));
            const notes = notesOf(annex, words, rounding, formats);
            const title = words.of(council.name(council.kinds[act.kind], act.number));
            // A number may have what no name of a file has.
            const fileName = `${words.file}-${act.number.replace(/[^\w-]+/g, '-')}`;
            const table = [head, ...cells(euros), total(euros)];
            return (
              <div className={styles.section}>
                <div className={styles.row}>
                  <PrintedTable
                    label={words.print}
                    title={title}
                    running={words.running(act.number, day(today))}
                    head={head}
                    numericFrom={4}
                    rows={[...cells(said), total(said)].map((row) => row.map(String))}
                    notes={notes}
                  />
                  <SpreadsheetButton label={words.spreadsheet} file={fileName} sheets={() => [{ name: words.sheet, rows: table }, { name: words.notes, rows: [[words.notes], ...notes.map((note) => [note])] }]} />
                  <ExportButton label={words.csv} file={fileName} rows={() => table} />
                </div>
                <p>{words.totals(annex.lines.length, formats.number(annex.lines.length), money.signed(annex.differences), money.signed(annex.effects))}</p>
                {notes.map((note) => (
                  <p key={note} className={styles.meta}>
                    {note}
                  </p>
                ))}
              </div>
            );
          }}
        </WhenReady>
      )}
    </WhenReady>
  );
}

type Formats = ReturnType<typeof usePage>['formats'];

function notesOf({ withoutEffect }: Annex, words: AnnexWords, rounding: string, formats: Formats): readonly string[] {
  return [rounding === '' ? words.defaultRounding : words.rounding(rounding), ...(withoutEffect > 0 ? [words.withoutEffect(withoutEffect, formats.number(withoutEffect))] : [])];
}
