import type { MutantResult } from '@stryker-mutator/api/core';
import type { Reporter } from '@stryker-mutator/api/report';
import { LATE } from './harness';
import type { Mutant } from './mutant';
import { describe, isWithin } from './mutant';
import { choiceOf, isChosen } from './sample';

/** A mutant, and what became of it. */
export type Found = Mutant & Pick<MutantResult, 'status' | 'statusReason'>;

/** Prints what no test notices as soon as it is known: a measurement takes long, and may be stopped. */
class FoundReporter implements Reporter {
  private readonly choice = choiceOf(process.env);
  private readonly said = new Set<string>();

  public onMutantTested(mutant: Readonly<MutantResult>): void {
    // Stryker tells twice of some.
    if (this.said.has(mutant.id) || !isWithin(process.env.PARVIS_MUTANTS_PATH ?? 'src', mutant)) return;
    this.said.add(mutant.id);
    // What no test reaches is known of all mutants, drawn or not.
    if (mutant.status === 'NoCoverage') console.log(`no test   ${describe(mutant)}`);
    else if (mutant.status === 'Survived' && isChosen(this.choice, mutant)) console.log(`survived  ${describe(mutant)}`);
  }
}

export function wasNoticed({ status }: Found): boolean {
  return status === 'Killed' || status === 'Timeout' || status === 'RuntimeError';
}

/** On a machine that has too much to do, such a mutant may not be one that tests notice. */
export function wasLate({ status, statusReason = '' }: Found): boolean {
  return status === 'Timeout' || (status === 'Killed' && statusReason.includes(LATE));
}

/** Stryker's own sentences stand where a comment gives no reason. */
export function explained(reason: string): boolean {
  return reason !== '' && !/^Ignored (because|using)/i.test(reason);
}

export const strykerPlugins = [{ kind: 'Reporter', name: 'found', injectableClass: FoundReporter }];
