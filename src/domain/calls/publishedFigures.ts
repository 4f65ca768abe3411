import type { ContributionKind } from './Call';
import { contributionKinds } from './Call';
import type { CallFigures, FigureRow } from './callFigures';

/** What a decision of the kind `figures` stores: a number by its name; null: hidden. */
export type StoredFigures = Readonly<Record<string, number | null>>;

/** A figure that was published; null: hidden, since it would tell who said what. */
export interface PublishedRow<K> {
  readonly key: K;
  readonly contributions: number | null;
}

/** Figures that an animator published, for those who read no contribution. */
export interface PublishedFigures {
  readonly contributions: number;
  readonly people: number;
  readonly answered: number;
  readonly lateAnswers: number;
  /** In their own order. */
  readonly kinds: readonly PublishedRow<ContributionKind>[];
  /** Rising; 0: the whole text. */
  readonly passages: readonly PublishedRow<number>[];
  readonly themes: readonly PublishedRow<string>[];
  /** '' for who said none. */
  readonly directions: readonly PublishedRow<string>[];
}

/**
 * Figures as they are published: frozen at that moment, whatever is said later. A direction whose figure is hidden is not named either,
 * since its author typed it; of kinds, passages and themes, whose names say nothing of anybody, only the figure is hidden.
 */
export function publishedFigures({ contributions, people, answered, lateAnswers, kinds, passages, themes, directions }: CallFigures): StoredFigures {
  const rows = (name: string, all: readonly FigureRow<number | string>[]): [string, number | null][] => all.map(({ key, contributions: count }) => [`${name}.${key}`, count]);
  return Object.fromEntries([
    ...Object.entries({ contributions, people, answered, lateAnswers }),
    ...rows('kind', kinds),
    ...rows('passage', passages),
    ...rows('theme', themes.some(({ key }) => key !== '') ? themes : []),
    ...rows('direction', directions.filter(({ contributions: count }) => count !== null))
  ]);
}

/** Figures of passages among what was published, rising; 0: the whole text. */
export function publishedPassages(stored: StoredFigures): readonly PublishedRow<number>[] {
  return rowsOf(stored, 'passage').flatMap(({ key, contributions }) => (/^\d{1,10}$/.test(key) ? [{ key: Number(key), contributions }] : [])).sort((a, b) => a.key - b.key);
}

function rowsOf(stored: StoredFigures, name: string): readonly PublishedRow<string>[] {
  return Object.entries(stored).flatMap(([key, contributions]) => (key.startsWith(`${name}.`) ? [{ key: key.slice(name.length + 1), contributions }] : []));
}

/** What was published, read again; names that it does not know are left out. */
export function readFigures(stored: StoredFigures): PublishedFigures {
  const kinds = rowsOf(stored, 'kind');
  return {
    contributions: stored.contributions ?? 0,
    people: stored.people ?? 0,
    answered: stored.answered ?? 0,
    lateAnswers: stored.lateAnswers ?? 0,
    kinds: contributionKinds.flatMap((kind) => kinds.filter(({ key }) => key === kind).map(({ contributions }) => ({ key: kind, contributions }))),
    passages: publishedPassages(stored),
    themes: rowsOf(stored, 'theme'),
    directions: rowsOf(stored, 'direction')
  };
}
