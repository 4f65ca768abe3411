import * as React from 'react';
import type { ChangeFiles, OpenedFile, TariffDirection } from '../../../../../data/tariffs/changes/ChangeFiles';
import { readPasted, writePasted } from '../../../../../domain/csv/readPasted';
import { knownIncome } from '../../../../../domain/tariffs/file/figuresOf';
import { LONGEST_REASON, proposalTable } from '../../../../../domain/tariffs/file/proposalTable';
import type { Starts } from '../../../../../domain/tariffs/file/Starts';
import type { Indexation } from '../../../../../domain/tariffs/indexing';
import type { TariffLine } from '../../../../../domain/tariffs/prices/PriceFile';
import { announce } from '../../../../../shell/announce';
import type { OpenedDraft } from '../../../../../shell/drafts/DraftStore';
import { useBegun } from '../../../../../shell/drafts/useKeptForm';
import { ExportButton } from '../../../../../shell/export/ExportButton';
import { SpreadsheetButton } from '../../../../../shell/export/SpreadsheetButton';
import { lazyScreen } from '../../../../../shell/lazyScreen';
import { usePage, useWords } from '../../../../../shell/Page';
import { useQuery, useQueryClient } from '../../../../../shell/queries/useQuery';
import { Failure, WhenReady } from '../../../../../shell/states';
import { useTask } from '../../../../../shell/tasks/useTask';
import { AskingButton } from '../../../../../ui/AskingButton';
import { Button } from '../../../../../ui/Button';
import type { EditColumn } from '../../../../../ui/EditGrid';
import { EditGrid } from '../../../../../ui/EditGrid';
import { MessageLine } from '../../../../../ui/MessageLine';
import styles from '../../Tariffs.module.scss';
import { useTariffFormats } from '../../tariffFormats';
import { changeKeys, useChanges, useDirections, useLines } from '../changeQueries';
import { differenceText, incomeText } from '../changeTexts';
import { fileWords } from '../fileStrings';
import { PriceText } from '../PriceText';
import { stateWords } from '../stateWords';
import { decimalSign, useMoney } from '../useMoney';
import { AddLines } from './AddLines';
import own from './Edit.module.scss';
import { editWords } from './editStrings';
import { manyWords } from './manyStrings';
import { tableLines } from './tableLines';
import type { TypedRow } from './typedLines';
import { draftOf, typedFormat, typedRows } from './typedLines';
import { thingOf, useTypedLines } from './useTypedLines';

const ImportPart = lazyScreen(() => import(/* webpackChunkName: 'tariffs-edit' */ './ImportPart'));
const IndexPart = lazyScreen(() => import(/* webpackChunkName: 'tariffs-edit' */ './IndexPart'), { lines: 6 });

interface ProposalsEditorProps {
  readonly opened: OpenedFile;
}

/** The grid in which a direction writes what it proposes. */
export default function ProposalsEditor({ opened }: ProposalsEditorProps): React.ReactElement {
  const changes = useChanges();
  const directions = useDirections();
  const direction = directions.data?.find(({ key }) => key === opened.direction);
  const services = React.useMemo(() => direction?.services ?? [], [direction]);
  const keys = React.useMemo(() => services.map(({ key }) => key).sort(), [services]);
  const lines = useLines(keys);
  const starts = useQuery({ queryKey: [...changeKeys.file(opened.file.id), 'starts', ...keys], enabled: directions.data !== undefined, queryFn: async () => (await changes()).starts(opened.file, keys) });
  const begun = useBegun(thingOf(opened.file.id), typedFormat);
  const failed = [directions, lines, starts].find(({ error }) => error);
  return (
    <WhenReady read={{ data: directions.data && lines.data && starts.data && begun ? { lines: lines.data, starts: starts.data, begun } : undefined, error: failed?.error ?? null, refetch: () => void failed?.refetch() }} lines={8}>
      {(read) => <Editing opened={opened} services={services} {...read} />}
    </WhenReady>
  );
}

interface EditingProps extends ProposalsEditorProps {
  readonly services: TariffDirection['services'];
  readonly lines: readonly TariffLine[];
  readonly starts: ReadonlyMap<string, Starts>;
  readonly begun: OpenedDraft<Parameters<typeof typedFormat.write>[0]>;
}

