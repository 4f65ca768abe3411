import { packageError } from './package-error';
import { unpackEntry, zipEntries } from './zip';

const MEGABYTE = 1024 * 1024;
/** Characters of a name in a message. */
const NAME_SHOWN = 100;

/** What a package may be; SharePoint's own bound is that of a file in the catalog. */
export interface ArchiveLimits {
  /** Bytes of the zip. */
  readonly packed: number;
  /** Bytes of one file, unpacked. */
  readonly entry: number;
  /** Bytes of all files, unpacked. */
  readonly unpacked: number;
  readonly entries: number;
  /** Characters of all XML that is read: what is slow to read is short in any sound package. */
  readonly xml: number;
}

export const ARCHIVE_LIMITS: ArchiveLimits = { packed: 100 * MEGABYTE, entry: 50 * MEGABYTE, unpacked: 250 * MEGABYTE, entries: 5_000, xml: 4 * MEGABYTE };

/** Files of a package by their path, as written (`/` between folders). Paths are looked up whatever their case. */
export class Archive {
  private readonly files = new Map<string, { readonly path: string; readonly bytes: Uint8Array }>();

  public constructor(
    files: Iterable<readonly [string, Uint8Array]>,
    private xmlLeft: number
  ) {
    for (const [path, bytes] of files) this.files.set(path.toLowerCase(), { path, bytes });
  }

  /** Takes characters from what may be read as XML; false when there are too many. */
  public mayRead(characters: number): boolean {
    this.xmlLeft -= characters;
    return this.xmlLeft >= 0;
  }

  /** @param path - from the root of the package; `\` and a leading `/` are allowed, as in relationships and locations */
  public find(path: string): { readonly path: string; readonly bytes: Uint8Array } | undefined {
    return this.files.get(path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase());
  }
}

/**
 * Unpacks a zip into memory, and never more of it than the limits allow, whatever its directory claims.
 * @throws PackageError when it is not a zip, is encrypted, damaged, larger than the limits, names a path outside of it, or one path twice
 */
export async function openArchive(bytes: Uint8Array, limits: ArchiveLimits = ARCHIVE_LIMITS): Promise<Archive> {
  if (bytes.length > limits.packed) throw packageError('tooLarge', megabytes(limits.packed));
  const entries = zipEntries(bytes, limits.entries);
  const names = new Set<string>();
  for (const { name } of entries) {
    checkPath(name);
    const path = name.replaceAll('\\', '/').toLowerCase();
    if (names.has(path)) throw packageError('twice', name.slice(0, NAME_SHOWN));
    names.add(path);
  }
  const files: [string, Uint8Array][] = [];
  let total = 0;
  for (const entry of entries) {
    // A folder has no content; what hides in one is never looked at.
    if (entry.isFolder) continue;
    const content = await unpackEntry(entry, Math.min(limits.entry, limits.unpacked - total));
    if (content === undefined) throw limits.unpacked - total < limits.entry ? packageError('unpacksTooLarge', megabytes(limits.unpacked)) : packageError('entryTooLarge', entry.name.slice(0, NAME_SHOWN), megabytes(limits.entry));
    total += content.length;
    files.push([entry.name.replaceAll('\\', '/'), content]);
  }
  return new Archive(files, limits.xml);
}

function checkPath(name: string): void {
  const path = name.replaceAll('\\', '/');
  const outside = path.startsWith('/') || path.includes('\0') || /^[a-z]:/i.test(path) || path.split('/').includes('..');
  if (outside) throw packageError('pathOutside', name.slice(0, NAME_SHOWN));
}

function megabytes(bytes: number): number {
  return Math.max(1, Math.round(bytes / MEGABYTE));
}
