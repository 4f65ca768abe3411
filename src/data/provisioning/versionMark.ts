const IN_DESCRIPTION = /\s*\[Parvis (\d+)\]\s*$/;

export interface ViewName {
  readonly Title: string;
  readonly Hidden: boolean;
}

/**
 * What a hidden view of ours tells by its name (see docs/decisions/0014-list-upgrades.md): up to which version a list was set up
 * and secured, or its part, that is which lists belong to it.
 */
export type VersionMark = 'Parvis' | 'Parvis part';

/** Null where no view tells it. */
export function readMark(mark: VersionMark, views: readonly ViewName[]): number | null {
  const versions = views.flatMap((view) => versionIn(mark, view) ?? []);
  return versions.length > 0 ? Math.max(...versions) : null;
}

export function isMark(mark: VersionMark, view: ViewName): boolean {
  return versionIn(mark, view) !== null;
}

/** The name of the hidden view. */
export function markTitle(mark: VersionMark, version: number): string {
  return `${mark} ${version}`;
}

function versionIn(mark: VersionMark, { Title, Hidden }: ViewName): number | null {
  const version = Hidden ? new RegExp(`^${mark} (\\d+)$`).exec(Title)?.[1] : undefined;
  return version === undefined ? null : Number(version);
}

/** The version of a list; those of the first version tell it at the end of their description. Null: never set up. */
export function readVersion(views: readonly ViewName[], description: string | null): number | null {
  const inDescription = IN_DESCRIPTION.exec(description ?? '')?.[1];
  return readMark('Parvis', views) ?? (inDescription === undefined ? null : Number(inDescription));
}

/** The description with the mark that packages of the first version look for. */
export function markDescription(description: string, version: number): string {
  return `${description.replace(IN_DESCRIPTION, '')} [Parvis ${version}]`;
}
