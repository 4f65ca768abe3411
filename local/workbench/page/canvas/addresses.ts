/**
 * An address that a page may lead to.
 *
 * @returns undefined for none, or one of another kind than web, mail and telephone
 */
export function leadsTo(address: string, base: string): string | undefined {
  if (address.trim() === '' || !URL.canParse(address, base)) return undefined;
  const { protocol, href } = new URL(address, base);
  return ['http:', 'https:', 'mailto:', 'tel:'].includes(protocol) ? href : undefined;
}

/** An address on this server, which is all that a page of the workbench may load from. */
export function isHere(address: string, base: string): boolean {
  return URL.canParse(address, base) && new URL(address, base).origin === new URL(base).origin;
}

/** What an embedding loads. */
export type Embedded =
  | { readonly kind: 'none' | 'insecure' }
  | { readonly kind: 'frame' | 'elsewhere'; readonly url: string; readonly title: string };

/**
 * What SharePoint's Embed part makes of an address or a code: it takes an `iframe` alone, and only over https.
 *
 * @param code - as somebody pasted it
 */
export function embedded(code: string, base: string): Embedded {
  const frame = code.trimStart().startsWith('<') ? new DOMParser().parseFromString(code, 'text/html').querySelector('iframe') : undefined;
  if (frame === null) return { kind: 'none' };
  const address = frame?.getAttribute('src') ?? code.trim();
  if (address === '' || !URL.canParse(address, base)) return { kind: 'none' };
  const { href, protocol, hostname } = new URL(address, base);
  const title = frame?.getAttribute('title') || hostname;
  if (isHere(address, base)) return { kind: 'frame', url: href, title };
  return protocol === 'https:' ? { kind: 'elsewhere', url: href, title } : { kind: 'insecure' };
}
