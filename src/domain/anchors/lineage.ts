import type { Passage, TextVersion } from '../passages/Passage';
import type { Anchor } from './Anchor';

/** The families of passages through all versions of a text. Ids are never used again, so that an id says who it is in any of them. */
export interface Lineage {
  readonly passages: ReadonlyMap<number, ReadonlyMap<number, Passage>>;
  readonly parents: ReadonlyMap<number, readonly number[]>;
  readonly children: ReadonlyMap<number, readonly number[]>;
}

const known = new WeakMap<readonly TextVersion[], Lineage>();

/** Made once for one array of versions. */
export function lineageOf(versions: readonly TextVersion[]): Lineage {
  const made = known.get(versions) ?? readLineage(versions);
  known.set(versions, made);
  return made;
}

/** Ids in the last version of what the passage became: itself, pieces of it, what it was joined into; none when it is gone. */
export function descendantsOf(passage: number, fromVersion: number, versions: readonly TextVersion[]): readonly number[] {
  const { passages, children } = lineageOf(versions);
  const last = passages.get(versions[versions.length - 1]?.version ?? 0);
  if (!last || !passages.get(fromVersion)?.has(passage)) return [];
  return [passage, ...relatives(passage, children)].filter((id) => last.has(id)).sort(rising);
}

/** Ids of all that the passage comes from, in any version; itself is not one of them. */
export function ancestorsOf(passage: number, versions: readonly TextVersion[]): readonly number[] {
  return relatives(passage, lineageOf(versions).parents).sort(rising);
}

/** Does the passage of the second anchor come from the first one's, in the version that it names? The text as a whole comes from itself alone. */
export function descends(versions: readonly TextVersion[], from: Anchor, to: Anchor): boolean {
  if (from.passage === 0) return to.passage === 0;
  const { passages } = lineageOf(versions);
  if (from.version > to.version || !passages.get(from.version)?.has(from.passage) || !passages.get(to.version)?.has(to.passage)) return false;
  return from.passage === to.passage || ancestorsOf(to.passage, versions).includes(from.passage);
}

function relatives(passage: number, edges: ReadonlyMap<number, readonly number[]>): number[] {
  const found = new Set([passage]);
  for (const id of found) for (const relative of edges.get(id) ?? []) found.add(relative);
  found.delete(passage);
  return [...found];
}

function readLineage(versions: readonly TextVersion[]): Lineage {
  const passages = new Map<number, ReadonlyMap<number, Passage>>();
  const parents = new Map<number, number[]>();
  const children = new Map<number, number[]>();
  for (const { version, passages: those, descents } of versions) {
    passages.set(version, new Map(those.map((passage) => [passage.id, passage])));
    for (const { from, to } of descents) {
      for (const parent of from) link(children, parent, to);
      for (const child of to) link(parents, child, from);
    }
  }
  return { passages, parents, children };
}

function link(edges: Map<number, number[]>, from: number, to: readonly number[]): void {
  edges.set(from, [...(edges.get(from) ?? []), ...to]);
}

function rising(left: number, right: number): number {
  return left - right;
}
