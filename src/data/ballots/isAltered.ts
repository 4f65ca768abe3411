export interface Stamps {
  readonly AuthorId: number;
  readonly EditorId: number;
  readonly Created: string;
  readonly Modified: string;
}

/** SharePoint may stamp the creation and the last change of a new item a moment apart. */
const SAME_MOMENT_MS = 60_000;

/** Was an item changed after it was stored, or stored with stamps of its sender's choosing? Ballots never are. */
export function isAltered({ AuthorId, EditorId, Created, Modified }: Stamps): boolean {
  return EditorId !== AuthorId || Math.abs(Date.parse(Modified) - Date.parse(Created)) > SAME_MOMENT_MS;
}
