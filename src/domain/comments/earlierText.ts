const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', nbsp: ' ' };
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,5}));/gi;
const MENTION = /@mention\{(\d{1,3})\}/g;

/**
 * The words of one of SharePoint's own comments: it keeps them escaped, and says `@mention{0}` for the first one of those who are named.
 * @param mentions their names, in their order
 */
export function earlierText(stored: string, mentions: readonly string[]): string {
  const text = stored.replace(ENTITY, (entity, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity;
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    return isCharacter(code) ? String.fromCodePoint(code) : entity;
  });
  return text.replace(MENTION, (mention, index: string) => (mentions[Number(index)] ? `@${mentions[Number(index)]}` : mention)).trim();
}

/** Half of a pair of UTF-16 is none: an address or a file could not be made of it. */
function isCharacter(code: number): boolean {
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
}
