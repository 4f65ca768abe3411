import type { Passage } from '../../../../domain/passages/Passage';
import type { Formats } from '../../../../shell/Formats';
import type { EditWords } from './editStrings';

/** What a passage is, in words: `titre 2`. */
export function kindName({ kind, level }: Pick<Passage, 'kind' | 'level'>, { passages: words }: EditWords, formats: Formats): string {
  if (kind === 'heading') return words.heading(formats.number(level));
  return kind === 'item' ? words.item(formats.number(level)) : words.kinds[kind];
}
