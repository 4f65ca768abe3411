import { createHash } from 'node:crypto';

/**
 * The directory's object id of something with a name: the same in every data folder, so that what a test or a page
 * keeps stays true (RFC 9562, version 8: made from a hash).
 * @param name - login of a person, or title of a group
 */
export function objectIdOf(name: string): string {
  const hex = createHash('sha256').update(name.toLowerCase()).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
