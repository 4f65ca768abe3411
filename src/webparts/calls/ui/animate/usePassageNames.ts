import * as React from 'react';
import type { Anchor } from '../../../../domain/anchors/Anchor';
import type { Passage } from '../../../../domain/passages/Passage';
import { usePage, useWords } from '../../../../shell/Page';
import type { SelectOption } from '../../../../ui/SelectField';
import { useDesk } from './Desk';
import { deskWords } from './deskStrings';

interface PassageNames {
  /** The whole text, then the passages of the version that is read now. */
  readonly choices: readonly SelectOption[];
  /** In the version in which it was made. */
  of(anchor: Pick<Anchor, 'passage' | 'version'>): string;
  passageOf(anchor: Pick<Anchor, 'passage' | 'version'>): Passage | undefined;
}

/** Words of a passage that say which it is. */
const WORDS = 6;

/** What passages are called where there is no room for their text. */
export function usePassageNames(): PassageNames {
  const { text, versions } = useDesk();
  const words = useWords(deskWords);
  const { formats } = usePage();
  return React.useMemo(() => {
    const byId = new Map([...versions, text].map((version) => [version.version, new Map(version.passages.map((passage) => [passage.id, passage]))]));
    const nameOf = (id: number, passage: Passage | undefined): string => {
      if (id === 0) return words.whole;
      const title = words.passage(formats.number(id));
      return passage ? `${title} · ${beginningOf(passage)}` : title;
    };
    const passageOf = ({ passage, version }: Pick<Anchor, 'passage' | 'version'>): Passage | undefined => byId.get(version)?.get(passage) ?? byId.get(text.version)?.get(passage);
    return {
      choices: [{ key: '0', text: words.whole }, ...text.passages.map((passage) => ({ key: String(passage.id), text: nameOf(passage.id, passage) }))],
      of: (anchor) => nameOf(anchor.passage, passageOf(anchor)),
      passageOf
    };
  }, [text, versions, words, formats]);
}

function beginningOf({ label, text }: Passage): string {
  const parts = text.split(/\s+/);
  const beginning = parts.slice(0, WORDS).join(' ') + (parts.length > WORDS ? ' …' : '');
  return label === '' ? beginning : `${label} ${beginning}`;
}
