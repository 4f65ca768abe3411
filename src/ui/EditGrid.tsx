import * as React from 'react';
import type { VirtualizerHandle } from 'virtua';
import { Virtualizer } from 'virtua';
import styles from './EditGrid.module.scss';
import type { CellEdit, CellPlace, Pasted } from './gridRange';
import { cellsIn, cornersOf, pasteInto, placeAfter } from './gridRange';
import { useId } from './useId';

export type { CellEdit } from './gridRange';

export interface EditColumn<R> {
  readonly key: string;
  readonly title: string;
  /** Its width, as a track of a CSS grid. */
  readonly track: string;
  readonly isNumeric?: boolean;
  /** People write in it. */
  readonly isWritten?: boolean;
  /** What typing goes on from, and what is copied. */
  text(row: R): string;
  /** Where what stands there is more than its text. */
  render?(row: R): React.ReactNode;
  /** Why what was typed there is none, in words. */
  fault?(row: R): string | undefined;
}

export interface EditGridWords {
  /** What keys do in it. */
  readonly keys: string;
  /** Names the field in which a cell is typed. */
  field(column: string, row: string): string;
}

interface EditGridProps<R> {
  /** Names the grid. */
  readonly label: string;
  /** The first one names its row, and is not written. */
  readonly columns: readonly EditColumn<R>[];
  readonly rows: readonly R[];
  readonly words: EditGridWords;
  rowKey(row: R): string;
  rowName(row: R): string;
  /** Cells that a spreadsheet put on the clipboard, and the other way. */
  readPasted(text: string): readonly (readonly string[])[];
  writePasted(rows: readonly (readonly string[])[]): string;
  onEdit(edits: readonly CellEdit[]): void;
  /** Ctrl+Z; Ctrl+Y and Ctrl+Shift+Z. */
  onUndo?(): void;
  onRedo?(): void;
  /** What of it fell outside. */
  onPasted?(pasted: Pasted): void;
  /** Keys of the rows that the range takes. */
  onTake?(rows: readonly string[]): void;
}

/** So many rows are all there, so that the browser finds words in them; of more only those in sight are. */
const ALL_THERE = 60;
const START: CellPlace = { row: 0, column: 0 };

/**
 * Cells that people write, by keys as in a spreadsheet: arrows walk, Shift takes a range, Enter and F2 begin, Escape gives up, Delete empties,
 * and what a spreadsheet copied is pasted from the cell on. One stop of the Tab key, as ARIA describes a grid; while a cell is typed, Tab goes on to
 * the next one. Of thousands of rows those in sight are drawn. On a phone its rows are cards.
 */
