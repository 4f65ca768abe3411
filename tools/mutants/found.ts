import { relative } from 'node:path';
import type { MutantResult } from '@stryker-mutator/api/core';
import type { Reporter } from '@stryker-mutator/api/report';
import { LATE } from './harness';
import { isDrawn, sampleOf } from './sample';

export type Mutant = Pick<MutantResult, 'id' | 'fileName' | 'location' | 'mutatorName' | 'replacement' | 'status' | 'statusReason'>;

/** Prints what no test notices as soon as it is known: a measurement takes long, and may be stopped. */
class FoundReporter implements Reporter {
  private readonly sample = sampleOf(process.env.PARVIS_MUTANTS_SAMPLE);
  private readonly said = new Set<string>();

  public onMutantTested(mutant: Readonly<MutantResult>): void {
    // Stryker tells twice of some.
    if (this.said.has(mutant.id) || !isWithin(process.env.PARVIS_MUTANTS_PATH ?? 'src', mutant.fileName)) return;
    this.said.add(mutant.id);
    // What no test reaches is known of all mutants, drawn or not.
    if (mutant.status === 'NoCoverage') console.log(`no test   ${describe(mutant)}`);
    else if (mutant.status === 'Survived' && isDrawn(this.sample, mutant.id)) console.log(`survived  ${describe(mutant)}`);
  }
}

export function wasNoticed({ status }: Mutant): boolean {
  return status === 'Killed' || status === 'Timeout' || status === 'RuntimeError';
}

/** On a machine that has too much to do, such a mutant may not be one that tests notice. */
export function wasLate({ status, statusReason = '' }: Mutant): boolean {
  return status === 'Timeout' || (status === 'Killed' && statusReason.includes(LATE));
}

/** Stryker's own sentences stand where a comment gives no reason. */
export function explained(reason: string): boolean {
  return reason !== '' && !/^Ignored (because|using)/i.test(reason);
}

export function describe({ fileName, location, mutatorName, replacement = '' }: Mutant): string {
  return `${relative('.', fileName)}:${location.start.line}:${location.start.column}  ${mutatorName}  ${replacement.replace(/\s+/g, ' ').slice(0, 90)}`;
}

/** @param path of a file or a folder, from the root of the project */
export function isWithin(path: string, fileName: string): boolean {
  return relative('.', fileName).startsWith(path);
}

export const strykerPlugins = [{ kind: 'Reporter', name: 'found', injectableClass: FoundReporter }];
