import * as React from 'react';
import { checkAddress } from '../../../../domain/address/safeAddress';
import type { Emphasis, Stretch } from '../../../../domain/passages/editMarks';
import { isWritten, linkAt } from '../../../../domain/passages/editMarks';
import type { Passage } from '../../../../domain/passages/Passage';
import { useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { TextBox } from '../../../../ui/TextBox';
import styles from './Edit.module.scss';
import { editWords } from './editStrings';

interface MarkToolsProps {
  readonly passage: Passage;
  /** What is selected of its words, or the word in which the caret is; empty: none. */
  readonly stretch: Stretch;
  readonly isLinking: boolean;
  onLinking(isLinking: boolean): void;
  onEmphasis(kind: Emphasis): void;
  /** @param address '': none */
  onLink(address: string): void;
  /** Undefined: a note has no notes. */
  readonly onNote: (() => void) | undefined;
}

/** How the words of a passage are written: bold, italic, what they lead to. */
export function MarkTools({ passage, stretch, isLinking, onLinking, onEmphasis, onLink, onNote }: MarkToolsProps): React.ReactElement {
  const words = useWords(editWords).passages.marks;
  const hasNone = stretch.start >= stretch.end;
  return (
    <>
      <div role="group" aria-label={words.label} className={styles.tools}>
        {(['strong', 'emphasis'] as const).map((kind) => (
          <Button key={kind} disabled={hasNone} reason={words.none} title={hasNone ? words.none : words.hint} aria-pressed={isWritten(passage, kind, stretch)} onClick={() => onEmphasis(kind)}>
            {words[kind]}
          </Button>
        ))}
        <Button disabled={hasNone} reason={words.none} title={hasNone ? words.none : words.hint} aria-expanded={isLinking} onClick={() => onLinking(!isLinking)}>
          {words.link}
        </Button>
        {onNote && <Button onClick={onNote}>{words.note}</Button>}
      </div>
      {isLinking && <LinkFields address={linkAt(passage, stretch)?.address ?? ''} onSet={onLink} onLeave={() => onLinking(false)} />}
    </>
  );
}

function LinkFields({ address, onSet, onLeave }: { readonly address: string; onSet(address: string): void; onLeave(): void }): React.ReactElement {
  const words = useWords(editWords).passages.marks;
  const [typed, setTyped] = React.useState(address);
  const [isTold, setTold] = React.useState(false);
  const box = React.useRef<HTMLElement>(null);
  React.useEffect(() => box.current?.focus(), []);
  const isRight = checkAddress(typed).ok;
  const set = (): void => {
    if (isRight) return onSet(typed.trim());
    setTold(true);
    box.current?.focus();
  };
  const pressed = (event: React.KeyboardEvent): void => {
    if (event.key !== 'Escape' && !(event.key === 'Enter' && event.target === box.current)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') set();
    else onLeave();
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- what is pressed in the field within
    <div className={styles.tools} onKeyDown={pressed}>
      <TextBox ref={box} label={words.address} type="url" dir="ltr" maxLength={2000} value={typed} errorMessage={isTold && !isRight ? words.wrong : undefined} onChange={setTyped} />
      <Button onClick={set}>{words.set}</Button>
      {address !== '' && <Button onClick={() => onSet('')}>{words.unset}</Button>}
      <Button appearance="text" onClick={onLeave}>
        {words.cancel}
      </Button>
    </div>
  );
}
