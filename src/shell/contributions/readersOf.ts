import type { Call } from '../../domain/calls/Call';
import type { ContributionWords } from './strings';

/** Who reads what is said in a call, and whether with a name. */
export function whoReads({ names, moderation }: Pick<Call, 'names' | 'moderation'>, words: ContributionWords): string {
  if (names === 'hidden') return words.secretFor.hidden;
  return moderation === 'before' ? words.secretFor.before : words.openFor;
}
