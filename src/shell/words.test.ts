import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Language } from './Language';
import { plural, wordsOf } from './Language';
import { wordsReady } from './withEnglish';

interface Table {
  readonly name: string;
  readonly words: { readonly fr: object; readonly en: object };
}

/** What a person may have typed, with all that typography would change in it. */
const TYPED = "l'« zqzq » ? le 1er : voir http://ville.test/?a=l'eau";
const root = join(__dirname, '..');

/** Every table of words of the product: what the files of strings export in both languages. */
async function allTables(): Promise<readonly Table[]> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /(trings|sendingTexts)\.ts$/.test(file));
  const all = files.flatMap((file) => Object.entries<unknown>(jest.requireActual(join(root, file))).map(([name, words]) => ({ name: `${relative('.', file)}: ${name}`, words })));
  await wordsReady('en');
  return all.flatMap(({ name, words }) => (isTable(words) ? [{ name, words }] : []));
}

function isTable(value: unknown): value is Table['words'] {
  return typeof value === 'object' && value !== null && 'fr' in value && 'en' in value && typeof value.fr === 'object' && typeof value.en === 'object';
}

type Said = readonly (readonly [path: string, text: string])[];

/** What the words say when they are shown, by their path; functions say it around typed text, and around none, one and several. */
function said(plain: object, shown: unknown, path = ''): Said {
  return Object.entries(plain).flatMap(([name, word]: [string, unknown]): Said => {
    const at = `${path}${name}`;
    const showing: unknown = Reflect.get(Object(shown), name);
    if (typeof word === 'string') return [[at, String(showing)]];
    if (typeof word === 'object' && word !== null) return said(word, showing, `${at}.`);
    if (typeof word !== 'function' || typeof showing !== 'function') return [];
    const rest = Array<string>(Math.max(0, word.length - 1)).fill(TYPED);
    return [TYPED, 0, 1, 2].map((first) => [`${at}(${first})`, String(Reflect.apply(showing, undefined, [first, ...rest]))]);
  });
}

let tables: readonly Table[] = [];
beforeAll(async () => (tables = await allTables()));

function all(language: Language): Said {
  return tables.flatMap(({ name, words }) => said(words[language], wordsOf(words, language)).map(([path, text]) => [`${name} ${path}`, text] as const));
}

/** With `◊` for what was put in. */
function sentences(language: Language): Said {
  return all(language).map(([path, text]) => [path, text.split(TYPED).join('◊')]);
}

it('finds the words of the product', () => {
  expect(tables.length).toBeGreaterThan(5);
  expect(sentences('fr').length).toBeGreaterThan(300);
});

it.each<Language>(['fr', 'en'])('no sentence is empty where the other language has one (%s)', (language) => {
  const other = new Map(sentences(language === 'fr' ? 'en' : 'fr'));
  expect(sentences(language).filter(([path, text]) => text.trim() === '' && other.get(path)?.trim() !== '')).toEqual([]);
});

it.each<Language>(['fr', 'en'])('no sentence changes what it is given (%s)', (language) => {
  const changed = sentences(language).filter(([, text]) => /zqzq|ville\.test/.test(text));
  expect(changed).toEqual([]);
});

it.each<Language>(['fr', 'en'])('no sentence has a straight apostrophe, three dots or a doubled space (%s)', (language) => {
  expect(sentences(language).filter(([, text]) => /'|\.\.\.| {2}/.test(text))).toEqual([]);
});

describe('French sentences', () => {
  it('never break before high punctuation, nor inside quotation marks', () => {
    expect(sentences('fr').filter(([, text]) => /[ \u00a0][?!;:](\s|$)|« | »|[\p{L}\d)][?!;](\s|$)|[\p{L})]:(\s|$)/u.test(text))).toEqual([]);
  });

  it('put no word that elides before a name that is not known', () => {
    const eliding = sentences('fr').filter(([, text]) => /(^|\P{L})(de|que|ne|je|me|se|si|jusque|lorsque|puisque) ◊|[dlqn]’◊/iu.test(text));
    // Figures do not elide.
    expect(eliding.filter(([path]) => !/vote\.between|votersHidden|moreThanOptions|who\.confidential|textWords who|deskWords minimum|retention\.people|concernWords limit|hubWords begun/.test(path))).toEqual([]);
  });
});

it('English sentences have no space before punctuation', () => {
  expect(sentences('en').filter(([, text]) => /\s[?!;:](\s|$)/.test(text))).toEqual([]);
});

it('none is one in French, several in English', () => {
  expect([0, 1, 2].map((count) => plural.fr(count, 'vote', 'votes'))).toEqual(['vote', 'vote', 'votes']);
  expect([0, 1, 2].map((count) => plural.en(count, 'vote', 'votes'))).toEqual(['votes', 'vote', 'votes']);
});
