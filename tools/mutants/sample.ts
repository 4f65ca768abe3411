import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Mutant } from './mutant';
import { describe } from './mutant';

/** Some mutants drawn by lot: enough to know a share within a few percent in minutes. */
interface Sample {
  readonly percent: number;
  readonly seed: number;
}

/** Which mutants are run. */
export interface Choice {
  readonly sample: Sample | null;
  /** What an earlier run printed of those that no test noticed; null: any. */
  readonly again: ReadonlySet<string> | null;
}

/** Why a mutant was not run. */
export const NOT_DRAWN = 'Not drawn';

/** `10` or `10:2`: a tenth of the mutants, by the second lot. All without a choice. */
function sampleOf(choice: string | undefined): Sample | null {
  if (!choice) return null;
  const [percent = NaN, seed = 1] = choice.split(':').map(Number);
  if (!(percent > 0 && percent <= 100) || !Number.isInteger(seed)) throw new Error(`Not a sample: ${choice}. Percent of the mutants, and the number of the lot if wanted: --sample=10:2`);
  return { percent, seed };
}

/** By the options of the program, which its processes find in the environment. */
export function choiceOf({ PARVIS_MUTANTS_SAMPLE, PARVIS_MUTANTS_AGAIN }: NodeJS.ProcessEnv): Choice {
  const printed = PARVIS_MUTANTS_AGAIN ? readFileSync(PARVIS_MUTANTS_AGAIN, 'utf8').split('\n') : null;
  const again = printed?.flatMap((line) => /^(?:survived|no test) +(.*)$/.exec(line)?.slice(1) ?? []);
  return { sample: sampleOf(PARVIS_MUTANTS_SAMPLE), again: again ? new Set(again) : null };
}

export function isChosen({ sample, again }: Choice, mutant: Mutant): boolean {
  return isDrawn(sample, mutant.id) && (!again || again.has(describe(mutant)));
}

/** The same lot for the same code, whoever asks. */
function isDrawn(sample: Sample | null, mutantId: string): boolean {
  if (!sample) return true;
  const hash = createHash('sha256').update(`${sample.seed} ${mutantId}`).digest();
  return hash.readUInt32BE() < (sample.percent / 100) * 2 ** 32;
}

/** Bounds, in percent, between which the true share lies in 95 of 100 samples (Wilson's interval). */
export function boundsOf(noticed: number, drawn: number): readonly [low: number, high: number] {
  if (drawn === 0) return [0, 100];
  const z = 1.96;
  const share = noticed / drawn;
  const centre = (share + (z * z) / (2 * drawn)) / (1 + (z * z) / drawn);
  const reach = (z / (1 + (z * z) / drawn)) * Math.sqrt((share * (1 - share)) / drawn + (z * z) / (4 * drawn * drawn));
  return [100 * (centre - reach), 100 * (centre + reach)];
}
