import JSZip from 'jszip';
import { packageError } from './package-error';

const MEGABYTE = 1024 * 1024;

/** What a package may be; SharePoint's own bound is that of a file in the catalog. */
export interface ArchiveLimits {
  /** Bytes of the zip. */
  readonly packed: number;
  /** Bytes of one file, unpacked. */
  readonly entry: number;
  /** Bytes of all files, unpacked. */
  readonly unpacked: number;
  readonly entries: number;
}

export const ARCHIVE_LIMITS: ArchiveLimits = { packed: 100 * MEGABYTE, entry: 50 * MEGABYTE, unpacked: 250 * MEGABYTE, entries: 5_000 };

/** Files of a package by their path, as written (`/` between folders). Paths are looked up whatever their case. */
export class Archive {
  private readonly files = new Map<string, { readonly path: string; readonly bytes: Uint8Array }>();

  public constructor(files: Iterable<readonly [string, Uint8Array]>) {
    for (const [path, bytes] of files) this.files.set(path.toLowerCase(), { path, bytes });
  }

  /** @param path - from the root of the package; `\` and a leading `/` are allowed, as in relationships and locations */
  public find(path: string): { readonly path: string; readonly bytes: Uint8Array } | undefined {
    return this.files.get(path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase());
  }
}

/**
 * Unpacks a zip into memory, and never more of it than the limits allow, whatever its directory claims.
 * @throws PackageError when it is not a zip, is encrypted, damaged, larger than the limits, or names a path outside of it
 */
export async function openArchive(bytes: Uint8Array, limits: ArchiveLimits = ARCHIVE_LIMITS): Promise<Archive> {
  if (bytes.length > limits.packed) throw packageError('tooLarge', megabytes(limits.packed));
  const zip = await load(bytes);
  const entries = Object.values(zip.files);
  if (entries.length > limits.entries) throw packageError('tooManyEntries', limits.entries);
  const files: [string, Uint8Array][] = [];
  let total = 0;
  for (const entry of entries) {
    checkPath(entry.unsafeOriginalName ?? entry.name);
    if (entry.dir) continue;
    const content = await unpack(entry, limits, total);
    total += content.length;
    files.push([entry.name, content]);
  }
  await verifyChecksums(bytes);
  return new Archive(files);
}

async function load(bytes: Uint8Array): Promise<JSZip> {
  try {
    return await JSZip.loadAsync(bytes);
  } catch (error) {
    throw packageError(error instanceof Error && /encrypted/i.test(error.message) ? 'encrypted' : 'notAZip');
  }
}

/** JSZip verifies only while it unpacks everything at once: safe here, as what the zip unpacks to is known by now. */
async function verifyChecksums(bytes: Uint8Array): Promise<void> {
  try {
    await JSZip.loadAsync(bytes, { checkCRC32: true });
  } catch {
    throw packageError('damagedEntry');
  }
}

function checkPath(name: string): void {
  const path = name.replaceAll('\\', '/');
  const outside = path.startsWith('/') || path.includes('\0') || /^[a-z]:/i.test(path) || path.split('/').includes('..');
  if (outside) throw packageError('pathOutside', name.slice(0, 100));
}

function unpack(entry: JSZip.JSZipObject, limits: ArchiveLimits, before: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    // `internalStream` is documented but missing from the types; it is the only reader that can be stopped on the way.
    const stream = (entry as JSZip.JSZipObject & { internalStream(type: 'uint8array'): JSZip.JSZipStreamHelper<Uint8Array> }).internalStream('uint8array');
    stream
      .on('data', (chunk) => {
        size += chunk.length;
        if (size <= limits.entry && before + size <= limits.unpacked) {
          chunks.push(chunk);
          return;
        }
        stream.pause();
        reject(size > limits.entry ? packageError('entryTooLarge', entry.name, megabytes(limits.entry)) : packageError('unpacksTooLarge', megabytes(limits.unpacked)));
      })
      .on('error', () => reject(packageError('damagedEntry')))
      .on('end', () => resolve(Buffer.concat(chunks)))
      .resume();
  });
}

function megabytes(bytes: number): number {
  return Math.max(1, Math.round(bytes / MEGABYTE));
}
