import { foldText } from '../../text/foldText';
import type { Brainstorm } from '../brainstorm';
import type { ExchangedIdea } from './ExchangedIdea';

export type PersonalKind = 'mail' | 'phone' | 'name';

/** Something in a text that looks as if it told who somebody is. */
export interface PersonalFinding {
  readonly kind: PersonalKind;
  /** As it stands there. */
  readonly found: string;
  readonly from: number;
  readonly to: number;
}

/** Texts of an idea that people wrote freely. */
export const freeTexts = ['title', 'text', 'link', 'reason', 'cluster'] as const;
export type FreeText = (typeof freeTexts)[number];

/** What stands in place of what is taken out. */
export const TAKEN_OUT = '[…]';

const MAIL = /[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\]|\(arobase\))\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
/** Nine to fifteen digits as people write telephone numbers: +33 1 23 45 67 89, 01.23.45.67.89, (0)612345678. */
const PHONE = /(?:\+\d{1,3}[\s\u00a0\u202f./-]?(?:\(0\))?|\b0{1,2}|\(0\))(?:[\s\u00a0\u202f./-]?\d){8,13}(?!\d)/g;

/** Names by which people who took part in a campaign, or led it, would be known in a text: whole, and family names of four letters or more. */
export function namesIn({ ideas, decisions }: Pick<Brainstorm, 'ideas' | 'decisions'>): readonly string[] {
  const people = [
    ...ideas.flatMap(({ idea, coauthors, invited, thanked, owner }) => [idea.author?.name ?? '', ...[...coauthors, ...invited, ...thanked].map(({ name }) => name), owner]),
    ...decisions.flatMap(({ author, content }) => [author.name, content.name !== undefined && content.at !== undefined ? content.name : ''])
  ];
  const names = new Set<string>();
  for (const name of people.map((each) => each.trim()).filter((each) => each.length > 3)) {
    names.add(name);
    const family = name.split(/\s+/).slice(1).join(' ');
    if (family.length >= 4) names.add(family);
  }
  return [...names].sort((a, b) => b.length - a.length);
}

/** What looks like personal data in a text, in its order, none within another. @param names as `namesIn` gives them */
export function personalIn(text: string, names: readonly string[]): readonly PersonalFinding[] {
  const found = [
    ...matches(text, MAIL, 'mail'),
    ...matches(text, PHONE, 'phone'),
    ...(names.length > 0 ? namedIn(text, names) : [])
  ].sort((a, b) => a.from - b.from || b.to - a.to);
  return found.filter(({ from }, index) => !found.slice(0, index).some((before) => from < before.to));
}

/** The text without what was found in it. */
export function takenOut(text: string, findings: readonly PersonalFinding[]): string {
  return [...findings].reverse().reduce((rest, { from, to }) => `${rest.slice(0, from)}${TAKEN_OUT}${rest.slice(to)}`, text);
}

/** An idea without what of it is not let stand. @param isLeft has somebody looked at this text and said that it stays? */
export function withoutPersonal(row: ExchangedIdea, names: readonly string[], isLeft: (text: FreeText) => boolean): ExchangedIdea {
  const cleaned = freeTexts.map((field) => {
    const findings = isLeft(field) ? [] : personalIn(row[field], names);
    // Part of an address is no address.
    return [field, findings.length === 0 ? row[field] : field === 'link' ? '' : takenOut(row[field], findings)];
  });
  return { ...row, ...Object.fromEntries(cleaned) };
}

function matches(text: string, pattern: RegExp, kind: PersonalKind): readonly PersonalFinding[] {
  return [...text.matchAll(pattern)].map((match) => ({ kind, found: match[0], from: match.index, to: match.index + match[0].length }));
}

/** Whole words, whatever their accents and capitals; a family name that is a word only where it begins with a capital. */
function namedIn(text: string, names: readonly string[]): readonly PersonalFinding[] {
  const words = [...text.matchAll(/[\p{L}\p{M}'’-]+/gu)].map((match) => ({ from: match.index, to: match.index + match[0].length, said: match[0] }));
  return names.flatMap((name) => {
    const wanted = foldText(name).split(/\s+/);
    return words.flatMap((first, index): PersonalFinding[] => {
      const some = words.slice(index, index + wanted.length);
      const last = some[some.length - 1];
      const isNamed = some.length === wanted.length && some.every(({ said }, place) => foldText(said).replace(/^[dl]['’]/, '') === wanted[place]);
      return isNamed && last && /^\p{Lu}|^[dl]['’]\p{Lu}/u.test(first.said) ? [{ kind: 'name', found: text.slice(first.from, last.to), from: first.from, to: last.to }] : [];
    });
  });
}
