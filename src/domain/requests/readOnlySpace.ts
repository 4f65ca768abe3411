/** What a space goes through to be read only, and to be written in again. */
export const readOnlyStepIds = ['keep', 'levels', 'title'] as const;
export type ReadOnlyStepId = (typeof readOnlyStepIds)[number];

/** Halves of SP.BasePermissions. */
export interface LevelRights {
  readonly low: number;
  readonly high: number;
}

/** Bits of the low half by which something is written (MS-WSSFO2: WSS Rights Mask): items, versions, lists, pages, looks, webs, groups, permissions, web parts. */
const WRITING = 0x2 | 0x4 | 0x8 | 0x10 | 0x80 | 0x800 | 0x40000 | 0x80000 | 0x100000 | 0x400000 | 0x800000 | 0x1000000 | 0x2000000 | 0x10000000 | 0x20000000 | 0x40000000;

/** A level without what writes; what it reads stays, also what others keep to themselves. */
export function withoutWriting({ low, high }: LevelRights): LevelRights {
  return { low: (low & ~WRITING) >>> 0, high };
}

export function mayWrite({ low }: LevelRights): boolean {
  return (low & WRITING) !== 0;
}

const SUFFIX = { fr: ' (archivée)', en: ' (archived)' } as const;

/** The title of a site as everybody sees it on each of its pages. */
export function archivedTitle(title: string, language: 'fr' | 'en'): string {
  return isArchivedTitle(title) ? title : title + SUFFIX[language];
}

export function reopenedTitle(title: string): string {
  return Object.values(SUFFIX).reduce((left, suffix) => (left.endsWith(suffix) ? left.slice(0, -suffix.length) : left), title);
}

export function isArchivedTitle(title: string): boolean {
  return reopenedTitle(title) !== title;
}
