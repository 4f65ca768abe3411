import * as React from 'react';
import { readAmount } from '../../../../../domain/tariffs/amount';
import type { IndexedLine } from '../../../../../domain/tariffs/file/indexFile';
import { indexFile } from '../../../../../domain/tariffs/file/indexFile';
import { writePrice } from '../../../../../domain/tariffs/file/typedPrice';
import type { Bound, Indexation } from '../../../../../domain/tariffs/indexing';
import { MILLION } from '../../../../../domain/tariffs/indexing';
import { readPercent } from '../../../../../domain/tariffs/percent';
import type { RoundingStep, RoundingWay } from '../../../../../domain/tariffs/rounding';
import { roundingSteps } from '../../../../../domain/tariffs/rounding';
import { announce } from '../../../../../shell/announce';
import { usePage, useWords } from '../../../../../shell/Page';
import { Button } from '../../../../../ui/Button';
import { Check } from '../../../../../ui/ChoiceList';
import type { DataColumn } from '../../../../../ui/DataTable';
import { DataTable } from '../../../../../ui/DataTable';
import type { CellEdit } from '../../../../../ui/EditGrid';
import { SelectField } from '../../../../../ui/SelectField';
import { TextBox } from '../../../../../ui/TextBox';
import { useFirstRows } from '../../../../../ui/useFirstRows';
import styles from '../../Tariffs.module.scss';
import { fileWords } from '../fileStrings';
import { PriceText } from '../PriceText';
import { useMoney } from '../useMoney';
import own from './Edit.module.scss';
import { manyWords } from './manyStrings';
import type { TypedRow } from './typedLines';

interface IndexPartProps {
  readonly rows: readonly TypedRow[];
  /** Keys of the rows that are taken in the grid. */
  readonly taken: readonly string[];
  readonly decimal: ',' | '.';
  nameOf(row: TypedRow): string;
  /** @param indexation kept with the file: the annex says by which rule amounts were rounded */
  onApply(edits: readonly CellEdit[], indexation: Indexation): void;
}

const BOUNDS: readonly Bound[] = ['floor', 'ceiling', 'leastChange', 'mostChange'];
const WAYS: readonly RoundingWay[] = ['nearest', 'up', 'down'];
/** Rows at first, and with each press of the button. */
const STEP = 50;
/** Of what is typed at first: half a percent. */
const FAR = '0,5';

interface Typed extends Readonly<Record<Bound, string>> {
  readonly rate: string;
  readonly far: string;
  readonly band: string;
}

