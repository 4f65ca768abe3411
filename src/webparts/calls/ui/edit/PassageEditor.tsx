import * as React from 'react';
import { lengthOf } from '../../../../domain/anchors/characters';
import type { PassageEdit, PassageList } from '../../../../domain/passages/editPassages';
import { addAfter, addNote, mergeWithPrevious, nextOf, previousOf, removePassage, settleNotes, splitPassage } from '../../../../domain/passages/editPassages';
import { isOrphan } from '../../../../domain/passages/notes';
import type { Passage } from '../../../../domain/passages/Passage';
import { announce } from '../../../../shell/announce';
import { useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { focusOn } from '../../../../ui/focusOn';
import { AddIcon } from '../../../../ui/ownerIcons';
import styles from './Edit.module.scss';
import { editWords } from './editStrings';
import type { RowAction } from './RowAction';
import { PassageRow } from './PassageRow';

interface PassageEditorProps {
  readonly list: PassageList;
  readonly mayUndo: boolean;
  readonly mayRedo: boolean;
  /** @param became what became of ids that are no more @param same names what is typed on, so that it is taken back together */
  onChange(list: PassageList, became: PassageEdit['became'], same?: string): void;
  onUndo(): void;
  onRedo(): void;
}

/** Where the keyboard is: on a passage, or in its words. */
interface Place {
  readonly id: number;
  /** In characters that a person would count; undefined: on the passage, not in it. */
  readonly caret: number | undefined;
  /** Counts the moves: each of them takes the focus. */
  readonly move: number;
}

/** The passages of a text, one below the other, to merge, split, correct and add, by mouse and by key. */
export function PassageEditor({ list, mayUndo, mayRedo, onChange, onUndo, onRedo }: PassageEditorProps): React.ReactElement {
  const words = useWords(editWords).passages;
  const [place, setPlace] = React.useState<Place>({ id: list.passages[0]?.id ?? 0, caret: undefined, move: 0 });
  const frame = React.useRef<HTMLDivElement>(null);
  const { passages } = list;
  const at = passages.findIndex(({ id }) => id === place.id);
  const current = at < 0 ? 0 : at;
  const go = (id: number | undefined, caret?: number): void => setPlace((before) => ({ id: id ?? 0, caret, move: before.move + 1 }));
  const did = (edit: PassageEdit | undefined, said: string): void => {
    if (!edit) return;
    onChange(edit.list, edit.became);
    go(edit.at.id, edit.at.place);
    announce(said);
  };
  const remove = (id: number): void => {
    const index = passages.findIndex((passage) => passage.id === id);
    const left = removePassage(list, id);
    const isThere = (passage: Passage | undefined): boolean => left.passages.some((other) => other.id === passage?.id);
    onChange(left, {});
    go([passages[index + 1], passages[index - 1]].find(isThere)?.id ?? left.passages[0]?.id);
    announce(left.passages.length < passages.length - 1 ? words.said.removedWithNotes : words.said.removed);
  };
  const step = (id: number, by: number, caret?: 'start' | 'end'): void => {
    const next = passages[passages.findIndex((passage) => passage.id === id) + by];
    if (next) go(next.id, caret === undefined ? undefined : caret === 'start' ? 0 : lengthOf(next.text));
  };
  /** Words were typed, or a passage has other ones: once one leaves it, notes are numbered in the order of the text. */
  const isTyped = React.useRef(false);
  const settle = (): void => {
    const settled = isTyped.current ? settleNotes(list) : list;
    isTyped.current = false;
    if (settled === list) return;
    onChange(settled, {});
    announce(words.said.renumbered);
  };
  const act = (id: number, action: RowAction): void => {
    const from = action.list ?? list;
    if (action.kind === 'change') isTyped.current = true;
    if (action.kind === 'finish' || action.kind === 'edit' || action.kind === 'step') settle();
    switch (action.kind) {
      case 'change':
        return onChange(action.list, {}, action.same);
      case 'split':
        return did(splitPassage(from, id, action.place) ?? (action.place > 0 && action.mayAdd ? addAfter(from, id) : undefined), words.said.split);
      case 'merge':
        return did(mergeWithPrevious(from, id), words.said.merged);
      case 'mergeNext':
        return did(mergeWithPrevious(from, nextOf(from.passages, id)?.id ?? 0), words.said.merged);
      case 'add':
        return did(addAfter(from, id), words.said.added);
      case 'note':
        return did(addNote(from, id, action.place), words.said.noteAdded);
      case 'remove':
        return remove(id);
      case 'step':
        return step(id, action.by, action.caret);
      case 'edit':
        return go(id, action.caret);
      case 'finish':
        return go(id);
    }
  };
  // Rows that did not change are not drawn again, whatever is typed in another one.
  const latest = React.useRef(act);
  latest.current = act;
  const actNow = React.useCallback((id: number, action: RowAction) => latest.current(id, action), []);
  const takeBack = (run: () => void, said: string): void => {
    run();
    announce(said);
    if (frame.current) focusOn(frame.current);
  };
  const pressed = (event: React.KeyboardEvent): void => {
    if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (isRedo && mayRedo) takeBack(onRedo, words.said.redone);
    else if (!isRedo && mayUndo) takeBack(onUndo, words.said.undone);
  };

  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- what is pressed within it, for all its rows
    <div ref={frame} className={styles.editor} onKeyDown={pressed}>
      <div className={styles.bar}>
        <Button disabled={!mayUndo} onClick={() => takeBack(onUndo, words.said.undone)}>
          {words.undo}
        </Button>
        <Button disabled={!mayRedo} onClick={() => takeBack(onRedo, words.said.redone)}>
          {words.redo}
        </Button>
        {passages.length === 0 && (
          <Button appearance="text" icon={<AddIcon />} onClick={() => did(addAfter(list, 0), words.said.added)}>
            {words.addFirst}
          </Button>
        )}
      </div>
      <p className={styles.help}>{words.help}</p>
      <ol className={styles.passages} aria-label={words.label}>
        {passages.map((passage, index) => (
          <PassageRow
            key={passage.id}
            passage={passage}
            number={index + 1}
            list={index === current && place.caret !== undefined ? list : undefined}
            isStop={index === current}
            caret={index === current ? place.caret : undefined}
            move={index === current ? place.move : 0}
            mayMerge={previousOf(passages, passage.id) !== undefined}
            isOrphan={isOrphan(passage, passages)}
            onAct={actNow}
          />
        ))}
      </ol>
    </div>
  );
}
