import type { Poll } from '../../../../domain/polls/Poll';
import type { Formats } from '../../../../shell/Formats';

/** The texts of options, in the poll's order, as a list in words. */
export function namesOf({ options }: Poll, choices: readonly number[], formats: Formats): string {
  return formats.list(options.filter(({ id }) => choices.includes(id)).map(({ text }) => text));
}
