import type { Expression } from '../query/expression';
import type { Ordering } from '../query/ordering';
import type { SqlValue } from '../../storage/database';
import type { ItemRow } from '../../storage/items/item-table';

/** Where a page ended: the sort values of its last row, and its id. */
export interface PageMark {
  readonly values: readonly SqlValue[];
  readonly id: number;
}

/** A query of the items of a list, from OData or from CAML. */
export interface Selection {
  readonly where?: Expression;
  readonly orderBy: readonly Ordering[];
  readonly limit: number;
  /** Begin after this row. */
  readonly after?: PageMark;
  /** Only the children of a folder (0: the root folder), or everything below it; absent: the whole list. */
  readonly folder?: { readonly id: number; readonly recursive: boolean };
  /** Only items, or only folders. */
  readonly kind?: 'items' | 'folders';
  /** The service's own read, outside the list view threshold (the folders of a folder). */
  readonly trusted?: boolean;
  /** Asked in CAML, which looks into columns of several lines too. */
  readonly caml?: boolean;
  /** Fields with a lookup that the answer will show: they count against the limit of lookups. */
  readonly lookups?: readonly string[];
}

export interface SelectionPage {
  readonly rows: readonly ItemRow[];
  /** Present when there are more rows. */
  readonly next?: PageMark;
}
