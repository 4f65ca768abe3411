import { dateSlot } from '../../../../domain/polls/dateSlot';
import type { Formats } from '../../../../shell/Formats';

/** A date to choose in words: `vendredi 4 décembre 2026`, `lundi 7 décembre 2026, 09:00 – 10:30`; the text itself where it is no date. */
export function dateWords(text: string, { culture, timeZone }: Formats): string {
  const slot = dateSlot(text);
  if (!slot) return text;
  const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  // A whole day is the same one wherever it is read.
  if ('day' in slot) return ordinal(new Intl.DateTimeFormat(culture, { ...day, timeZone: 'UTC' }).format(new Date(slot.day)), culture);
  const time = { hour: '2-digit', minute: '2-digit' } as const;
  return ordinal(new Intl.DateTimeFormat(culture, { ...day, ...time, timeZone }).formatRange(slot.starts, slot.ends), culture);
}

/** In French the first of a month is an ordinal. */
function ordinal(date: string, culture: string): string {
  return culture.startsWith('fr') ? date.replace(/ 1(er)? (?=\p{L})/gu, ' 1ᵉʳ ') : date;
}
