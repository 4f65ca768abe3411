import type { KnownPerson } from './namesPerson';
import type { PrivacyPart } from './kept';

type Words = Readonly<Record<'fr' | 'en', string>>;

/** Why a row is about somebody. */
export type HeldBecause = 'author' | 'editor' | 'named';

export interface HeldCell {
  /** As REST has it. */
  readonly name: string;
  readonly title: Words;
  /** What stands in it, for people; a secret vote says nothing (`isSecret`). */
  readonly text: Words;
  /** For who reads it by program: as it is stored, JSON as what it says. Null where it is secret. */
  readonly value: unknown;
  readonly isSecret: boolean;
}

export interface HeldFile {
  readonly name: string;
  /** Server-relative. */
  readonly path: string;
}

export interface HeldRow {
  readonly id: number;
  readonly because: readonly HeldBecause[];
  readonly created: Date;
  readonly modified: Date;
  /** The file that it is, of a library; else those that hang on it. */
  readonly files: readonly HeldFile[];
  readonly cells: readonly HeldCell[];
}

export interface HeldList {
  readonly url: string;
  readonly part: PrivacyPart;
  readonly title: Words;
  readonly description: Words;
  readonly rows: readonly HeldRow[];
}

/** A list of which not all could be read. */
export interface Unread {
  readonly url: string;
  readonly title: Words;
  /** `forbidden`: the reader may not; `failed`: it was refused for another reason. */
  readonly why: 'forbidden' | 'failed';
}

/** All that a site holds of somebody, as far as its reader may see. */
export interface Held {
  readonly person: KnownPerson;
  readonly site: string;
  readonly at: Date;
  readonly lists: readonly HeldList[];
  /** Groups of the site that he is in; null: they could not be read. */
  readonly groups: readonly string[] | null;
  readonly unread: readonly Unread[];
  /** Lists that were looked through. */
  readonly looked: number;
}

/** Files of somebody, each once. */
export function filesOf({ lists }: Pick<Held, 'lists'>): readonly HeldFile[] {
  return [...new Map(lists.flatMap(({ rows }) => rows.flatMap(({ files }) => files.map((file) => [file.path, file] as const)))).values()];
}

/**
 * The JSON of an export: a version for whoever reads it by program. Dates are ISO 8601 in UTC.
 * @param packed where each file lies in the archive that the JSON stands in, by its path; none without an archive
 */
export function heldAsJson(held: Held, packed: ReadonlyMap<string, string> = new Map()): string {
  const { person, site, at, lists, groups, unread } = held;
  return JSON.stringify(
    {
      format: 'parvis-personal-data',
      version: 2,
      person: { id: person.id, name: person.name, login: person.login },
      site,
      exportedAt: at.toISOString(),
      groups,
      lists: lists.map(({ url, part, title, rows }) => ({
        list: url,
        part,
        title: title.fr,
        rows: rows.map(({ id, because, created, modified, files, cells }) => ({
          id,
          because,
          created: created.toISOString(),
          modified: modified.toISOString(),
          ...(files.length === 0 ? {} : { files: files.map((file) => ({ ...file, ...(packed.has(file.path) ? { archived: packed.get(file.path) } : {}) })) }),
          values: Object.fromEntries(cells.map(({ name, value }) => [name, value])),
          ...(cells.some(({ isSecret }) => isSecret) ? { withheld: cells.filter(({ isSecret }) => isSecret).map(({ name }) => name) } : {})
        }))
      })),
      unread: unread.map(({ url, why }) => ({ list: url, why }))
    },
    null,
    2
  );
}
