import * as React from 'react';
import { lengthOf, slice } from '../../../../domain/anchors/characters';
import { normalText } from '../../../../domain/anchors/normalText';
import type { PassageList } from '../../../../domain/passages/editPassages';
import type { Emphasis, Stretch } from '../../../../domain/passages/editMarks';
import { isWritten, linkAt, setLink, toggleEmphasis, wordAt } from '../../../../domain/passages/editMarks';
import { setKind, setLabel, setText, stretchOf } from '../../../../domain/passages/editPassages';
import type { Passage, PassageKind } from '../../../../domain/passages/Passage';
import { announce } from '../../../../shell/announce';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { AddIcon, DeleteIcon } from '../../../../ui/ownerIcons';
import { SelectField } from '../../../../ui/SelectField';
import { TextBox } from '../../../../ui/TextBox';
import { PassageWords } from '../read/PassageWords';
import styles from './Edit.module.scss';
import { editWords } from './editStrings';
import { MarkTools } from './MarkTools';
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

/** As programs that write texts have them. */
const MARK_KEYS: Readonly<Record<string, Emphasis | 'link'>> = { b: 'strong', i: 'emphasis', k: 'link' };

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
  const maySplit = !isRow;
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

  const [selected, select] = React.useState<Stretch>({ start: caret, end: caret });
  const [isLinking, setLinking] = React.useState(false);
  /** The field in which the selection is. */
  const field = React.useRef<HTMLTextAreaElement | HTMLInputElement>();
  const stretch = selected.start < selected.end ? selected : wordAt(passage.text, selected.start);
  /** @param before what stands before the field's own words: the cells before it */
  const selecting = (before: string) => (event: React.SyntheticEvent): void => {
    const { target } = event;
    if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return;
    field.current = target;
    const [from, to] = [target.selectionStart ?? 0, target.selectionEnd ?? 0].map((place) => before.length + place);
    select(stretchOf(kind, typed, from ?? 0, to ?? 0));
  };
  const mark = (change: (now: PassageList) => PassageList, told: string): void => {
    setLinking(false);
    onAct({ kind: 'change', list: change(withTyped(typed)), same: `mark-${id}-${(marking.current += 1)}` });
    (field.current ?? box.current)?.focus();
    announce(told);
  };
  const marking = React.useRef(0);
  const emphasize = (which: Emphasis): void => mark((now) => toggleEmphasis(now, id, which, stretch), isWritten(passage, which, stretch) ? text.marks.said.off : text.marks.said.on);
  const linkTo = (address: string): void => mark((now) => setLink(now, id, address === '' ? (linkAt(passage, stretch) ?? stretch) : stretch, address), address === '' ? text.marks.said.unlinked : text.marks.said.linked);
  const shortcut = (event: React.KeyboardEvent): void => {
    const which = MARK_KEYS[event.key.toLowerCase()];
    if (!which || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    if (stretch.start >= stretch.end) announce(text.marks.none);
    else if (which === 'link') setLinking(true);
    else emphasize(which);
  };

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
        // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- as above
        <div className={styles.cells} onKeyDown={shortcut}>
          {typed.split('\t').map((cell, index, cells) => (
            <div key={index} onSelect={selecting([...cells.slice(0, index), ''].join('\t'))}>
              <TextBox
                ref={index === 0 ? box : undefined}
                label={text.cell(formats.number(index + 1))}
                dir="auto"
                value={cell}
                onChange={(value) => type(cells.map((other, place) => (place === index ? value.replace(/\t/g, ' ') : other)).join('\t'))}
              />
            </div>
          ))}
        </div>
      ) : (
        // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- as above
        <div
          onSelect={selecting('')}
          onKeyDown={(event) => {
            shortcut(event);
            if (!event.defaultPrevented) pressed(event);
          }}
        >
          <TextBox ref={box} multiline rows={2} label={text.words} dir="auto" value={typed} onChange={type} />
        </div>
      )}
      <MarkTools
        passage={passage}
        stretch={stretch}
        isLinking={isLinking}
        onLinking={(next) => {
          setLinking(next);
          if (!next) (field.current ?? box.current)?.focus();
        }}
        onEmphasis={emphasize}
        onLink={linkTo}
        onNote={kind === 'note' ? undefined : () => onAct({ kind: 'note', list: withTyped(typed), place: selected.end })}
      />
      {passage.marks.length > 0 && (
        <div>
          <p className={styles.meta}>{text.marks.shown}</p>
          <PassageWords passage={passage} onNote={() => undefined} />
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
      <div className={styles.bar}>
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
