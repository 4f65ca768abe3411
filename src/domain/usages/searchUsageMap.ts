import type { SearchOptions } from 'minisearch';
import MiniSearch from 'minisearch';
import { foldWord, splitWords } from './foldWords';
import type { IndexedUsageMap } from './indexUsageMap';
import type { Site, Tool, Usage } from './usageMap';

export interface FoundInMap {
  readonly usages: readonly Usage[];
  readonly tools: readonly Tool[];
}

export interface UsageMapSearch {
  /** Best first. An empty query, or one of words that say nothing, finds nothing. */
  find(query: string): FoundInMap;
  /** The same over the directory of sites. */
  findSites(query: string): readonly Site[];
}

interface Entry {
  readonly key: string;
  readonly title: string;
  readonly synonyms: string;
  readonly text: string;
  readonly related: string;
}

type Edits = (word: string) => number;

/** Swapped letters are two edits for Levenshtein, so the second try allows two from four letters on. */
const oneEdit: Edits = (word) => (word.length < 4 ? 0 : 1);
const twoEdits: Edits = (word) => (word.length < 4 ? 0 : word.length < 5 ? 1 : 2);

/** From strict to loose; the first try that finds something answers. */
const tries: readonly SearchOptions[] = [
  { combineWith: 'AND', fuzzy: oneEdit },
  { combineWith: 'AND', fuzzy: twoEdits },
  { combineWith: 'OR', fuzzy: oneEdit }
];

function newIndex(entries: readonly Entry[]): MiniSearch<Entry> {
  const index = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['title', 'synonyms', 'text', 'related'],
    tokenize: splitWords,
    processTerm: foldWord,
    searchOptions: { prefix: (word) => word.length > 1, boost: { title: 5, synonyms: 4, related: 0.5 }, weights: { fuzzy: 0.3, prefix: 0.7 } }
  });
  index.addAll(entries);
  return index;
}

function keysFor(index: MiniSearch<Entry>, query: string): readonly string[] {
  const words = splitWords(query).filter((word) => foldWord(word) !== undefined);
  if (words.length === 0) return [];
  for (const options of tries) {
    const results = index.search(words.join(' '), options);
    if (results.length > 0) return results.map(({ id }) => String(id));
  }
  return [];
}

function usageEntry(map: IndexedUsageMap, usage: Usage): Entry {
  const recommended = map.toolsOf(usage.id).filter(({ kind }) => kind !== 'notForThis');
  return {
    key: `u${usage.id}`,
    title: usage.title,
    synonyms: usage.synonyms.join(' / '),
    text: `${usage.family} / ${usage.description}`,
    related: recommended.map(({ tool }) => [tool.title, ...tool.synonyms].join(' / ')).join(' / ')
  };
}

function toolEntry(tool: Tool): Entry {
  return { key: `t${tool.id}`, title: tool.title, synonyms: tool.synonyms.join(' / '), text: tool.purpose, related: tool.recommendedBy };
}

function siteEntry(site: Site): Entry {
  return { key: String(site.id), title: site.title, synonyms: site.synonyms.join(' / '), text: site.description, related: [...site.directions, ...site.professions].join(' / ') };
}

function isDefined<T>(value: T | undefined): value is T {
  return value !== undefined;
}

/** Indexes the map for search as one types: accents, plurals, synonyms and old names fold together, a typo is forgiven. */
export function searchUsageMap(map: IndexedUsageMap): UsageMapSearch {
  const index = newIndex([...map.usages.map((usage) => usageEntry(map, usage)), ...map.tools.map(toolEntry)]);
  const sites = new Map(map.sites.map((site) => [String(site.id), site]));
  const siteIndex = newIndex(map.sites.map(siteEntry));
  return {
    find: (query) => {
      const keys = keysFor(index, query);
      const ids = (prefix: string): number[] => keys.filter((key) => key.startsWith(prefix)).map((key) => Number(key.slice(1)));
      return { usages: ids('u').map(map.usage).filter(isDefined), tools: ids('t').map(map.tool).filter(isDefined) };
    },
    findSites: (query) =>
      keysFor(siteIndex, query)
        .map((key) => sites.get(key))
        .filter(isDefined)
  };
}
