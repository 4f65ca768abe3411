import * as React from 'react';
import type { Anchor } from '../../../../domain/anchors/Anchor';
import { anchorOf } from '../../../../domain/anchors/anchorOf';
import { lengthOf, slice } from '../../../../domain/anchors/characters';
import type { TextVersion } from '../../../../domain/passages/Passage';

/** The words of a passage that are selected, and where on the page they end. */
export interface SelectedWords {
  readonly anchor: Anchor;
  /** In CSS pixels, from the corner of the frame. */
  readonly left: number;
  readonly bottom: number;
}

/** A selection changes with each step of the finger or the mouse (milliseconds). */
const PAUSE = 150;

/** What is selected of the text, by mouse, finger or keyboard: in one passage, the first one where it goes over several. */
export function useSelectedWords(frame: React.RefObject<HTMLElement>, text: TextVersion, isEnabled: boolean): SelectedWords | undefined {
  const [selected, setSelected] = React.useState<SelectedWords>();
  React.useEffect(() => {
    if (!isEnabled) return undefined;
    let timer: number | undefined;
    const changed = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setSelected((before) => same(before, frame.current ? read(frame.current, text) : undefined)), PAUSE);
    };
    document.addEventListener('selectionchange', changed);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('selectionchange', changed);
    };
  }, [frame, text, isEnabled]);
  return isEnabled ? selected : undefined;
}

function read(frame: HTMLElement, text: TextVersion): SelectedWords | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const words = wordsAt(range.startContainer) ?? [...frame.querySelectorAll<HTMLElement>('[data-words]')].find((element) => range.intersectsNode(element));
  if (!words || !frame.contains(words)) return undefined;
  const passage = text.passages.find(({ id }) => String(id) === words.dataset['words']);
  if (!passage) return undefined;
  const [start, end] = placesIn(words, range);
  const quote = slice(passage.text, start, end);
  // Spaces at its ends are no part of what somebody speaks of.
  const from = start + lengthOf(quote) - lengthOf(quote.trimStart());
  const to = end - lengthOf(quote) + lengthOf(quote.trimEnd());
  const anchor = anchorOf(text.version, passage, from, to);
  if (anchor.quote.trim() === '') return undefined;
  const rects = typeof range.getClientRects === 'function' ? [...range.getClientRects()] : [];
  const last = rects[rects.length - 1] ?? words.getBoundingClientRect();
  const corner = frame.getBoundingClientRect();
  return { anchor, left: last.left - corner.left, bottom: last.bottom - corner.top };
}

function wordsAt(node: Node): HTMLElement | null {
  return (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-words]') ?? null;
}

/** Where a range begins and ends in the words of a passage, in characters that a person would count. */
function placesIn(words: HTMLElement, range: Range): readonly [number, number] {
  const before = document.createRange();
  before.selectNodeContents(words);
  if (words.contains(range.startContainer)) before.setEnd(range.startContainer, range.startOffset);
  else before.collapse(true);
  const until = document.createRange();
  until.selectNodeContents(words);
  if (words.contains(range.endContainer)) until.setEnd(range.endContainer, range.endOffset);
  return [lengthOf(before.toString()), lengthOf(until.toString())];
}

function same(before: SelectedWords | undefined, after: SelectedWords | undefined): SelectedWords | undefined {
  return JSON.stringify(before) === JSON.stringify(after) ? before : after;
}
