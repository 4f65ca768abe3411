import type { Idea } from './Idea';
import type { Ignored } from './Ignored';

type Linked = Pick<Idea, 'id' | 'buildsOn'>;

/** What builds on what, walked both ways. */
export interface Descent {
  /** From the one that it builds on to the first of the line. */
  ancestors(idea: number): readonly number[];
  /** What builds on it, rising; without what builds on those. */
  children(idea: number): readonly number[];
  readonly ignored: readonly Ignored[];
}

/** Ids rise with time: what names a later idea, or itself, was written past the product and builds on nothing. So no line ever closes. */
export function descentOf(ideas: readonly Linked[]): Descent {
  const parents = new Map<number, number>();
  const ignored: Ignored[] = [];
  const known = new Map(ideas.map((idea) => [idea.id, idea]));
  for (const { id, buildsOn } of known.values()) {
    if (buildsOn === 0) continue;
    const why = buildsOn >= id ? 'lineage' : known.has(buildsOn) ? null : 'unknown';
    if (why) ignored.push({ what: 'idea', id, why });
    else parents.set(id, buildsOn);
  }
  const children = new Map<number, number[]>();
  for (const [id, parent] of [...parents].sort(([a], [b]) => a - b)) children.set(parent, [...(children.get(parent) ?? []), id]);
  return {
    ancestors: (idea) => {
      const line: number[] = [];
      for (let parent = parents.get(idea); parent !== undefined; parent = parents.get(parent)) line.push(parent);
      return line;
    },
    children: (idea) => children.get(idea) ?? [],
    ignored
  };
}
