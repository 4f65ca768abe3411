import { LONGEST_TEXT } from '../../../../domain/ballots/textsAllowed';
import type { Formats } from '../../../../shell/Formats';
import type { TextWords } from './textStrings';

/** Said as soon as there is a character too many: nothing that is pasted is cut off in silence. Empty: it fits. */
export function tooLongIssue(text: string, words: TextWords, formats: Formats): string {
  const over = text.trim().length - LONGEST_TEXT;
  return over > 0 ? words.tooLong(over, formats.number(over)) : '';
}
