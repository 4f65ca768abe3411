import { sep } from 'node:path';
import type { MutantResult } from '@stryker-mutator/api/core';

/** What names a mutant, whatever became of it. */
export type Mutant = Pick<MutantResult, 'id' | 'fileName' | 'location' | 'mutatorName' | 'replacement'>;

/** Stryker counts lines and columns from 0 while it runs, and from 1 in what it reports. */
export function asReported<M extends Mutant>(mutant: M): M {
  const { start, end } = mutant.location;
  const next = ({ line, column }: typeof start): typeof start => ({ line: line + 1, column: column + 1 });
  return { ...mutant, location: { start: next(start), end: next(end) } };
}

/** From the root of the project, wherever its copy stands. */
export function pathOf({ fileName }: Pick<Mutant, 'fileName'>): string {
  return fileName.slice(fileName.lastIndexOf(`${sep}src${sep}`) + 1);
}

export function describe(mutant: Mutant): string {
  const { location, mutatorName, replacement = '' } = mutant;
  return `${pathOf(mutant)}:${location.start.line}:${location.start.column}  ${mutatorName}  ${replacement.replace(/\s+/g, ' ').slice(0, 90)}`.trimEnd();
}

/** @param path of a file or a folder, from the root of the project */
export function isWithin(path: string, mutant: Mutant): boolean {
  return pathOf(mutant).startsWith(path);
}
