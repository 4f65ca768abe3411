import { lookup } from 'mrmime';

/** What a browser would run as a page of this origin. */
const SERVED_AS_BYTES = /\.(html?|xhtml|mht|mhtml|hta|swf)$/i;

/** `Content-Type` of a file by its name (SharePoint Online downloads what a browser would run). */
export function contentTypeOfFile(name: string): string {
  if (SERVED_AS_BYTES.test(name)) return 'application/octet-stream';
  const type = lookup(name) ?? 'application/octet-stream';
  return type.startsWith('text/') ? `${type};charset=utf-8` : type;
}
