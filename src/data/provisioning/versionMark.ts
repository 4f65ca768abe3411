const IN_DESCRIPTION = /\s*\[Parvis (\d+)\]\s*$/;
const IN_VIEW = /^Parvis (\d+)$/;

interface ViewName {
  readonly Title: string;
  readonly Hidden: boolean;
}

/**
 * The version up to which a list was set up and secured, told by the name of a hidden view of ours (see
 * docs/decisions/0014-list-upgrades.md); lists of the first version tell it at the end of their description. Null: never.
 */
export function readVersion(views: readonly ViewName[], description: string | null): number | null {
  const inViews = views.filter(isMark).map(({ Title }) => Number(IN_VIEW.exec(Title)?.[1]));
  if (inViews.length > 0) return Math.max(...inViews);
  const version = IN_DESCRIPTION.exec(description ?? '')?.[1];
  return version === undefined ? null : Number(version);
}

export function isMark({ Title, Hidden }: ViewName): boolean {
  return Hidden && IN_VIEW.test(Title);
}

/** The name of the hidden view. */
export function viewMark(version: number): string {
  return `Parvis ${version}`;
}

/** The description with the mark that packages of the first version look for. */
export function markDescription(description: string, version: number): string {
  return `${description.replace(IN_DESCRIPTION, '')} [Parvis ${version}]`;
}