/** All lines of a file raised or lowered at once: shown first, and put into the grid without being stored. */
export default function IndexPart({ rows, taken, decimal, nameOf, onApply }: IndexPartProps): React.ReactElement {
  const words = useWords(manyWords).index;
  const { abolished, notCharged, table } = useWords(fileWords);
  const { formats } = usePage();
  const money = useMoney();
  const [typed, setTyped] = React.useState<Typed>({ rate: '', far: FAR.replace(',', decimal), band: '', floor: '', ceiling: '', leastChange: '', mostChange: '' });
  const [way, setWay] = React.useState<RoundingWay>('nearest');
  const [step, setStep] = React.useState<RoundingStep>(1);
  const [bandStep, setBandStep] = React.useState<RoundingStep>(10);
  const [isOnly, setOnly] = React.useState(false);
  const [hasReason, setReason] = React.useState(true);
  const first = useFirstRows(STEP);
  const change = (name: keyof Typed) => (text: string): void => setTyped({ ...typed, [name]: text });

  const rate = readRate(typed.rate);
  const far = readPercent(typed.far);
  const amounts = [typed.band, ...BOUNDS.map((bound) => typed[bound])].map(centsOrNone);
  const [band = null, floor = null, ceiling = null, leastChange = null, mostChange = null] = amounts.map((each) => each ?? null);
  const isSound = rate !== null && far !== null && amounts.every((each) => each !== undefined);
  const indexation: Indexation = { rate: rate ?? 0, way, steps: [{ from: 0, step }, ...(band === null || band === 0 ? [] : [{ from: band, step: bandStep }])], floor, ceiling, leastChange, mostChange };
  const chosen = isOnly ? rows.filter(({ key }) => taken.includes(key)) : rows;
  const names = new Map(rows.map((row) => [row.key, nameOf(row)]));
  const indexed = isSound ? indexFile(chosen.map(({ key, before, volume }) => ({ line: key, before, volume: 'volume' in volume ? volume.volume : null })), indexation, far) : null;
  const changed = indexed?.lines.filter(({ state }) => state === 'changed') ?? [];
  const wrong = (name: keyof Typed): string | undefined => (centsOrNone(typed[name]) === undefined ? words.wrongAmount : undefined);
  const apply = (): void => {
    const reason = words.reason(typed.rate.trim());
    onApply(changed.flatMap(({ line, after }) => [{ row: line, column: 'after', text: writePrice(after, decimal, abolished) }, ...(hasReason ? [{ row: line, column: 'reason', text: reason }] : [])]), indexation);
    announce(words.applied);
  };
  const steps = roundingSteps.map((each) => ({ key: String(each), text: words.steps[each] }));
  const stepIn = (key: string): RoundingStep => roundingSteps.find((each) => String(each) === key) ?? 1;
  const columns: readonly DataColumn<IndexedLine>[] = [
    { key: 'line', title: words.columns.line, render: ({ line }) => names.get(line) ?? line },
    { key: 'before', title: words.columns.before, isNumeric: true, render: ({ before }) => <PriceText of={before} none={notCharged} /> },
    { key: 'after', title: words.columns.after, isNumeric: true, render: ({ after }) => <PriceText of={after} none="" /> },
    { key: 'effect', title: words.columns.effect, isNumeric: true, render: ({ amounts: each }) => each.map(({ before, after }) => (before === 0 ? '' : money.signedShare((after - before) / before))).join(' / ') },
    {
      key: 'mark',
      title: words.columns.mark,
      render: ({ state, isFar, amounts: each, conflict }) => {
        const held = [...new Set(each.flatMap(({ bound }) => (bound ? [words.held[bound]] : [])))];
        return [conflict ? words.conflict(words.bounds[conflict[0]], words.bounds[conflict[1]]) : words.states[state], isFar ? words.far_ : '', ...held].filter(Boolean).join(' ; ');
      }
    }
  ];
  return (
    <fieldset className={own.box}>
      <legend>{words.title}</legend>
      <div className={styles.filters}>
        <TextBox label={words.rate} description={words.rateHint} errorMessage={typed.rate !== '' && rate === null ? words.wrongRate : undefined} inputMode="text" value={typed.rate} onChange={change('rate')} />
        <SelectField label={words.way} selected={way} options={WAYS.map((key) => ({ key, text: words.ways[key] }))} onChange={(key) => setWay(WAYS.find((each) => each === key) ?? 'nearest')} />
        <SelectField label={words.step} selected={String(step)} options={steps} onChange={(key) => setStep(stepIn(key))} />
        <TextBox label={words.band} description={words.bandHint} errorMessage={wrong('band')} inputMode="decimal" value={typed.band} onChange={change('band')} />
        {typed.band.trim() !== '' && <SelectField label={words.bandStep} selected={String(bandStep)} options={steps} onChange={(key) => setBandStep(stepIn(key))} />}
        {BOUNDS.map((bound) => (
          <TextBox key={bound} label={words.bounds[bound]} errorMessage={wrong(bound)} inputMode="decimal" value={typed[bound]} onChange={change(bound)} />
        ))}
        <TextBox label={words.far} description={words.farHint} errorMessage={far === null ? words.wrongRate : undefined} inputMode="decimal" value={typed.far} onChange={change('far')} />
      </div>
      <p className={styles.meta}>{words.brackets}</p>
      {taken.length > 1 && <Check text={words.only} isChecked={isOnly} onChange={setOnly} />}
      <Check text={words.withReason} isChecked={hasReason} onChange={setReason} />
      {indexed && (
        <>
          <p aria-live="polite">{words.counts(indexed.counts.changed, formats.number(indexed.counts.changed), indexed.far, formats.number(indexed.far), chosen.length - indexed.counts.changed, formats.number(chosen.length - indexed.counts.changed))}</p>
          {indexed.income.lines > 0 && (
            <p>{words.income(indexed.income.lines, formats.number(indexed.income.lines), money.plain(indexed.income.before), money.plain(indexed.income.after), money.signed(indexed.income.after - indexed.income.before))}</p>
          )}
          <DataTable
            caption={words.preview}
            isCaptionShown
            columns={columns}
            // What has to be looked at comes first.
            {...first([...indexed.lines].sort((one, other) => rank(one) - rank(other)))}
            words={table}
            empty=""
            rowKey={({ line }) => line}
          />
          {changed.length > 0 && (
            <div>
              <Button appearance="primary" onClick={apply}>
                {words.apply(changed.length, formats.number(changed.length))}
              </Button>
            </div>
          )}
        </>
      )}
    </fieldset>
  );
}

function rank({ state, isFar }: IndexedLine): number {
  return state === 'conflict' || state === 'tooLarge' ? 0 : isFar ? 1 : 2;
}

/** In millionths; a rate may lower. */
function readRate(text: string): number | null {
  const sign = /^\s*[-\u2212]/.test(text) ? -1 : 1;
  const rate = readPercent(text.replace(/^\s*[-\u2212+]/, ''));
  return rate === null || rate > MILLION ? null : sign * rate;
}

/** Null: nothing is typed; undefined: it is no amount. */
function centsOrNone(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const reading = readAmount(text);
  return 'cents' in reading ? reading.cents : undefined;
}
