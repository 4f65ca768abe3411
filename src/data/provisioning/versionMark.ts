const MARK = /\s*\[Parvis (\d+)\]\s*$/;

/** The version up to which a list was set up and secured: a mark at the end of its description. Null: never. */
export function readVersion(description: string): number | null {
  const version = MARK.exec(description)?.[1];
  return version === undefined ? null : Number(version);
}

/** The description with the mark of `version`. */
export function writeVersion(description: string, version: number): string {
  return `${description.replace(MARK, '')} [Parvis ${version}]`;
}
