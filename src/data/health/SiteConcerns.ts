import type { LimitNotice } from '../../domain/health/limits';
import type { Words } from '../../lists/defineList';

/**
 * Something that is there twice.
 * - `list`, `column`: SharePoint gave the second one a number
 * - `level`, `group`: one of ours in two languages, or once more with a number
 */
export interface TwinFound {
  readonly kind: 'list' | 'column' | 'level' | 'group';
  /** As it is called. */
  readonly name: string;
  /** What it is the second one of. */
  readonly of: Words;
  /** The list in which a column stands; null otherwise. */
  readonly list: Words | null;
  /** Of a list; null otherwise. */
  readonly items: number | null;
  /** Where an owner looks at it. */
  readonly link: string;
}

/** What is not wrong yet, or wrong in no list of ours. */
export interface SiteConcerns {
  readonly limits: readonly LimitNotice[];
  /** Titles of the lists that limits name, by their addresses. */
  readonly titles: ReadonlyMap<string, Words>;
  /** Bytes; null: SharePoint does not tell the person. */
  readonly storage: { readonly used: number; readonly quota: number } | null;
  readonly listCount: number | null;
  readonly twins: readonly TwinFound[];
}
