import * as React from 'react';
import { lengthOf, slice } from '../../../../domain/anchors/characters';
import { normalText } from '../../../../domain/anchors/normalText';
import type { PassageList } from '../../../../domain/passages/editPassages';
import { setKind, setLabel, setText } from '../../../../domain/passages/editPassages';
import type { Passage, PassageKind } from '../../../../domain/passages/Passage';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { AddIcon, DeleteIcon } from '../../../../ui/ownerIcons';
import { SelectField } from '../../../../ui/SelectField';
import { TextBox } from '../../../../ui/TextBox';
import styles from './Edit.module.scss';
import { editWords } from './editStrings';
import { kindName } from './passageNames';
import type { RowAction } from './RowAction';

interface PassageFieldsProps {
  readonly passage: Passage;
  readonly name: string;
  readonly list: PassageList;
  readonly caret: number;
  readonly move: number;
  readonly mayMerge: boolean;
  onAct(action: RowAction): void;
}

const KINDS: readonly { readonly kind: Exclude<PassageKind, 'note'>; readonly level: number }[] = [
  { kind: 'paragraph', level: 0 },
  ...[1, 2, 3, 4, 5, 6].map((level) => ({ kind: 'heading' as const, level })),
  ...[1, 2, 3, 4, 5, 6].map((level) => ({ kind: 'item' as const, level })),
  { kind: 'row', level: 0 }
];

/** What edits a passage: its words, what it is, its number, and what can be done with it. */
export function PassageFields({ passage, name, list, caret, move, mayMerge, onAct }: PassageFieldsProps): React.ReactElement {
  const words = useWords(editWords);
  const text = words.passages;
  const { formats } = usePage();
  const { id, kind, label } = passage;
  // As it is typed: a passage itself has no blanks at its ends, and what is typed next may need one.
  const [typed, setTyped] = React.useState(passage.text);
  const box = React.useRef<HTMLElement>(null);
  const isRow = kind === 'row';
  const maySplit = !isRow && kind !== 'note';
  React.useEffect(() => {
    const field = box.current;
    if (!(field instanceof HTMLTextAreaElement)) return field?.focus();
    field.focus();
    const place = slice(passage.text, 0, caret).length;
    field.setSelectionRange(place, place);
    // Only when it is opened anew: typing moves the caret by itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [move]);
  React.useEffect(() => {
    // Taken back or made again, not typed.
    if (said(typed) !== passage.text) setTyped(passage.text);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [passage.text]);

  const withTyped = (value: string): PassageList => setText(list, id, value);
  const type = (value: string): void => {
    setTyped(value);
    onAct({ kind: 'change', list: withTyped(value), same: `text-${id}` });
  };
  const split = (mayAdd: boolean): void => {
    const field = box.current;
    const at = field instanceof HTMLTextAreaElement ? field.selectionStart : 0;
    onAct({ kind: 'split', list: withTyped(typed), place: lengthOf(said(typed.slice(0, at))), mayAdd });
  };
  const pressed = (event: React.KeyboardEvent): void => {
    const field = event.target;
    if (!(field instanceof HTMLTextAreaElement) || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const action = keyAction(event, field, kind);
    if (!action) return;
    event.preventDefault();
    if (action === 'split') split(true);
    else onAct(action);
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- what is pressed in the fields within
    <div
      className={styles.open}
      role="group"
      aria-label={name}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
          onAct({ kind: 'finish' });
        } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
      }}
    >
      {isRow ? (
        <div className={styles.cells}>
          {typed.split('\t').map((cell, index, cells) => (
            <TextBox
              key={index}
              ref={index === 0 ? box : undefined}
              label={text.cell(formats.number(index + 1))}
              dir="auto"
              value={cell}
              onChange={(value) => type(cells.map((other, place) => (place === index ? value.replace(/\t/g, ' ') : other)).join('\t'))}
            />
          ))}
        </div>
      ) : (
        // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- as above
        <div onKeyDown={pressed}>
          <TextBox ref={box} multiline rows={2} label={text.words} dir="auto" value={typed} onChange={type} />
        </div>
      )}
      <div className={styles.tools}>
        {kind !== 'note' && (
          <SelectField
            label={text.kind}
            options={KINDS.map((each) => ({ key: keyOf(each), text: kindName(each, words, formats) }))}
            selected={keyOf(passage)}
            onChange={(key) => {
              const chosen = KINDS.find((each) => keyOf(each) === key);
              if (chosen) onAct({ kind: 'change', list: setKind(withTyped(typed), id, chosen.kind, chosen.level), same: `kind-${id}-${key}` });
            }}
          />
        )}
        {(kind === 'heading' || kind === 'item') && (
          <TextBox className={styles.number} label={text.number} value={label} maxLength={20} onChange={(value) => onAct({ kind: 'change', list: setLabel(list, id, value), same: `label-${id}` })} />
        )}
      </div>
      <div className={styles.tools}>
        <Button disabled={!maySplit} reason={text.noSplit} title={text.splitHint} onClick={() => split(false)}>
          {text.split}
        </Button>
        <Button disabled={!mayMerge} reason={text.noMerge} onClick={() => onAct({ kind: 'merge' })}>
          {text.merge}
        </Button>
        <Button icon={<AddIcon />} label={text.add} onClick={() => onAct({ kind: 'add' })} />
        <Button icon={<DeleteIcon />} label={text.remove} onClick={() => onAct({ kind: 'remove' })} />
        <Button appearance="text" onClick={() => onAct({ kind: 'finish' })}>
          {text.finish}
        </Button>
      </div>
    </div>
  );
}

const keyOf = ({ kind, level }: Pick<Passage, 'kind' | 'level'>): string => (level > 0 ? `${kind}-${level}` : kind);

/** What was typed, as a passage has it. */
function said(typed: string): string {
  return normalText(typed.replace(/[^\S\n\t]+/g, ' '));
}

/** What a key does at the place where it is pressed; undefined: what it always does. */
function keyAction(event: React.KeyboardEvent, { selectionStart, selectionEnd, value }: HTMLTextAreaElement, kind: PassageKind): RowAction | 'split' | undefined {
  const isAtStart = selectionStart === 0 && selectionEnd === 0;
  const isAtEnd = selectionStart === value.length && selectionEnd === value.length;
  switch (event.key) {
    case 'Enter':
      return kind === 'note' || event.shiftKey ? undefined : 'split';
    case 'Backspace':
      return isAtStart ? { kind: 'merge' } : undefined;
    case 'Delete':
      return isAtEnd ? { kind: 'mergeNext' } : undefined;
    case 'ArrowUp':
      return isAtStart ? { kind: 'step', by: -1, caret: 'end' } : undefined;
    case 'ArrowDown':
      return isAtEnd ? { kind: 'step', by: 1, caret: 'start' } : undefined;
    default:
      return undefined;
  }
}
