import search from 'approx-string-match';
import type { Passage } from '../passages/Passage';
import { lengthOf } from './characters';
import type { Occurrence } from './occurrences';
import { foldedPassage, occurrenceAt } from './occurrences';

/** Of a quote's characters, how many may be others for it to be found still. */
const ERRORS = 0.15;
const MOST_CANDIDATES = 5;

interface Stretch {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

interface Match extends Stretch {
  readonly errors: number;
}

/**
 * Where passages nearly have these words: the best place alone where it is better than the second best by as much again as may be wrong
 * at all, else all that come near it. None is ever more than a candidate. @param quote folded
 */
export function likePlaces(quote: string, passages: readonly Passage[]): readonly Occurrence[] {
  const allowed = Math.floor(lengthOf(quote) * ERRORS);
  if (allowed === 0) return [];
  let stretches: readonly Stretch[] = passages.map((passage) => ({ passage, start: 0, end: foldedPassage(passage).text.length }));
  const found: Match[] = [];
  let most = allowed;
  while (found.length < MOST_CANDIDATES) {
    const best = bestMatch(quote, stretches, most);
    if (!best) break;
    if (found.length === 0) most = best.errors + allowed - 1;
    found.push(best);
    stretches = stretches.flatMap((stretch) => around(stretch, best));
  }
  return found.map(({ passage, start, end }) => occurrenceAt(passage, start, end));
}

function bestMatch(quote: string, stretches: readonly Stretch[], most: number): Match | null {
  let best: Match | null = null;
  for (const { passage, start, end } of stretches) {
    const [match] = search(foldedPassage(passage).text.slice(start, end), quote, best ? best.errors - 1 : most);
    if (match) best = { passage, start: start + match.start, end: start + match.end, errors: match.errors };
    if (best?.errors === 0) break;
  }
  return best;
}

/** What is left of a stretch once a match is taken out of it. */
function around(stretch: Stretch, { passage, start, end }: Match): readonly Stretch[] {
  if (stretch.passage !== passage || end <= stretch.start || start >= stretch.end) return [stretch];
  return [{ ...stretch, end: start }, { ...stretch, start: end }];
}
