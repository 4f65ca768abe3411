import type { IndexedUsageMap } from './indexUsageMap';
import { isTypo, matchQuality, matchWord } from './matchWords';
import type { QueryWord, TypedQuery } from './typedQuery';
import { isLight, partsOf, readQuery, squeeze, wordsOf } from './typedQuery';
import { titleKey } from './foldWords';
import type { Site, Tool, Usage } from './usageMap';

export interface FoundInMap {
  readonly usages: readonly Usage[];
  readonly tools: readonly Tool[];
}

export interface MapAnswer extends FoundInMap {
  /** Is what was typed rather the name of a tool than something that one wants to do? */
  readonly isToolFirst: boolean;
  /** What fits in part. It is shown apart, and never as if it were the answer. */
  readonly near: FoundInMap;
}

export interface UsageMapSearch {
  /** Best first. An empty query, or one of words that say nothing and are nobody's name, finds nothing. */
  find(query: string): MapAnswer;
  /** The same over the directory of sites; what fits in part comes last. */
  findSites(query: string): readonly Site[];
}

/** A title or another name of an entry. */
interface Name {
  readonly key: string;
  readonly squeezed: string;
  readonly words: readonly string[];
  readonly parts: readonly string[];
  /** How much there is to type: its words, light ones half. */
  readonly weight: number;
  readonly isTitle: boolean;
}

interface Entry<T> {
  readonly item: T;
  readonly names: readonly Name[];
  /** Names of what serves it: they lead to it, behind what has them itself. */
  readonly servedBy: readonly Name[];
  /** Words of its description and the like: never enough alone. */
  readonly text: readonly string[];
  /** What no agent should be sent to comes last. */
  readonly isLast: boolean;
}

interface Scored<T> {
  readonly item: T;
  readonly score: number;
}

interface Found<T> {
  readonly sure: readonly Scored<T>[];
  readonly near: readonly Scored<T>[];
}

/** What a match is worth by where it is. A name that is all typed is worth `whole` more; one without a light word that was typed, `unsaid`. */
const worth = { title: 10, otherName: 8, names: 6, withText: 4, servedBy: 3, whole: 3, unsaid: -2, last: -4 } as const;
/** A usage is an answer, a tool the way there: a tool comes first where it fits better by this much. */
const toolLead = 1;
/** Whole names from here on may have a typo anywhere: "mot de pase". In letters. */
const wholeTypoLength = 8;
/** What fits in part is shown up to here: more would be a list to read. */
const nearLimit = 5;

type Match = (typed: QueryWord, words: readonly string[]) => number;

function nameOf(text: string, isTitle: boolean): Name {
  const words = wordsOf(text);
  return { key: titleKey(text), squeezed: squeeze(text), words, parts: partsOf(text), weight: Math.max(1, sum(words.map(weightOf))), isTitle };
}

function namesOf({ title, synonyms }: { readonly title: string; readonly synonyms: readonly string[] }): readonly Name[] {
  return [nameOf(title, true), ...synonyms.map((synonym) => nameOf(synonym, false))];
}

/** The best that each typed word finds in a name. */
function inName(match: Match, typed: QueryWord, { words, parts }: Name): number {
  return Math.max(match(typed, words), Math.min(match(typed, parts), matchQuality.part));
}

function weightOf(word: string): number {
  return isLight(word) ? 0.5 : 1;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return sum(values) / Math.max(1, values.length);
}

/** The typed words that count: light ones only where something has them, or where there are no others. */
function countedQualities(words: readonly QueryWord[], quality: (word: QueryWord) => number): readonly number[] {
  const isAllLight = words.every(({ isLight: isOne }) => isOne);
  return words.map((word) => ({ word, found: quality(word) })).flatMap(({ word, found }) => (found > 0 || isAllLight || !word.isLight ? [found] : []));
}

/** How well the whole query fits one name; 0 when a word of it does not. */
function scoreName(query: TypedQuery, name: Name, match: Match): number {
  const base = name.isTitle ? worth.title : worth.otherName;
  if (query.name === name.key || query.squeezed === name.squeezed) return base + worth.whole;
  const found = countedQualities(query.words, (word) => inName(match, word, name));
  if (found.length > 0 && found.every((quality) => quality > 0)) {
    const covered = sum(name.words.filter((word) => query.words.some((typed) => match(typed, [word]) >= matchQuality.part)).map(weightOf));
    return base * mean(found) + (worth.whole * covered) / name.weight + (found.length < query.words.length ? worth.unsaid : 0);
  }
  const isWholeTypo = query.squeezed.length >= wholeTypoLength && query.squeezed[0] === name.squeezed[0] && isTypo(query.squeezed, name.squeezed, 1);
  return isWholeTypo ? base * matchQuality.typo + worth.whole : 0;
}

function best(names: readonly Name[], score: (name: Name) => number): number {
  return names.reduce((most, name) => Math.max(most, score(name)), 0);
}

