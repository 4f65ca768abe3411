import type { ItemRow } from './item-table';
import type { ListSettings } from '../list-store';
import { checkOutOf } from './check-out';

/** Distance of two major versions: 512 is 1.0, 513 is 1.1, 1024 is 2.0. */
export const MAJOR = 512;

/** `1.0` for 512, `2.3` for 1027. */
export function versionLabel(uiVersion: number): string {
  return `${Math.floor(uiVersion / MAJOR)}.${uiVersion % MAJOR}`;
}

/** The number behind `2.3`; undefined for any text that is no label. */
export function versionOfLabel(label: string): number | undefined {
  const [, major, minor] = /^(\d{1,6})\.(\d{1,3})$/.exec(label.trim()) ?? [];
  return major === undefined || minor === undefined ? undefined : Number(major) * MAJOR + Number(minor);
}

export function nextMajor(uiVersion: number): number {
  return (Math.floor(uiVersion / MAJOR) + 1) * MAJOR;
}

/** The number that a change gives an item: unchanged without versioning, a draft with minor versions, once for all changes of a check-out. */
export function nextVersion(settings: ListSettings, row: ItemRow): number {
  if (settings.enableVersioning !== true) return row.ui_version;
  const base = checkOutOf(row)?.base.ui_version ?? row.ui_version;
  return settings.enableMinorVersions === true ? base + 1 : nextMajor(base);
}
