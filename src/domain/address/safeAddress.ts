/** Schemes that the product may open; all others (`javascript:`, `data:`, `file:`, unknown ones) are refused. */
export const allowedSchemes = ['https:', 'http:', 'mailto:', 'tel:', 'msteams:'] as const;

const here = 'https://this-site.invalid';

export type AddressFault = 'scheme' | 'malformed';
export type CheckedAddress = { readonly ok: true; readonly href: string } | { readonly ok: false; readonly fault: AddressFault };

/**
 * Checks an address that an owner typed or imported, as the browser will read it (the URL parser drops the tabs and
 * line ends by which `java\nscript:` hides). Absolute addresses and those that begin with `/` (this tenant) are taken.
 */
export function checkAddress(value: string): CheckedAddress {
  const text = value.trim();
  let url: URL;
  try {
    url = new URL(text, here);
  } catch {
    return { ok: false, fault: 'malformed' };
  }
  if (!allowedSchemes.some((scheme) => scheme === url.protocol)) return { ok: false, fault: 'scheme' };
  // An address that begins like one of this tenant must not lead elsewhere, as `//host` does.
  if (url.origin !== here) return /^[\\/]/.test(text) ? { ok: false, fault: 'malformed' } : { ok: true, href: url.href };
  return /^\/(?![\\/])/.test(text) ? { ok: true, href: url.href.slice(here.length) } : { ok: false, fault: 'malformed' };
}

/** The address to put in `href`, or undefined when it must not be opened. */
export function safeAddress(value: string): string | undefined {
  const checked = checkAddress(value);
  return checked.ok ? checked.href : undefined;
}

/** A picture comes from this tenant or over https; anything else is left out and the initials stand in. */
export function safePicture(value: string): string | undefined {
  const href = safeAddress(value);
  return href && /^(https:|\/)/.test(href) ? href : undefined;
}
