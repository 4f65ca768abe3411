/** The text of a file, as it was stored. @throws TypeError when it is none in UTF-8 */
export function textOf({ bytes }: { readonly bytes: Uint8Array }): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}
