import { refusal } from '../../errors';
import { withoutEndSlashes } from './names';

/**
 * The server-relative path that an address of this host means, absolute or not: decoded, without a slash at its end.
 * @throws SharePointError `badRequest` (400) for another host and for what is no address
 */
export function pathOfAddress(address: string, origin: string): string {
  if (!URL.canParse(address, origin)) throw refusal('badRequest', 'Url');
  const url = new URL(address, origin);
  if (url.origin !== origin) throw refusal('badRequest', 'Url');
  try {
    return withoutEndSlashes(decodeURIComponent(url.pathname)) || '/';
  } catch {
    throw refusal('badRequest', 'Url');
  }
}
