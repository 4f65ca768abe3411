/** A server-relative path inside the quotes of an address. */
export function pathLiteral(path: string): string {
  return encodeURIComponent(path.replace(/'/g, "''"));
}
