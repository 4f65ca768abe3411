import type { News } from './News';

/**
 * Calls that closed by date alone, which no row tells: computed from the dates as decisions said them. What somebody closed before its date is told by that decision.
 * @param news of whatever kind
 * @param now the server's time
 */
export function callEnds(news: readonly News[], now: Date): readonly News[] {
  const said = news.filter(({ kind }) => kind === 'callDated' || kind === 'callOver').sort((left, right) => left.at.getTime() - right.at.getTime() || left.id - right.id);
  return [...new Set(said.map(({ about }) => about))].flatMap((call) => endsOf(said.filter(({ about }) => about === call), now));
}

function endsOf(said: readonly News[], now: Date): readonly News[] {
  return said.flatMap((dated, index): readonly News[] => {
    if (dated.kind !== 'callDated' || !dated.closes) return [];
    const before = said[index - 1];
    const wasOver = before !== undefined && (before.kind === 'callOver' || (endOf(before) ?? dated.at) < dated.at);
    // What was over, and is opened until a moment that is past, stays over.
    if (wasOver && dated.closes <= dated.at) return [];
    const end = endOf(dated) ?? dated.closes;
    const next = said[index + 1]?.at;
    const isReached = next === undefined ? end <= now : end < next;
    return isReached ? [{ ...dated, kind: 'callClosed', at: end }] : [];
  });
}

/** A date that was past ends it at once. */
function endOf({ at, closes }: News): Date | null {
  return closes ? (closes > at ? closes : at) : null;
}
