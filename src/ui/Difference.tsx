import * as React from 'react';
import { Button } from './Button';
import styles from './Difference.module.scss';

/** A stretch of a text: in both of two wordings, or only in one. */
export interface DifferencePiece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

export interface DifferenceWords {
  /** Before each removed and each added stretch: neither is told by its colour. */
  readonly removed: string;
  readonly added: string;
  readonly before: string;
  readonly after: string;
  /** Of a wording that has no words. */
  readonly nothing: string;
  readonly showSides: string;
  readonly showChanges: string;
}

interface DifferenceProps {
  readonly pieces: readonly DifferencePiece[];
  readonly words: DifferenceWords;
  /** Both wordings one below the other from the start. */
  readonly isApart?: boolean;
  /** Long stretches that are the same are left out. */
  readonly isShort?: boolean;
}

/** Characters of the same words beside a change when the rest is left out. */
const CONTEXT = 60;

/** How a text became another: changes within the text, or both wordings whole. Each is said in words too. */
export function Difference({ pieces, words, isApart = false, isShort = false }: DifferenceProps): React.ReactElement {
  const [isSides, setSides] = React.useState(isApart);
  return (
    <div className={styles.difference}>
      {isSides ? <Sides pieces={pieces} words={words} /> : <Changes pieces={isShort ? shortened(pieces) : pieces} words={words} />}
      <Button appearance="text" onClick={() => setSides(!isSides)}>
        {isSides ? words.showChanges : words.showSides}
      </Button>
    </div>
  );
}

function Changes({ pieces, words }: Pick<DifferenceProps, 'pieces' | 'words'>): React.ReactElement {
  return (
    <p className={styles.text} dir="auto">
      {pieces.map(({ kind, text }, index) => {
        // Of spaces and line ends alone there is nothing to read: where they are new, they part the words.
        if (text.trim() === '') return kind === 'removed' ? null : <React.Fragment key={index}>{text}</React.Fragment>;
        if (kind === 'same') return <React.Fragment key={index}>{text}</React.Fragment>;
        const Tag = kind === 'added' ? 'ins' : 'del';
        return (
          <Tag key={index} className={styles[kind]}>
            <span className={styles.mark}>{words[kind]} </span>
            <span className={styles.words}>{text}</span>
          </Tag>
        );
      })}
    </p>
  );
}

function Sides({ pieces, words }: Pick<DifferenceProps, 'pieces' | 'words'>): React.ReactElement {
  return (
    <dl className={styles.sides}>
      <Side name={words.before} pieces={pieces.filter(({ kind }) => kind !== 'added')} nothing={words.nothing} />
      <Side name={words.after} pieces={pieces.filter(({ kind }) => kind !== 'removed')} nothing={words.nothing} />
    </dl>
  );
}

/** What is not in the other wording stands out by its weight. */
function Side({ name, pieces, nothing }: { readonly name: string; readonly pieces: readonly DifferencePiece[]; readonly nothing: string }): React.ReactElement {
  return (
    <div className={styles.side}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.text} dir="auto">
        {pieces.length === 0 && nothing}
        {pieces.map(({ kind, text }, index) => (kind === 'same' ? <React.Fragment key={index}>{text}</React.Fragment> : <strong key={index}>{text}</strong>))}
      </dd>
    </div>
  );
}

function shortened(pieces: readonly DifferencePiece[]): readonly DifferencePiece[] {
  return pieces.map(({ kind, text }, index) => {
    const [isFirst, isLast] = [index === 0, index === pieces.length - 1];
    const kept = CONTEXT * (Number(!isFirst) + Number(!isLast));
    if (kind !== 'same' || pieces.length === 1 || text.length <= kept + CONTEXT) return { kind, text };
    return { kind, text: `${isFirst ? '' : cutAfter(text)} … ${isLast ? '' : cutBefore(text)}` };
  });
}

/** Whole words at the beginning of a text. */
function cutAfter(text: string): string {
  return text.slice(0, CONTEXT).replace(/\s\S*$/, '');
}

function cutBefore(text: string): string {
  return text.slice(-CONTEXT).replace(/^\S*\s/, '');
}