function Editing({ opened, services, lines, starts, begun }: EditingProps): React.ReactElement {
  const words = useWords(editWords);
  const many = useWords(manyWords);
  const { formats, language } = usePage();
  const money = useMoney();
  const queries = useQueryClient();
  const changes = useChanges();
  const typed = useTypedLines(opened, begun);
  const decimal = decimalSign(formats.culture);
  const { abolished } = useWords(fileWords);
  const rows = React.useMemo(() => typedRows({ opened, typed: typed.lines, lines, starts, decimal, abolished }), [opened, typed.lines, lines, starts, decimal, abolished]);
  const [taken, setTaken] = React.useState<readonly string[]>([]);
  const [isAdding, setAdding] = React.useState(opened.proposals.length === 0);
  const [isImporting, setImporting] = React.useState(false);
  const [isIndexing, setIndexing] = React.useState(false);
  /** With the step that brought it: taken back, its rule is not the file's. */
  const [indexed, setIndexed] = React.useState<{ readonly rule: Indexation; readonly at: number }>();
  const [outside, setOutside] = React.useState('');
  const columns = useColumns(opened);

  const readAgain = (): Promise<void> => queries.invalidateQueries([...changeKeys.file(opened.file.id)]);
  const toStore = rows.filter(({ isTyped, isOvertaken }) => isTyped && !isOvertaken);
  const sound = toStore.flatMap((row) => {
    const draft = draftOf(row);
    return draft ? [{ row, draft }] : [];
  });
  const wrong = toStore.length - sound.length;
  const overtaken = rows.filter(({ isOvertaken }) => isOvertaken);
  const outOfDate = rows.filter(({ stored, isTyped }) => stored?.start === 'overtaken' && !isTyped);
  const total = knownIncome(rows.flatMap(({ before, reading, volume }) => ('proposed' in reading && 'volume' in volume ? [{ before, after: reading.proposed, volume: volume.volume }] : [])));

  /** The annex says by which rule amounts were rounded. */
  const keepRule = async (files: ChangeFiles): Promise<void> => {
    if (!indexed || typed.steps < indexed.at) return;
    await files.save({ ...opened.file, content: { ...opened.file.content, indexation: indexed.rule } });
    setIndexed(undefined);
  };
  const store = useTask(async (some: typeof sound, control) => {
    const files = await changes();
    const added = some.filter(({ row }) => !row.stored);
    const kept = some.flatMap(({ row, draft }) => (row.stored ? [{ row: row.stored.row, draft }] : []));
    const half = (done: number): void => control.onProgress((added.length * done) / Math.max(1, some.length));
    const there: readonly string[] = added.length === 0 ? [] : (await files.propose(opened.file, added.map(({ draft }) => draft), typed.runKey, { ...control, onProgress: half })).taken;
    const lost = kept.length === 0 ? [] : await files.changeMany(kept, control);
    await keepRule(files).finally(readAgain);
    // What somebody else stored first stays typed, and is shown beside his.
    typed.stored(some.map(({ draft }) => draft.line).filter((line) => !there.includes(line) && !lost.includes(line)));
    if (there.length + lost.length === 0) announce(words.stored);
    return there.length + lost.length;
  });
  const remove = useTask(async (keys: readonly string[], control) => {
    const files = await changes();
    try {
      const kept = await files.withdraw(rows.flatMap(({ key, stored }) => (stored && keys.includes(key) ? [stored.row] : [])), control);
      typed.stored(keys.filter((key) => !kept.includes(key)));
      announce(words.removed);
      return kept.length;
    } finally {
      // Also where it stopped halfway: what is gone is shown as gone.
      await readAgain();
    }
  });
  const table = () => proposalTable(tableLines(rows, [], starts), language, abolished);
  const isBusy = store.state.kind === 'running' || remove.state.kind === 'running';
  const back = (step: (() => void) | null, said: string): void => {
    step?.();
    announce(step ? said : words.nothingToUndo);
  };
  const inFile = new Set(rows.map(({ key }) => key));
  return (
    <section className={styles.section}>
      {opened.file.submittedAt && <MessageLine tone="info">{words.sent}</MessageLine>}
      {overtaken.length > 0 && (
        <MessageLine
          tone="warning"
          action={
            <>
              <Button onClick={() => typed.rebase(overtaken.map(({ key }) => key))}>{words.mine}</Button>
              <Button onClick={() => typed.drop(overtaken.map(({ key }) => key))}>{words.theirs}</Button>
            </>
          }
        >
          {words.conflicts(overtaken.length, formats.number(overtaken.length))}
        </MessageLine>
      )}
      {outOfDate.length > 0 && (
        <MessageLine tone="warning" action={<Button onClick={() => typed.edit(outOfDate.map(({ key, text }) => ({ row: key, column: 'after', text: text.after })))}>{words.restart(outOfDate.length, formats.number(outOfDate.length))}</Button>}>
          {words.outOfDate(outOfDate.length, formats.number(outOfDate.length))}
        </MessageLine>
      )}
      <div className={styles.row}>
        <Button aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
          {words.add.open}
        </Button>
        <Button aria-expanded={isImporting} onClick={() => setImporting(!isImporting)}>
          {many.import.open}
        </Button>
        {rows.length > 0 && (
          <>
            <Button aria-expanded={isIndexing} onClick={() => setIndexing(!isIndexing)}>
              {many.index.open}
            </Button>
            <ExportButton label={many.export} file={many.file(opened.file.title)} rows={table} />
            <SpreadsheetButton label={many.workbook} file={many.file(opened.file.title)} sheets={() => [{ name: many.sheet, rows: table() }]} />
          </>
        )}
      </div>
      {isImporting && <ImportPart lines={tableLines(rows, lines, starts)} onEdit={typed.edit} />}
      {isIndexing && (
        <IndexPart
          rows={rows}
          taken={taken}
          decimal={decimal}
          nameOf={nameOf}
          onApply={(edits, indexation) => {
            typed.edit(edits);
            setIndexed({ rule: indexation, at: typed.steps + 1 });
          }}
        />
      )}
      {isAdding && <AddLines services={services} service={opened.file.service} lines={lines.filter(({ key }) => !inFile.has(key))} onAdd={(keys) => typed.edit(keys.map((key) => ({ row: key, column: 'reason', text: '' })))} />}
      {rows.length === 0 ? (
        <p className={styles.quiet}>{words.none}</p>
      ) : (
        <EditGrid<TypedRow>
          label={words.grid}
          columns={columns}
          rows={rows}
          words={words}
          rowKey={({ key }) => key}
          rowName={nameOf}
          readPasted={readPasted}
          writePasted={writePasted}
          onEdit={typed.edit}
          onUndo={() => back(typed.undo, words.undone)}
          onRedo={() => back(typed.redo, words.redone)}
          onTake={setTaken}
          onPasted={({ below, beside }) => setOutside(below + beside > 0 ? words.beyond(below, formats.number(below), beside, formats.number(beside)) : '')}
        />
      )}
      {outside && <MessageLine tone="warning">{outside}</MessageLine>}
      {wrong > 0 && <MessageLine tone="warning">{words.wrong(wrong, formats.number(wrong))}</MessageLine>}
      {total.lines > 0 && <p>{words.total(total.lines, formats.number(total.lines), money.plain(total.before), money.plain(total.after), money.signed(total.after - total.before))}</p>}
      <div className={styles.row}>
        {(typed.undo || typed.redo) && (
          <>
            <Button appearance="text" disabled={!typed.undo} onClick={() => back(typed.undo, words.undone)}>
              {words.undo}
            </Button>
            <Button appearance="text" disabled={!typed.redo} onClick={() => back(typed.redo, words.redone)}>
              {words.redo}
            </Button>
          </>
        )}
        {sound.length > 0 && (
          <Button appearance="primary" isBusy={isBusy} onClick={() => store.start(sound)}>
            {store.state.kind === 'running' ? words.storing(formats.percent(store.state.done)) : words.store(sound.length, formats.number(sound.length))}
          </Button>
        )}
        {taken.length > 0 && rows.length > 0 && (
          <AskingButton
            label={words.remove(taken.length, formats.number(taken.length))}
            question={words.removeAsk(taken.length, formats.number(taken.length))}
            yes={words.removeYes}
            no={words.no}
            appearance="text"
            isBusy={isBusy}
            onYes={() => remove.start(taken)}
          />
        )}
        {Object.keys(typed.lines).length > 0 && <AskingButton label={words.drop} question={words.dropAsk} yes={words.dropYes} no={words.no} appearance="text" onYes={() => typed.drop(Object.keys(typed.lines))} />}
      </div>
      {typed.kept !== 'nothing' && <p className={styles.meta}>{words.kept[typed.kept]}</p>}
      {store.state.kind === 'failed' && <Failure error={store.state.error} onRetry={store.resume} />}
      {remove.state.kind === 'failed' && (
        <>
          <MessageLine tone="warning">{words.removedSome}</MessageLine>
          <Failure error={remove.state.error} onRetry={remove.resume} />
        </>
      )}
      {remove.state.kind === 'done' && remove.state.result > 0 && <MessageLine tone="warning">{words.notRemoved(remove.state.result, formats.number(remove.state.result))}</MessageLine>}
    </section>
  );
}

