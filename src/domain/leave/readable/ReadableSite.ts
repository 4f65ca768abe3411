import type { ExportedColumn, ExportedRow } from '../ExportedRow';
import type { VoteCount } from '../VoteCount';

/** What a column means to readers. */
export interface ReadableColumn extends ExportedColumn {
  /** Not shown: keys and marks of the program. */
  readonly isHidden: boolean;
  /** `place`: the idea whose place it is, in the list `of`; `person`: somebody’s number. */
  readonly shownAs?: 'place' | 'person';
  readonly of?: string;
}

export interface ReadableList {
  readonly url: string;
  readonly leaf: string;
  readonly title: string;
  readonly isDiscreet: boolean;
  readonly columns: readonly ReadableColumn[];
  readonly rows: readonly ExportedRow[];
  /** Path of its CSV. */
  readonly data: string;
}

export interface ReadableFile {
  /** Server-relative, as it was. */
  readonly from: string;
  /** In the archive. */
  readonly to: string;
  readonly title: string;
  /** Of a published version of a text, the JSON; null for any other file. */
  readonly text: string | null;
}

export interface ReadablePage {
  readonly title: string;
  readonly address: string;
  readonly parts: readonly string[];
}

/** All that is told of a site to people who have no Parvis. */
export interface ReadableSite {
  readonly title: string;
  readonly address: string;
  readonly at: Date;
  readonly language: 'fr' | 'en';
  readonly lists: readonly ReadableList[];
  readonly files: readonly ReadableFile[];
  readonly pages: readonly ReadablePage[];
  readonly votes: Pick<VoteCount, 'of'>;
  /** Of somebody by his number in the site; '' where nobody knows. */
  nameOf(id: number): string;
  readonly left: readonly string[];
}
