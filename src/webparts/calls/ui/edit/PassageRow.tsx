import * as React from 'react';
import type { PassageList } from '../../../../domain/passages/editPassages';
import type { Passage } from '../../../../domain/passages/Passage';
import { usePage, useWords } from '../../../../shell/Page';
import styles from './Edit.module.scss';
import { editWords } from './editStrings';
import { PassageFields } from './PassageFields';
import { kindName } from './passageNames';
import type { RowAction } from './RowAction';

interface PassageRowProps {
  readonly passage: Passage;
  /** From 1, in the order of the text. */
  readonly number: number;
  /** All passages, for the one that is edited. */
  readonly list: PassageList | undefined;
  /** Of all rows, one is reached by Tab. */
  readonly isStop: boolean;
  /** Where it is edited; undefined: it is not. */
  readonly caret: number | undefined;
  /** A new number takes the focus here; 0: none does. */
  readonly move: number;
  readonly mayMerge: boolean;
  /** A note to which nothing refers. */
  readonly isOrphan: boolean;
  onAct(id: number, action: RowAction): void;
}

/** One passage: its words, or what edits them. */
export const PassageRow = React.memo(function PassageRow({ passage, number, list, isStop, caret, move, mayMerge, isOrphan, onAct }: PassageRowProps): React.ReactElement {
  const words = useWords(editWords);
  const { formats } = usePage();
  const row = React.useRef<HTMLButtonElement>(null);
  const { id, kind, level, label, text } = passage;
  const name = words.passages.name(formats.number(number), kindName(passage, words, formats));
  React.useEffect(() => {
    if (move > 0 && caret === undefined) row.current?.focus();
  }, [move, caret]);
  const pressed = (event: React.KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = actionOf(event.key);
    if (!action) return;
    event.preventDefault();
    onAct(id, action);
  };
  return (
    <li className={styles.passage} data-kind={kind} style={kind === 'item' ? { paddingInlineStart: `${Math.min(level, 6) * 12}px` } : undefined}>
      {list && caret !== undefined ? (
        <PassageFields key={id} passage={passage} name={name} list={list} caret={caret} move={move} mayMerge={mayMerge} onAct={(action) => onAct(id, action)} />
      ) : (
        <button ref={row} type="button" className={styles.row} tabIndex={isStop ? 0 : -1} onClick={() => onAct(id, { kind: 'edit', caret: 0 })} onKeyDown={pressed}>
          <span className={styles.meta}>{name}</span>
          <span className={`${styles.words} ${kind === 'heading' ? styles.title : ''}`} dir="auto">
            {label && <span className={styles.label}>{kind === 'note' ? `[${label}]` : label} </span>}
            {isOrphan && <em>{words.passages.orphan} </em>}
            {kind === 'row' ? <Cells cells={text.split('\t')} /> : text || <em>{words.passages.empty}</em>}
          </span>
        </button>
      )}
    </li>
  );
});

function actionOf(key: string): RowAction | undefined {
  switch (key) {
    case 'ArrowDown':
      return { kind: 'step', by: 1 };
    case 'ArrowUp':
      return { kind: 'step', by: -1 };
    case 'F2':
      return { kind: 'edit', caret: 0 };
    case 'Backspace':
      return { kind: 'merge' };
    case 'Delete':
      return { kind: 'remove' };
    default:
      return undefined;
  }
}

/** Those of one row below those of the other. */
function Cells({ cells }: { readonly cells: readonly string[] }): React.ReactElement {
  return (
    <span className={styles.tableRow} style={{ gridTemplateColumns: `repeat(${cells.length}, minmax(0, 1fr))` }}>
      {cells.map((cell, index) => (
        <span key={index}>{cell}</span>
      ))}
    </span>
  );
}
