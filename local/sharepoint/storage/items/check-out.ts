import type { ItemRow } from './item-table';

/** A file that one user has taken for himself: others read what it was before. */
export interface CheckOut {
  readonly user: number;
  readonly at: string;
  /** The row before the check-out, without one in it. */
  readonly base: ItemRow;
}

/** What a file keeps in the `extra` column of its row. */
interface FileExtra {
  readonly checkOut?: CheckOut;
  readonly checkInComment?: string;
}

export function fileExtra(row: Pick<ItemRow, 'extra'>): FileExtra {
  return row.extra === '{}' ? {} : (JSON.parse(row.extra) as FileExtra);
}

/** The check-out of a file; undefined when it is not checked out. */
export function checkOutOf(row: Pick<ItemRow, 'extra'>): CheckOut | undefined {
  return fileExtra(row).checkOut;
}

/** The `extra` column with changes; an undefined value takes a member away. */
export function withExtra(row: Pick<ItemRow, 'extra'>, changes: { readonly checkOut?: CheckOut | undefined; readonly checkInComment?: string | undefined }): string {
  return JSON.stringify({ ...(JSON.parse(row.extra) as object), ...changes });
}

/** The row as a user sees it: another one's check-out shows the file as it was before. */
export function asSeenBy(row: ItemRow, user: number): ItemRow {
  const checkOut = checkOutOf(row);
  return checkOut === undefined || checkOut.user === user ? row : { ...row, blob: checkOut.base.blob, size: checkOut.base.size, ui_version: checkOut.base.ui_version };
}
