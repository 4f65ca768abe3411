import { diffArrays } from 'diff';

/** A stretch of text that both have, or only one of them. */
export interface DifferencePart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Words removed and added beyond which nobody reads a difference word by word; the page would stand still for them. */
const MOST_CHANGES = 800;

/**
 * How a text became another, in whole words of its language: what is the same and what was removed is `before` letter by letter, what is
 * the same and what was added is `after`. What was removed comes before what was added in its place.
 * @param language as a browser names it, e.g. `fr`
 */
export function wordDifference(before: string, after: string, language: string): readonly DifferencePart[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const changes = diffArrays([...tokensOf(before, language)], [...tokensOf(after, language)], { maxEditLength: MOST_CHANGES });
  const parts = changes?.map(({ added, removed, value }): DifferencePart => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') }));
  return tidied(parts ?? [{ kind: 'removed', text: before }, { kind: 'added', text: after }], language);
}

/** Words and marks, each with the spaces after it: between spaces alone everything would be alike. */
function tokensOf(text: string, language: string): readonly string[] {
  const tokens: string[] = [];
  for (const piece of segmentsOf(text, language)) {
    const last = tokens.length - 1;
    if (piece.trim() === '' && last >= 0) tokens[last] += piece;
    else tokens.push(piece);
  }
  return tokens;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmentsOf(text: string, language: string): readonly string[] {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Each change as one removal and one addition, without what both begin or end with. */
function tidied(parts: readonly DifferencePart[], language: string): readonly DifferencePart[] {
  const tidy: DifferencePart[] = [];
  let removed = '';
  let added = '';
  const settle = (): void => {
    const [left, right] = [segmentsOf(removed, language), segmentsOf(added, language)];
    const shorter = Math.min(left.length, right.length);
    let start = 0;
    while (start < shorter && left[start] === right[start]) start += 1;
    let end = 0;
    while (end < shorter - start && left[left.length - 1 - end] === right[right.length - 1 - end]) end += 1;
    push(tidy, 'same', left.slice(0, start));
    push(tidy, 'removed', left.slice(start, left.length - end));
    push(tidy, 'added', right.slice(start, right.length - end));
    push(tidy, 'same', left.slice(left.length - end));
    removed = '';
    added = '';
  };
  for (const { kind, text } of parts) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      settle();
      push(tidy, kind, [text]);
    }
  }
  settle();
  return tidy;
}

/** Joined to the last part where that is of the same kind. */
function push(parts: DifferencePart[], kind: DifferencePart['kind'], pieces: readonly string[]): void {
  const text = pieces.join('');
  const last = parts[parts.length - 1];
  if (text === '') return;
  if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text };
  else parts.push({ kind, text });
}
