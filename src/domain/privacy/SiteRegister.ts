import type { ColumnHolds, Erasure, Keeping, PrivacyPart, Whose } from './kept';
import { privacyParts } from './kept';
import type { Readers } from './readersOf';

type Words = Readonly<Record<'fr' | 'en', string>>;

/** A column that holds something of people. */
export interface HoldingColumn {
  readonly title: Words;
  readonly holds: Exclude<ColumnHolds, 'none'>;
}

/** What is kept of people in one list, as its schema says. */
export interface DescribedList {
  readonly url: string;
  readonly title: Words;
  readonly description: Words;
  readonly part: PrivacyPart;
  readonly whose: Whose;
  readonly keeping: Keeping;
  readonly erasure: Erasure;
  readonly readers: Pick<Readers, 'base'> & { readonly groups: readonly Words[] };
  readonly columns: readonly HoldingColumn[];
  readonly keepsVersions: boolean;
}

/** The same, of a list that the site has. */
export interface KeptList extends DescribedList {
  /** Items, files and folders; SharePoint's own count. */
  readonly items: number;
}

/** What a site keeps of people, by processing. */
export interface SiteRegister {
  readonly parts: readonly RegisteredPart[];
  /** Processings of the package that the site has no list of. */
  readonly absent: readonly PrivacyPart[];
}

export interface RegisteredPart {
  readonly part: PrivacyPart;
  /** What tells most of people first: of agents, then of those who run the part. */
  readonly lists: readonly KeptList[];
}

const ORDER: readonly Whose[] = ['named', 'agents', 'staff'];

/** @param counts of the lists that the site has, by their addresses */
export function siteRegister(described: readonly DescribedList[], counts: ReadonlyMap<string, number>): SiteRegister {
  const lists = described.flatMap((list): readonly KeptList[] => {
    const items = counts.get(list.url);
    return items === undefined ? [] : [{ ...list, items }];
  });
  const parts = privacyParts.map((part): RegisteredPart => ({ part, lists: lists.filter((list) => list.part === part).sort((one, other) => ORDER.indexOf(one.whose) - ORDER.indexOf(other.whose)) }));
  return { parts: parts.filter((each) => each.lists.length > 0), absent: parts.filter((each) => each.lists.length === 0).map(({ part }) => part) };
}
