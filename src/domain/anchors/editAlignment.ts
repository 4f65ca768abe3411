import { unnumbered } from '../passages/notes';
import type { Alignment, DraftPassage, ProposedDescent } from './Alignment';
import type { Course } from './Course';

/** What a person says of some passages: these became those. What other descents lose by it is theirs no more, and to be looked at. */
export function relink({ descents }: Alignment, from: readonly number[], to: readonly number[]): Alignment {
  if (from.length > 1 && to.length > 1) throw new Error('several passages never become several');
  const chosen: ProposedDescent = { from, to, isDoubtful: false };
  const isTouched = (descent: ProposedDescent): boolean => descent.from.some((id) => from.includes(id)) || descent.to.some((place) => to.includes(place));
  const first = descents.find(isTouched);
  return {
    descents: descents.flatMap((descent) => {
      const left = { from: descent.from.filter((id) => !from.includes(id)), to: descent.to.filter((place) => !to.includes(place)), isDoubtful: true };
      if (!isTouched(descent)) return [descent];
      return [...(descent === first ? [chosen] : []), ...(left.from.length + left.to.length > 0 ? [left] : [])];
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

/** A text that is being prepared, and what is said of its passages until now. */
export interface Prepared {
  readonly passages: readonly DraftPassage[];
  readonly alignment: Alignment;
}

/**
 * What a person confirmed, linked or named before the text was changed once more stays, for all passages whose words did not change since.
 * @param alignment of `passages`, as it is proposed anew
 */
export function* keepingConfirmed(before: Prepared, { passages, alignment }: Prepared): Course<Alignment> {
  const placeOf = new Map(passages.map(({ id }, place) => [id, place]));
  const proposed = new Map(alignment.descents.map((descent) => [keyOf(descent), descent]));
  let all = alignment;
  for (const [index, { from, to, isDoubtful, contributions }] of before.alignment.descents.entries()) {
    yield index / before.alignment.descents.length;
    const places = to.flatMap((place) => {
      const old = before.passages[place];
      const now = old && placeOf.get(old.id);
      const found = now === undefined ? undefined : passages[now];
      return old && now !== undefined && found && unnumbered(found) === unnumbered(old) ? [now] : [];
    });
    if (places.length < to.length) continue;
    const key = keyOf({ from, to: places });
    const same = proposed.get(key);
    const isKept = same ? same.isDoubtful === isDoubtful : isDoubtful;
    if (isKept && contributions === undefined) continue;
    const linked = same || isDoubtful ? all : relink(all, from, places);
    all = { descents: linked.descents.map((descent) => (keyOf(descent) === key ? { ...descent, isDoubtful: descent.isDoubtful && isDoubtful, ...(contributions ? { contributions } : {}) } : descent)) };
  }
  return all;
}

function keyOf({ from, to }: Pick<ProposedDescent, 'from' | 'to'>): string {
  return `${from.join()}>${to.join()}`;
}
