import { createHash } from 'node:crypto';

/** SHA-256 of what a package holds, names and contents in the order of the names: whatever their order in it, their dates and compression. */
export function contentHash(files: Iterable<readonly [name: string, content: Uint8Array]>): string {
  const hash = createHash('sha256');
  for (const [name, content] of [...files].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))) hash.update(`${name}\0${content.length}\0`).update(content);
  return hash.digest('hex');
}
