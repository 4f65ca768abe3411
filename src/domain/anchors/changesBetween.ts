import { unnumbered } from '../passages/notes';
import type { Descent, Passage, TextVersion } from '../passages/Passage';
import { ancestorsOf } from './lineage';

/** What became of some passages from one version to another, however many versions lie between. */
export interface Change {
  readonly kind: Descent['kind'];
  readonly before: readonly Passage[];
  readonly after: readonly Passage[];
  /** Contributions that led to it, as its animators said, in the order of their ids. */
  readonly contributions: readonly number[];
}

/**
 * Each passage of both versions in exactly one change, in the order of the later text; what is gone stands after what it followed.
 * @param versions all of them, rising
 */
export function changesBetween(versions: readonly TextVersion[], from: number, to: number): readonly Change[] {
  const [earlier, later] = [from, to].map((number) => versions.find(({ version }) => version === number));
  if (!earlier || !later) return [];
  const between = versions.filter(({ version }) => version > from && version <= to);
  const families = familiesOf(earlier.passages, later.passages, versions);
  const order = orderOf(families, earlier.passages, later.passages);
  return order.map(({ before, after }) => {
    const members = new Set([...before, ...after].map(({ id }) => id));
    return { kind: kindOf(before, after), before, after, contributions: behind(members, between) };
  });
}

type Family = Pick<Change, 'before' | 'after'>;

/** Passages that have one ancestor in common belong together. */
function familiesOf(before: readonly Passage[], after: readonly Passage[], versions: readonly TextVersion[]): readonly Family[] {
  const heads = new Map<number, number>();
  const headOf = (id: number): number => {
    let head = id;
    for (let next = heads.get(head); next !== undefined && next !== head; next = heads.get(head)) head = next;
    return head;
  };
  const known = new Set(before.map(({ id }) => id));
  for (const { id } of after) for (const ancestor of ancestorsOf(id, versions)) if (known.has(ancestor)) heads.set(headOf(ancestor), headOf(id));
  const families = new Map<number, { readonly before: Passage[]; readonly after: Passage[] }>();
  const familyOf = (id: number): { readonly before: Passage[]; readonly after: Passage[] } => {
    const family = families.get(headOf(id)) ?? { before: [], after: [] };
    families.set(headOf(id), family);
    return family;
  };
  for (const passage of before) familyOf(passage.id).before.push(passage);
  for (const passage of after) familyOf(passage.id).after.push(passage);
  return [...families.values()];
}

function kindOf(before: readonly Passage[], after: readonly Passage[]): Descent['kind'] {
  if (before.length === 0) return 'new';
  if (after.length === 0) return 'gone';
  if (before.length === 1 && after.length > 1) return 'split';
  if (before.length > 1 && after.length === 1) return 'joined';
  const [then, now] = [before[0], after[0]];
  return before.length === 1 && then && now && unnumbered(then) === unnumbered(now) ? 'same' : 'changed';
}

function orderOf(families: readonly Family[], before: readonly Passage[], after: readonly Passage[]): readonly Family[] {
  const placeAfter = new Map(after.map((passage, place) => [passage, place]));
  const placeBefore = new Map(before.map((passage, place) => [passage, place]));
  const familyOf = new Map(families.flatMap((family) => family.before.map((passage) => [passage, family] as const)));
  const rank = (family: Family): number => {
    const [first] = family.after;
    if (first) return placeAfter.get(first) ?? 0;
    for (let place = placeBefore.get(family.before[0] as Passage) ?? 0; place > 0; place--) {
      const previous = familyOf.get(before[place - 1] as Passage);
      const last = previous?.after[previous.after.length - 1];
      if (last) return (placeAfter.get(last) ?? 0) + 0.5;
    }
    return -1;
  };
  return families.map((family) => ({ family, rank: rank(family) })).sort((one, other) => one.rank - other.rank).map(({ family }) => family);
}

/** Of the passages themselves, and of those between that some of them came from or that were only for a while. */
function behind(members: ReadonlySet<number>, between: readonly TextVersion[]): readonly number[] {
  const touched = new Set(members);
  for (const { descents } of [...between].reverse()) for (const { from, to } of descents) if (to.some((id) => touched.has(id))) for (const id of from) touched.add(id);
  const named = between.flatMap(({ descents }) => descents.filter(({ from, to }) => [...from, ...to].some((id) => touched.has(id))).flatMap(({ contributions = [] }) => contributions));
  return [...new Set(named)].sort((one, other) => one - other);
}