export function EditGrid<R>({ label, columns, rows, words, rowKey, rowName, readPasted, writePasted, onEdit, onUndo, onRedo, onPasted, onTake }: EditGridProps<R>): React.ReactElement {
  const id = useId('grid');
  const frame = React.useRef<HTMLDivElement>(null);
  const roll = React.useRef<HTMLDivElement>(null);
  const virtual = React.useRef<VirtualizerHandle>(null);
  const [spot, setSpot] = React.useState<{ readonly at: CellPlace; readonly from: CellPlace }>({ at: START, from: START });
  const [typing, setTyping] = React.useState<string | null>(null);
  const takesFocus = React.useRef(false);
  /** The field is going: what it says is stored, or given up. */
  const isOver = React.useRef(true);
  const last: CellPlace = { row: rows.length - 1, column: columns.length - 1 };
  const at: CellPlace = { row: Math.max(0, Math.min(spot.at.row, last.row)), column: spot.at.column };
  const range = cornersOf(at, { row: Math.min(spot.from.row, Math.max(0, last.row)), column: spot.from.column });
  const cells = { rows: rows.map(rowKey), columns: columns.map(({ key, isWritten }) => (isWritten ? key : null)) };

  React.useEffect(() => {
    if (!takesFocus.current || typing !== null) return undefined;
    let left = 4;
    let timer = 0;
    const take = (): void => {
      const cell = frame.current?.querySelector<HTMLElement>(`[data-cell="${at.row}-${at.column}"]`);
      cell?.focus();
      if (cell && document.activeElement === cell) {
        cell.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
        takesFocus.current = false;
      } else if (left-- > 0) {
        // It is drawn once it rolled into sight.
        virtual.current?.scrollToIndex(at.row, { align: 'nearest' });
        timer = requestAnimationFrame(take);
      }
    };
    take();
    return () => cancelAnimationFrame(timer);
  }, [at.row, at.column, typing]);

  const taken = cells.rows.slice(range.from.row, range.to.row + 1).join('\n');
  const take = React.useRef(onTake);
  take.current = onTake;
  React.useEffect(() => take.current?.(taken === '' ? [] : taken.split('\n')), [taken]);

  const goTo = (next: CellPlace, isRange = false): void => {
    takesFocus.current = true;
    setSpot({ at: next, from: isRange ? spot.from : next });
  };
  const mayWrite = ({ column }: CellPlace): boolean => columns[column]?.isWritten === true;
  const begin = (place: CellPlace, text?: string): void => {
    const row = rows[place.row];
    if (!mayWrite(place) || row === undefined) return;
    isOver.current = false;
    setSpot({ at: place, from: place });
    setTyping(text ?? columns[place.column]?.text(row) ?? '');
  };
  const commit = (): void => {
    if (isOver.current) return;
    isOver.current = true;
    const [row, column] = [rows[at.row], columns[at.column]];
    if (typing !== null && row !== undefined && column && column.text(row) !== typing) onEdit([{ row: rowKey(row), column: column.key, text: typing }]);
    setTyping(null);
  };
  const paste = (event: React.ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    // Into a field, a piece of text is the browser's to paste.
    if (text === '' || (typing !== null && !/[\t\r\n]/.test(text))) return;
    event.preventDefault();
    isOver.current = true;
    setTyping(null);
    takesFocus.current = true;
    const pasted = pasteInto(cells, at, spot.from, readPasted(text));
    if (pasted.edits.length > 0) onEdit(pasted.edits);
    onPasted?.(pasted);
  };
  const copy = (event: React.ClipboardEvent): void => {
    if (typing !== null) return;
    event.preventDefault();
    const { from, to } = range;
    event.clipboardData.setData('text/plain', writePasted(rows.slice(from.row, to.row + 1).map((row) => columns.slice(from.column, to.column + 1).map((column) => column.text(row)))));
  };
  const walk = (event: React.KeyboardEvent): void => {
    if (typing !== null || event.altKey || rows.length === 0) return;
    const next = placeAfter(event, at, last);
    const isPlain = !event.ctrlKey && !event.metaKey;
    if (next) goTo(next, event.shiftKey);
    else if (event.key === 'Enter' || event.key === 'F2') begin(at);
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      const edits = cellsIn(cells, at, spot.from).map((cell) => ({ ...cell, text: '' }));
      if (edits.length > 0) onEdit(edits);
    } else if (event.key === 'Escape') setSpot({ at, from: at });
    else if (!isPlain && /^[zy]$/i.test(event.key)) (event.shiftKey || /y/i.test(event.key) ? onRedo : onUndo)?.();
    else if (event.key.toLowerCase() === 'a' && !isPlain) setSpot({ at: last, from: START });
    else if (isPlain && event.key.length === 1 && mayWrite(at)) begin(at, event.key === ' ' ? undefined : event.key);
    else return;
    event.preventDefault();
  };
  const type = (event: React.KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      takesFocus.current = true;
      isOver.current = true;
      setTyping(null);
    } else if (event.key === 'Enter') {
      commit();
      goTo({ row: Math.min(at.row + 1, last.row), column: at.column });
      takesFocus.current = true;
    } else if (event.key === 'Tab') {
      commit();
      const next = nextWritten(at, event.shiftKey ? -1 : 1);
      if (!next) return;
      goTo(next);
    } else return;
    event.preventDefault();
  };
  const nextWritten = (place: CellPlace, step: 1 | -1): CellPlace | undefined => {
    const width = columns.length;
    for (let index = place.row * width + place.column + step; index >= 0 && index < rows.length * width; index += step) {
      const found = { row: Math.floor(index / width), column: index % width };
      if (mayWrite(found)) return found;
    }
    return undefined;
  };
  const point = (event: React.MouseEvent, place: CellPlace): void => {
    if (typing !== null && place.row === at.row && place.column === at.column) return;
    if (typing !== null) commit();
    goTo(place, event.shiftKey);
  };

  const tracks = { gridTemplateColumns: columns.map(({ track }) => track).join(' ') };
  const drawn = (row: R, index: number): React.ReactElement => (
    <div key={rowKey(row)} role="row" aria-rowindex={index + 2} className={styles.row} style={tracks}>
      {columns.map((column, place) => {
        const isActive = index === at.row && place === at.column;
        const isTaken = index >= range.from.row && index <= range.to.row && place >= range.from.column && place <= range.to.column;
        const fault = column.fault?.(row);
        const faultId = `${id}-${index}-${place}`;
        return (
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid hears keys for all its cells
          <div
            key={column.key}
            role={place === 0 ? 'rowheader' : 'gridcell'}
            aria-colindex={place + 1}
            aria-readonly={column.isWritten ? undefined : true}
            aria-selected={isTaken}
            aria-invalid={fault ? true : undefined}
            aria-describedby={fault ? faultId : undefined}
            data-cell={`${index}-${place}`}
            data-numeric={column.isNumeric || undefined}
            data-written={column.isWritten || undefined}
            tabIndex={isActive && typing === null ? 0 : -1}
            className={styles.cell}
            onFocus={(event) => {
              if (event.target === event.currentTarget && !isActive) setSpot({ at: { row: index, column: place }, from: { row: index, column: place } });
            }}
            onMouseDown={(event) => point(event, { row: index, column: place })}
            onMouseEnter={(event) => {
              if (event.buttons === 1 && typing === null) setSpot({ at: { row: index, column: place }, from: spot.from });
            }}
            onClick={({ nativeEvent }) => {
              // Two taps are the browser's to enlarge the page.
              if ('pointerType' in nativeEvent && nativeEvent.pointerType === 'touch' && typing === null) begin({ row: index, column: place });
            }}
            onDoubleClick={() => begin({ row: index, column: place })}
          >
            {place > 0 && (
              <span className={styles.what} aria-hidden="true">
                {column.title}
              </span>
            )}
            {isActive && typing !== null ? (
              <Typed label={words.field(column.title, rowName(row))} text={typing} isNumeric={column.isNumeric} onType={setTyping} onKey={type} onLeave={commit} />
            ) : (
              <div className={styles.value}>{column.render ? column.render(row) : column.text(row)}</div>
            )}
            {fault && (
              <span id={faultId} className={styles.fault}>
                {fault}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
  return (
    <div ref={frame} className={styles.frame}>
      <p id={`${id}-keys`} className={styles.keys}>
        {words.keys}
      </p>
      {/* eslint-disable-next-line jsx-a11y/interactive-supports-focus -- its cells have the focus */}
      <div ref={roll} role="grid" aria-label={label} aria-describedby={`${id}-keys`} aria-multiselectable aria-rowcount={rows.length + 1} aria-colcount={columns.length} className={styles.grid} data-many={rows.length > ALL_THERE || undefined} onKeyDown={walk} onPaste={paste} onCopy={copy}>
        <div role="row" aria-rowindex={1} className={styles.head} style={tracks}>
          {columns.map(({ key, title, isNumeric }, place) => (
            <div key={key} role="columnheader" aria-colindex={place + 1} data-numeric={isNumeric || undefined}>
              {title}
            </div>
          ))}
        </div>
        {rows.length <= ALL_THERE ? (
          rows.map(drawn)
        ) : (
          <Virtualizer ref={virtual} scrollRef={roll} data={rows} keepMounted={[at.row]}>
            {drawn}
          </Virtualizer>
        )}
      </div>
    </div>
  );
}

interface TypedProps {
  readonly label: string;
  readonly text: string;
  readonly isNumeric?: boolean;
  onType(text: string): void;
  onKey(event: React.KeyboardEvent): void;
  onLeave(): void;
}

function Typed({ label, text, isNumeric, onType, onKey, onLeave }: TypedProps): React.ReactElement {
  const field = React.useRef<HTMLInputElement>(null);
  React.useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, []);
  return <input ref={field} aria-label={label} className={styles.input} inputMode={isNumeric ? 'decimal' : undefined} value={text} onChange={(event) => onType(event.target.value)} onKeyDown={onKey} onBlur={onLeave} />;
}
