import * as React from 'react';
import type { Anchor } from '../../../../domain/anchors/Anchor';
import type { Passage, TextVersion } from '../../../../domain/passages/Passage';
import type { Formats } from '../../../../shell/Formats';
import { usePage, useWords } from '../../../../shell/Page';
import type { SelectOption } from '../../../../ui/SelectField';
import { useDesk } from './Desk';
import { deskWords } from './deskStrings';

interface PassageNames {
  /** The whole text, then the passages of the version that is read now. */
  readonly choices: readonly SelectOption[];
  /** By its number in the version that is read now; where it is in none, in the one in which it was said. */
  of(anchor: Pick<Anchor, 'passage' | 'version'>): string;
  /** The same in two parts: its number, and the words with which it begins ('' for the whole text). */
  partsOf(anchor: Pick<Anchor, 'passage' | 'version'>): readonly [name: string, beginning: string];
  passageOf(anchor: Pick<Anchor, 'passage' | 'version'>): Passage | undefined;
}

/** Words of a passage that say which it is. */
const WORDS = 6;

/** What passages are called where there is no room for their text. */
export function usePassageNames(): PassageNames {
  const { text, versions } = useDesk();
  const words = useWords(deskWords);
  const { formats } = usePage();
  return React.useMemo(() => passageNames(text, versions, words, formats), [text, versions, words, formats]);
}

/** Numbered as readers see them, in the version in which the passage stands. @param versions those that are known; `text` is the one that is read now */
export function passageNames(text: TextVersion, versions: readonly TextVersion[], words: Pick<typeof deskWords.fr, 'whole' | 'passage' | 'passageEarlier' | 'gone'>, formats: Pick<Formats, 'number'>): PassageNames {
  const byId = new Map([...versions, text].map((version) => [version.version, new Map(version.passages.map((passage, index) => [passage.id, { passage, number: index + 1 }]))]));
  const now = byId.get(text.version);
  const found = ({ passage, version }: Pick<Anchor, 'passage' | 'version'>) => now?.get(passage) ?? byId.get(version)?.get(passage);
  const partsOf: PassageNames['partsOf'] = (anchor) => {
    if (anchor.passage === 0) return [words.whole, ''];
    const place = found(anchor);
    if (!place) return [words.gone, ''];
    const number = formats.number(place.number);
    return [now?.has(anchor.passage) ? words.passage(number) : words.passageEarlier(number, formats.number(anchor.version)), beginningOf(place.passage)];
  };
  const nameOf: PassageNames['of'] = (anchor) => partsOf(anchor).filter(Boolean).join(' · ');
  return {
    choices: [{ key: '0', text: words.whole }, ...text.passages.map(({ id }) => ({ key: String(id), text: nameOf({ passage: id, version: text.version }) }))],
    of: nameOf,
    partsOf,
    passageOf: (anchor) => byId.get(anchor.version)?.get(anchor.passage)?.passage ?? found(anchor)?.passage
  };
}

function beginningOf({ label, text }: Passage): string {
  const parts = text.split(/\s+/);
  const beginning = parts.slice(0, WORDS).join(' ') + (parts.length > WORDS ? ' …' : '');
  return label === '' ? beginning : `${label} ${beginning}`;
}
