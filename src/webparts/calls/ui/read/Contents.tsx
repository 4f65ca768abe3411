import * as React from 'react';
import { useWords } from '../../../../shell/Page';
import { Disclosure } from '../../../../ui/Disclosure';
import { focusOn } from '../../../../ui/focusOn';
import { useWidth } from '../../../../ui/useWidth';
import { callWords } from '../../strings';
import styles from './Contents.module.scss';
import type { PlacedPassage } from './outlineOf';

interface ContentsProps {
  readonly headings: readonly PlacedPassage[];
  /** Begins the ids of passages on the page. */
  readonly idOf: string;
}

/** Its width beside the text, in CSS pixels, as `CallReader.module.scss` says; above the text it is wider. */
const BESIDE = 220;

/** The headings of the text as links; behind a button where it stands above the text. */
export function Contents({ headings, idOf }: ContentsProps): React.ReactElement | null {
  const words = useWords(callWords);
  const [frame, width] = useWidth<HTMLElement>();
  if (headings.length < 2) return null;
  const list = (
    <ol className={styles.list}>
      {headings.map(({ passage, level, number }) => (
        <li key={passage.id} className={styles[`level${level}`]}>
          <a href={`#${passageId(idOf, passage.id)}`} onClick={(event) => goToPassage(event, passageId(idOf, passage.id))}>
            <bdi>{[passage.label, passage.text].filter(Boolean).join(' ') || words.passage(String(number))}</bdi>
          </a>
        </li>
      ))}
    </ol>
  );
  const isBeside = width > 0 && width <= BESIDE;
  return (
    <nav ref={frame} aria-label={words.contents} className={styles.contents}>
      {isBeside ? (
        <>
          <p className={styles.title}>{words.contents}</p>
          {list}
        </>
      ) : (
        <Disclosure label={words.contents}>{list}</Disclosure>
      )}
    </nav>
  );
}

/** The id of a passage on the page. */
export function passageId(idOf: string, passage: number): string {
  return `${idOf}-${passage}`;
}

/** Goes to a passage without a step of the history: the address names things, not places of a page. */
export function goToPassage(event: React.MouseEvent, id: string): void {
  event.preventDefault();
  showPassage(id);
}

export function showPassage(id: string): void {
  const element = document.getElementById(id);
  if (!element) return;
  element.scrollIntoView({ block: 'start' });
  focusOn(element);
}
