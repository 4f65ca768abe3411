import * as React from 'react';
import { notesOf } from '../../../../domain/passages/notes';
import type { Passage } from '../../../../domain/passages/Passage';
import { usePage, useWords } from '../../../../shell/Page';
import { changeWords } from './changeStrings';

/** What passages of a text are called: by their place in it, as its readers see them; a note by its number, and what refers to it. */
export function usePassageNumbers(passages: readonly Passage[]): (those: readonly Passage[]) => string {
  const words = useWords(changeWords);
  const { formats } = usePage();
  return React.useMemo(() => {
    const numbers = new Map(passages.map(({ id }, place) => [id, place + 1]));
    const referring = (label: string): readonly number[] => passages.flatMap((passage, place) => (notesOf(passage).includes(label) ? [place + 1] : []));
    return (those) => {
      const [one] = those;
      if (one?.kind === 'note' && those.length === 1) {
        const at = referring(one.label);
        return at.length === 0 ? words.note(one.label) : words.noteOf(one.label, at.length, formats.list(at.map(formats.number)));
      }
      const places = those.map(({ id }) => numbers.get(id) ?? 0).sort((one, other) => one - other);
      const [first = 0] = places;
      const last = places[places.length - 1] ?? first;
      if (first === last) return words.passage(formats.number(first));
      const isLongRun = places.length > 2 && last - first === places.length - 1;
      return words.passages(isLongRun ? words.range(formats.number(first), formats.number(last)) : formats.list(places.map(formats.number)));
    };
  }, [passages, words, formats]);
}
