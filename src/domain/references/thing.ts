/** What has an address: a poll, a usage, a tool. */
export interface Thing {
  /** A word of small letters, e.g. `poll`. */
  readonly kind: string;
  /** Its item's id in its list. */
  readonly id: number;
  /** Server-relative address of the web whose lists hold it; empty for the root web. */
  readonly webPath: string;
}

const TEXT = /^([a-z]{1,32})-([1-9]\d{0,9})(?:@(\/[^?#\\]{0,255})?)?$/;

/**
 * A thing in a page's address: `poll-12` for one of the page's own web, else with its web: `usage-3@/sites/hub`.
 * @param homePath server-relative address of the page's web
 */
export function formatThing({ kind, id, webPath }: Thing, homePath: string): string {
  return isSameWeb(webPath, homePath) ? `${kind}-${id}` : `${kind}-${id}@${webPath}`;
}

/** Reads what `formatThing` wrote; undefined for anything else that somebody put into an address. */
export function parseThing(text: string, homePath: string): Thing | undefined {
  const [, kind, id, webPath] = TEXT.exec(text) ?? [];
  if (!kind || !id) return undefined;
  return { kind, id: Number(id), webPath: text.includes('@') ? webPath ?? '' : homePath };
}

export function isSameThing(left: Thing, right: Thing): boolean {
  return left.kind === right.kind && left.id === right.id && isSameWeb(left.webPath, right.webPath);
}

/** SharePoint's addresses do not know capital letters. */
export function isSameWeb(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}
