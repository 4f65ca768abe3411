import type { Alignment, ProposedDescent } from './Alignment';

/** What a person says of some passages: these became those. What other descents lose by it is theirs no more, and to be looked at. */
export function relink({ descents }: Alignment, from: readonly number[], to: readonly number[]): Alignment {
  if (from.length > 1 && to.length > 1) throw new Error('several passages never become several');
  const chosen: readonly ProposedDescent[] = from.length + to.length > 0 ? [{ from, to, isDoubtful: false }] : [];
  const isTouched = (descent: ProposedDescent): boolean => descent.from.some((id) => from.includes(id)) || descent.to.some((place) => to.includes(place));
  const first = descents.find(isTouched);
  return {
    descents: descents.flatMap((descent) => {
      const left = { from: descent.from.filter((id) => !from.includes(id)), to: descent.to.filter((place) => !to.includes(place)), isDoubtful: true };
      if (!isTouched(descent)) return [descent];
      return [...(descent === first ? chosen : []), ...(left.from.length + left.to.length > 0 ? [left] : [])];
    })
  };
}

/** A person looked at a descent and found it right. */
export function confirmDescent({ descents }: Alignment, confirmed: ProposedDescent): Alignment {
  return { descents: descents.map((descent) => (descent === confirmed ? { ...descent, isDoubtful: false } : descent)) };
}

/** Which contributions led to a change. */
export function nameContributions({ descents }: Alignment, named: ProposedDescent, contributions: readonly number[]): Alignment {
  return { descents: descents.map((descent) => (descent === named ? { ...descent, contributions } : descent)) };
}
