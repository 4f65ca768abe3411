import * as React from 'react';
import type { Anchor } from '../../../../domain/anchors/Anchor';
import type { PassageCount } from '../../../../domain/calls/Thread';
import { usePage, useWords } from '../../../../shell/Page';
import { callWords } from '../../strings';
import { passageId } from './Contents';
import { Margin } from './Margin';
import type { PlacedPassage } from './outlineOf';
import styles from './PassageView.module.scss';
import { PassageWords } from './PassageWords';

interface PassageViewProps {
  readonly placed: PlacedPassage;
  readonly idOf: string;
  /** Undefined: not known yet, or nothing was said. */
  readonly count: PassageCount | undefined;
  /** What was said of the passages that it descends from. */
  readonly earlier: number;
  /** Its words that are selected now. */
  readonly selection: Anchor | undefined;
  readonly mayContribute: boolean;
  /** Its discussion; undefined: closed. */
  readonly discussion: React.ReactElement | undefined;
  onToggle(passage: number): void;
  onWrite(passage: number, words?: Anchor): void;
  onNote(label: string): void;
}

/** A passage: its number, its words, in its margin what was said of it, and below it the discussion when it is open. */
export const PassageView = React.memo(function PassageView(props: PassageViewProps): React.ReactElement {
  const { placed, idOf, count, earlier, selection, mayContribute, discussion, onToggle, onWrite, onNote } = props;
  const { passage, number, level, columns } = placed;
  const words = useWords(callWords);
  const { formats } = usePage();
  const id = passageId(idOf, passage.id);
  const Heading = `h${level}` as const;
  const isHeading = passage.kind === 'heading';
  const name = words.passage(formats.number(number));
  const label = labelOf(passage);
  const said = (
    <>
      {label && <span className={styles.label}>{label} </span>}
      <PassageWords passage={passage} columns={columns} onNote={onNote} />
    </>
  );
  return (
    <section id={id} data-passage={passage.id} aria-labelledby={`${id}-name`} className={`${styles.passage} ${discussion ? styles.open : ''} ${styles[passage.kind]} ${isHeading ? styles[`level${level}`] : ''}`}>
      {/* Words of the text are its heading where they are one; else its number is. */}
      {isHeading ? (
        <span className={styles.number} aria-hidden="true">
          {formats.number(number)}
        </span>
      ) : (
        <Heading id={`${id}-name`} className={styles.number} aria-label={name}>
          {formats.number(number)}
        </Heading>
      )}
      {isHeading ? (
        <Heading id={`${id}-name`} className={styles.body}>
          {said}
        </Heading>
      ) : (
        <div className={styles.body} style={passage.kind === 'item' ? { marginInlineStart: `${Math.max(0, passage.level - 1) * 20}px` } : undefined}>
          {said}
        </div>
      )}
      <Margin
        name={name}
        count={count}
        earlier={earlier}
        isOpen={discussion !== undefined}
        controls={`${id}-discussion`}
        hasSelection={selection !== undefined}
        mayContribute={mayContribute}
        onToggle={() => onToggle(passage.id)}
        onWrite={() => onWrite(passage.id, selection)}
      />
      {discussion && (
        <div id={`${id}-discussion`} className={styles.discussion}>
          {discussion}
        </div>
      )}
    </section>
  );
});

/** What stands before its words, as the document has it: an item that it does not number has a bullet. */
function labelOf({ kind, label }: PlacedPassage['passage']): string {
  if (kind === 'note') return `[${label}]`;
  return label === '' && kind === 'item' ? '•' : label;
}
