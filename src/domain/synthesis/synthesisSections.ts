import type { Collate } from '../collate';
import type { Passage, TextVersion } from '../passages/Passage';
import type { SaidItem } from './SaidItem';
import type { SynthesisSection } from './Synthesis';

/** A part of a synthesis before anybody wrote to it. */
export interface SectionOutline extends Pick<SynthesisSection, 'by' | 'version' | 'passage' | 'heading' | 'words'> {
  readonly items: readonly SaidItem[];
}

/**
 * What was said, by passage in the order of the newest text, then what stayed on earlier versions (the latest first), then by theme. Only
 * parts of which something was said; themes only where there are any, and what has none stands last among them.
 * @param versions of the text, rising
 */
export function synthesisSections(items: readonly SaidItem[], versions: readonly TextVersion[], collate: Collate): readonly SectionOutline[] {
  return [...byPassage(items, versions), ...byTheme(items, collate)];
}

function byPassage(items: readonly SaidItem[], versions: readonly TextVersion[]): readonly SectionOutline[] {
  const whole = items.filter(({ place }) => place.passage === 0);
  const ofWhole: readonly SectionOutline[] = whole.length === 0 ? [] : [{ by: 'passage', version: 0, passage: 0, heading: '', words: '', items: whole }];
  const ofPassages = [...versions].reverse().flatMap((text) => {
    const here = grouped(items.filter(({ place }) => place.passage !== 0 && place.version === text.version), ({ place }) => place.passage);
    return text.passages.flatMap((passage, index): readonly SectionOutline[] => {
      const said = here.get(passage.id);
      return said ? [{ by: 'passage', version: text.version, passage: passage.id, heading: headingOf(text.passages.slice(0, index), passage), words: wordsOf(passage), items: said }] : [];
    });
  });
  return [...ofWhole, ...ofPassages];
}

function byTheme(items: readonly SaidItem[], collate: Collate): readonly SectionOutline[] {
  const themes = grouped(items, ({ theme }) => theme);
  const named = [...themes.keys()].filter((theme) => theme !== '').sort(collate);
  if (named.length === 0) return [];
  return [...named, ''].flatMap((theme) => {
    const said = themes.get(theme);
    return said ? [{ by: 'theme', version: 0, passage: 0, heading: theme, words: '', items: said } satisfies SectionOutline] : [];
  });
}

/** The heading that a passage stands under; of a heading, the one above it. */
function headingOf(before: readonly Passage[], { kind, level }: Passage): string {
  const heading = [...before].reverse().find((passage) => passage.kind === 'heading' && (kind !== 'heading' || passage.level < level));
  return heading ? wordsOf(heading) : '';
}

function wordsOf({ label, text }: Passage): string {
  return label === '' ? text : `${label} ${text}`;
}

function grouped<T, K>(items: readonly T[], key: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
