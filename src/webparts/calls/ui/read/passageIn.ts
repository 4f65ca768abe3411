import type { TextVersion } from '../../../../domain/passages/Passage';
import type { Place } from '../Place';

/** The passage of a text under which something stands; where its own is gone, what became of it, else the whole text. */
export function passageIn(text: TextVersion, { passage }: Pick<Place, 'passage'>): number {
  if (text.passages.some(({ id }) => id === passage)) return passage;
  return text.descents.find(({ from }) => from.includes(passage))?.to[0] ?? 0;
}