/** Scores one entry: `sure` when all that was typed fits and a name has its part in it, else `near` for what fits in part. */
function scoreEntry<T>(query: TypedQuery, entry: Entry<T>, match: Match): { readonly sure: number; readonly near: number } {
  const own = best(entry.names, (name) => scoreName(query, name, match));
  if (own > 0) return { sure: own, near: 0 };
  const ofNames = (word: QueryWord): number => best(entry.names, (name) => inName(match, word, name));
  const inNames = countedQualities(query.words, ofNames);
  if (inNames.length === 0) return { sure: 0, near: 0 };
  if (inNames.every((quality) => quality > 0)) return { sure: worth.names * mean(inNames), near: 0 };
  const ofServants = best(entry.servedBy, (name) => scoreName(query, name, match));
  if (ofServants > 0) return { sure: (worth.servedBy * ofServants) / (worth.title + worth.whole), near: 0 };
  const anywhere = countedQualities(query.words, (word) => Math.max(ofNames(word), match(word, entry.text), best(entry.servedBy, (name) => inName(match, word, name))));
  const isAll = anywhere.every((quality) => quality > 0);
  const heavy = query.words.filter(({ isLight: isOne }) => !isOne);
  const named = heavy.filter((word) => ofNames(word) > 0).length;
  if (isAll && named * 2 >= heavy.length && named > 0) return { sure: worth.withText * mean(anywhere), near: 0 };
  return { sure: 0, near: isAll || named > 0 ? mean(anywhere) + named : 0 };
}

function search<T>(entries: readonly Entry<T>[], query: TypedQuery, match: Match): Found<T> {
  const scored = entries.map((entry) => ({ entry, ...scoreEntry(query, entry, match) }));
  const sorted = (key: 'sure' | 'near'): readonly Scored<T>[] =>
    scored
      .filter((one) => one[key] > 0)
      .map(({ entry, [key]: score }) => ({ item: entry.item, score: score + (entry.isLast ? worth.last : 0) }))
      .sort((left, right) => right.score - left.score);
  return { sure: sorted('sure'), near: sorted('near') };
}

/** Compares each typed word with each stored one once. */
function newMatch(query: TypedQuery): Match {
  const lastWord = query.words[query.words.length - 1];
  const known = new Map<string, Map<string, number>>();
  return (typed, words) => {
    const ofTyped = known.get(typed.text) ?? new Map<string, number>();
    known.set(typed.text, ofTyped);
    return words.reduce((most, word) => {
      let quality = ofTyped.get(word);
      if (quality === undefined) ofTyped.set(word, (quality = matchWord(typed.text, word, typed === lastWord ? 2 : 3)));
      return Math.max(most, quality);
    }, 0);
  };
}

function usageEntry(map: IndexedUsageMap, usage: Usage): Entry<Usage> {
  const serving = map.toolsOf(usage.id).filter(({ kind, tool }) => kind !== 'notForThis' && tool.status !== 'retired');
  return { item: usage, names: namesOf(usage), servedBy: serving.flatMap(({ tool }) => namesOf(tool)), text: wordsOf(`${usage.family} ${usage.description}`), isLast: false };
}

function toolEntry(tool: Tool): Entry<Tool> {
  return { item: tool, names: namesOf(tool), servedBy: [], text: wordsOf(`${tool.purpose} ${tool.recommendedBy}`), isLast: tool.status === 'replaced' || tool.status === 'retired' };
}

function siteEntry(site: Site): Entry<Site> {
  return { item: site, names: namesOf(site), servedBy: [], text: wordsOf([site.description, ...site.directions, ...site.professions].join(' ')), isLast: false };
}

function signedNames(entries: ReadonlyArray<Entry<unknown>>): (name: string) => boolean {
  const words = new Set(entries.flatMap(({ names }) => names.flatMap(({ words: each }) => each)));
  return (name) => words.has(name);
}

const items = <T>(scored: readonly Scored<T>[]): readonly T[] => scored.map(({ item }) => item);

/**
 * Prepares the map for search as one types. What is shown as the answer has all that was typed, in a title before another name, before
 * a description beside a name; accents, plurals, families of words, beginnings and typos of long words are forgiven.
 */
export function searchUsageMap(map: IndexedUsageMap): UsageMapSearch {
  const usages = map.usages.map((usage) => usageEntry(map, usage));
  const tools = map.tools.map(toolEntry);
  const sites = map.sites.map(siteEntry);
  const isKnown = signedNames([...usages, ...tools]);
  const isKnownSite = signedNames(sites);
  return {
    find: (typed) => {
      const query = readQuery(typed, isKnown);
      if (query.name === '') return { usages: [], tools: [], isToolFirst: false, near: { usages: [], tools: [] } };
      const match = newMatch(query);
      const [ofUsages, ofTools] = [search(usages, query, match), search(tools, query, match)];
      return {
        usages: items(ofUsages.sure),
        tools: items(ofTools.sure),
        isToolFirst: (ofTools.sure[0]?.score ?? 0) > (ofUsages.sure[0]?.score ?? 0) + toolLead,
        near: { usages: items(ofUsages.near.slice(0, nearLimit)), tools: items(ofTools.near.slice(0, nearLimit)) }
      };
    },
    findSites: (typed) => {
      const query = readQuery(typed, isKnownSite);
      if (query.name === '') return [];
      const { sure, near } = search(sites, query, newMatch(query));
      return items([...sure, ...near]);
    }
  };
}
