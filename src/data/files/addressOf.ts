/** A server-relative path, escaped as an address. Files of SharePoint may be called with a #, which `encodeURI` takes for the end of a path. */
export function addressOf(path: string): string {
  return encodeURI(path).replace(/#/g, '%23');
}
