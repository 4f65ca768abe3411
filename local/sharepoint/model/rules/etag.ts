import { refusal } from '../../errors';

/** `"<guid>,<version>"`, as SharePoint writes the etag of items and files. */
export function etagOf(guid: string, version: number): string {
  return `"${guid},${version}"`;
}

/**
 * Compares `If-Match` with the present etag. Absent and `*` match anything.
 * @throws SharePointError `etagMismatch` (412)
 */
export function requireMatch(ifMatch: string | undefined, etag: string): void {
  if (ifMatch === undefined || ifMatch.trim() === '*' || ifMatch.trim() === '') return;
  const wanted = ifMatch.split(/,(?=\s*(?:W\/)?")/).map((tag) => tag.trim().replace(/^W\//, '').toLowerCase());
  if (!wanted.includes(etag.toLowerCase())) throw refusal('etagMismatch', ifMatch.slice(0, 100), etag);
}