function nameOf({ line, key }: TypedRow): string {
  return line ? [line.title, line.category].filter(Boolean).join(', ') : key;
}

function useColumns(opened: OpenedFile): readonly EditColumn<TypedRow>[] {
  const words = useWords(editWords);
  const file = useWords(fileWords);
  const { formats } = usePage();
  const money = useMoney();
  const { priceText } = useTariffFormats();
  return React.useMemo(() => {
    const { columns, faults } = words;
    const afterFault = ({ reading, isOvertaken, stored }: TypedRow): string | undefined => {
      if (isOvertaken) return stored ? words.overtaken(stored.row.editor.name, stored.proposal.after ? priceText(stored.proposal.after).join(' / ') : file.abolished) : words.gone;
      if (!('fault' in reading)) return undefined;
      return reading.fault === 'ambiguous' ? words.ambiguous(money.plain(reading.asThousands), reading.asDecimals) : faults[reading.fault];
    };
    const difference = ({ before, reading }: TypedRow): string => ('proposed' in reading ? differenceText({ before, after: reading.proposed }, money) : '');
    const income = ({ before, reading, volume }: TypedRow): string => ('proposed' in reading && 'volume' in volume ? incomeText({ before, after: reading.proposed, volume: volume.volume }, money, file) : '');
    const state = ({ stored, state: known, isTyped }: TypedRow): readonly string[] => (isTyped ? [stored ? words.typed : words.new] : stored ? stateWords(known, stored.start, opened, file) : []);
    const own_: readonly EditColumn<TypedRow>[] = [
      {
        key: 'line',
        title: columns.line,
        track: 'minmax(160px, 2fr)',
        text: nameOf,
        render: (row) => (
          <>
            <span className={own.name}>{row.line?.title ?? row.key}</span>
            {row.line && <span className={styles.detail}>{[row.line.category, row.line.unit].filter(Boolean).join(' · ')}</span>}
          </>
        )
      },
      { key: 'before', title: columns.before, track: 'minmax(80px, 1fr)', isNumeric: true, text: ({ before }) => (before ? priceText(before).join(' / ') : ''), render: ({ before }) => <PriceText of={before} none={file.notCharged} /> },
      { key: 'after', title: columns.after, track: 'minmax(104px, 1fr)', isNumeric: true, isWritten: true, text: ({ text }) => text.after, fault: afterFault },
      { key: 'difference', title: columns.difference, track: 'minmax(88px, 1fr)', isNumeric: true, text: difference },
      { key: 'volume', title: columns.volume, track: 'minmax(80px, 1fr)', isNumeric: true, isWritten: true, text: ({ text }) => text.volume, fault: ({ volume }) => ('fault' in volume ? words.volumeFault : undefined) },
      { key: 'income', title: columns.income, track: 'minmax(104px, 1fr)', isNumeric: true, text: income },
      { key: 'reason', title: columns.reason, track: 'minmax(120px, 2fr)', isWritten: true, text: ({ text }) => text.reason, fault: ({ isTooLong }) => (isTooLong ? words.tooLong(formats.number(LONGEST_REASON)) : undefined) },
      { key: 'state', title: columns.state, track: 'minmax(104px, 1fr)', text: (row) => state(row).join(' '), render: (row) => <span className={own.typed}>{state(row).join(' ; ')}</span> }
    ];
    return own_;
  }, [words, file, formats, money, priceText, opened]);
}
