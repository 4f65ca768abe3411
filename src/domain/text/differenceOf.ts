/** How two texts differ: what only one of them has, between the words before and after that both have. */
export interface Difference {
  /** Its last words, after an ellipsis where there are more. */
  readonly lead: string;
  readonly removed: string;
  readonly added: string;
  readonly tail: string;
}

/** Words of what is the same, shown on each side. */
const CONTEXT = 3;

/** What differs between two texts, in whole words. */
export function differenceOf(before: string, after: string): Difference {
  const [left, right] = [partsOf(before), partsOf(after)];
  const shorter = Math.min(left.length, right.length);
  let start = 0;
  while (start < shorter && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < shorter - start && left[left.length - 1 - end] === right[right.length - 1 - end]) end += 1;
  const lead = left.slice(0, start);
  const tail = left.slice(left.length - end);
  // Words and the spaces between them.
  const shown = CONTEXT * 2;
  return {
    lead: (lead.length > shown ? '… ' : '') + lead.slice(-shown).join('').trimStart(),
    removed: left.slice(start, left.length - end).join(''),
    added: right.slice(start, right.length - end).join(''),
    tail: tail.slice(0, shown).join('').trimEnd() + (tail.length > shown ? ' …' : '')
  };
}

function partsOf(text: string): readonly string[] {
  return text.match(/\s+|\S+/g) ?? [];
}
