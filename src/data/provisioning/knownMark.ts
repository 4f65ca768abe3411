import type { ViewName } from './versionMark';

const KNOWN = /^Parvis known((?: \d+)+)$/;

/** The ids that a hidden view of ours tells by its name: of those who had the site when its list was set up, and got what it gives, or were left out on purpose. Null: it is no such view. */
export function knownIn({ Title, Hidden }: ViewName): readonly number[] | null {
  const ids = Hidden ? KNOWN.exec(Title)?.[1] : undefined;
  return ids === undefined ? null : ids.trim().split(' ').map(Number);
}

/** What all of them tell; null where there is none. */
export function readKnown(views: readonly ViewName[]): readonly number[] | null {
  const found = views.flatMap((view) => knownIn(view) ?? []);
  return found.length > 0 ? found : null;
}
