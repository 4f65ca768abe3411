import * as React from 'react';
import type { OpenedFile } from '../../../../../data/tariffs/changes/ChangeFiles';
import { newClientKey } from '../../../../../data/items/newClientKey';
import type { Draft, OpenedDraft } from '../../../../../shell/drafts/DraftStore';
import { useDrafts } from '../../../../../shell/drafts/useDrafts';
import type { CellEdit } from '../../../../../ui/EditGrid';
import type { TypedLine, TypedLines } from './typedLines';
import { typedFormat, without, withTyped } from './typedLines';

/** What was typed before each step, and after those that were taken back. */
interface History {
  readonly past: readonly TypedLines[];
  readonly future: readonly TypedLines[];
}

/** Steps that can be taken back. */
const MOST_STEPS = 100;

type Kept = { readonly lines: Record<string, TypedLine> };

export interface TypedState {
  readonly lines: TypedLines;
  /** Goes with what is stored: begun again, it is stored once. */
  readonly runKey: string;
  /** `restored`: typed at an earlier visit; `unkept`: the browser keeps nothing. */
  readonly kept: 'nothing' | 'restored' | 'kept' | 'unkept';
  /** One step back for all of it: a cell, a paste, a file, an indexation. */
  edit(edits: readonly CellEdit[]): void;
  /** Lines that are given up. */
  drop(lines: readonly string[]): void;
  /** Lines that were stored, or left the file: nobody goes back behind that. */
  stored(lines: readonly string[]): void;
  /** Null: there is nothing to take back. */
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  /** That can be taken back. */
  readonly steps: number;
  /** Typing goes on from what is stored now. */
  rebase(lines: readonly string[]): void;
}

export const thingOf = (file: number): string => `tariff-file-${file}`;

/** What was typed in a file's grid, kept on the device from the first key until it is stored. */
export function useTypedLines(opened: OpenedFile, begun: OpenedDraft<Kept>): TypedState {
  const drafts = useDrafts();
  const thing = thingOf(opened.file.id);
  const [draft, set] = React.useState<Draft<Kept>>(() => begun.draft ?? { form: { lines: {} }, base: undefined, etag: '', clientKey: newClientKey() });
  const [kept, setKept] = React.useState<TypedState['kept']>(begun.draft ? 'restored' : 'nothing');
  const now = React.useRef(draft);
  const etags = new Map(opened.proposals.map(({ row, proposal }) => [proposal.line, row.etag]));
  const etagOf = (line: string): string => etags.get(line) ?? '';
  const history = React.useRef<History>({ past: [], future: [] });
  const keep = (lines: TypedLines): void => {
    const isEmpty = Object.keys(lines).length === 0;
    if (isEmpty) drafts.remove(thing, now.current.clientKey);
    // What is stored next is another run.
    const next: Draft<Kept> = { ...now.current, form: { lines: { ...lines } }, clientKey: isEmpty ? newClientKey() : now.current.clientKey };
    now.current = next;
    set(next);
    setKept(isEmpty ? 'nothing' : drafts.write(thing, typedFormat, next) ? 'kept' : 'unkept');
  };
  const change = (lines: TypedLines): void => {
    history.current = { past: [...history.current.past, now.current.form.lines].slice(-MOST_STEPS), future: [] };
    keep(lines);
  };
  const { past, future } = history.current;
  const [before, after] = [past[past.length - 1], future[0]];
  return {
    undo: before
      ? () => {
          history.current = { past: past.slice(0, -1), future: [now.current.form.lines, ...future] };
          keep(before);
        }
      : null,
    redo: after
      ? () => {
          history.current = { past: [...past, now.current.form.lines], future: future.slice(1) };
          keep(after);
        }
      : null,
    steps: past.length,
    lines: draft.form.lines,
    runKey: draft.clientKey,
    kept,
    edit: (edits) => change(withTyped(now.current.form.lines, edits, etagOf)),
    drop: (lines) => change(without(now.current.form.lines, lines)),
    stored: (lines) => {
      history.current = { past: [], future: [] };
      keep(without(now.current.form.lines, lines));
    },
    rebase: (lines) => change(Object.fromEntries(Object.entries(now.current.form.lines).map(([line, own]) => [line, lines.includes(line) ? { ...own, etag: etagOf(line) } : own])))
  };
}
