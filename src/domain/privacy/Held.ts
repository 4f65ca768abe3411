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

export interface HeldRow {
  readonly id: number;
  readonly because: readonly HeldBecause[];
  readonly created: Date;
  readonly modified: Date;
  /** Of a file; '' for none. */
  readonly file: string;
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

/** The JSON of an export: a version for whoever reads it by program. Dates are ISO 8601 in UTC. */
export function heldAsJson(held: Held): string {
  const { person, site, at, lists, groups, unread } = held;
  return JSON.stringify(
    {
      format: 'parvis-personal-data',
      version: 1,
      person: { id: person.id, name: person.name, login: person.login },
      site,
      exportedAt: at.toISOString(),
      groups,
      lists: lists.map(({ url, part, title, rows }) => ({
        list: url,
        part,
        title: title.fr,
        rows: rows.map(({ id, because, created, modified, file, cells }) => ({
          id,
          because,
          created: created.toISOString(),
          modified: modified.toISOString(),
          ...(file === '' ? {} : { file }),
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
