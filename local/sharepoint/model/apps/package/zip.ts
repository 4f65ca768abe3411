import { crc32, inflateRaw } from 'node:zlib';
import { packageError } from './package-error';

/** A file or folder of a zip as its directory names it. Nothing of it is unpacked yet. */
export interface ZipEntry {
  readonly name: string;
  readonly isFolder: boolean;
  readonly packed: Uint8Array;
  readonly deflated: boolean;
  readonly crc: number;
  /** Bytes that it says to unpack to. */
  readonly size: number;
}

/** Signatures and sizes of the records (PKWARE: APPNOTE.TXT, 4.3). */
const END = { signature: 0x06054b50, size: 22 };
const DIRECTORY = { signature: 0x02014b50, size: 46 };
const LOCAL = { signature: 0x04034b50, size: 30 };
/** Bytes that may follow the end record: its comment. */
const COMMENT = 0xffff;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

/**
 * Reads the directory of a zip: every entry, also one whose name is there already.
 * @param limit - entries allowed
 * @throws PackageError `notAZip`, `encrypted`, `tooManyEntries`
 */
export function zipEntries(bytes: Uint8Array, limit: number): readonly ZipEntry[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return directory(buffer, limit);
  } catch (error) {
    // What points outside of the file was cut, or never was a zip.
    if (error instanceof RangeError) throw packageError('notAZip');
    throw error;
  }
}

function directory(buffer: Buffer, limit: number): readonly ZipEntry[] {
  const end = endOf(buffer);
  const count = buffer.readUInt16LE(end + 10);
  if (count > limit) throw packageError('tooManyEntries', limit);
  const entries: ZipEntry[] = [];
  for (let at = buffer.readUInt32LE(end + 16); entries.length < count; ) {
    if (buffer.readUInt32LE(at) !== DIRECTORY.signature) throw packageError('notAZip');
    if ((buffer.readUInt16LE(at + 8) & ENCRYPTED) !== 0) throw packageError('encrypted');
    const [method, nameLength] = [buffer.readUInt16LE(at + 10), buffer.readUInt16LE(at + 28)];
    if (method !== STORED && method !== DEFLATED) throw packageError('notAZip');
    const name = part(buffer, at + DIRECTORY.size, nameLength).toString('utf8');
    entries.push({ name, isFolder: /[/\\]$/.test(name), packed: contentOf(buffer, buffer.readUInt32LE(at + 42), buffer.readUInt32LE(at + 20)), deflated: method === DEFLATED, crc: buffer.readUInt32LE(at + 16), size: buffer.readUInt32LE(at + 24) });
    at += DIRECTORY.size + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return entries;
}

function endOf(buffer: Buffer): number {
  for (let at = buffer.length - END.size; at >= Math.max(0, buffer.length - END.size - COMMENT); at--) if (buffer.readUInt32LE(at) === END.signature) return at;
  throw packageError('notAZip');
}

function contentOf(buffer: Buffer, at: number, length: number): Uint8Array {
  if (buffer.readUInt32LE(at) !== LOCAL.signature) throw packageError('notAZip');
  return part(buffer, at + LOCAL.size + buffer.readUInt16LE(at + 26) + buffer.readUInt16LE(at + 28), length);
}

/** @throws RangeError when it does not lie inside */
function part(buffer: Buffer, at: number, length: number): Buffer {
  if (at + length > buffer.length) throw new RangeError('outside');
  return buffer.subarray(at, at + length);
}

/**
 * Unpacks an entry, and never more of it than `most` bytes, whatever the directory claims.
 * @returns undefined when there is more
 * @throws PackageError `damagedEntry`
 */
export function unpackEntry({ packed, deflated, crc, size }: ZipEntry, most: number): Promise<Uint8Array | undefined> {
  return new Promise((resolve, reject) => {
    const check = (content: Uint8Array): void => (content.length === size && crc32(content) === crc ? resolve(content) : reject(packageError('damagedEntry')));
    if (!deflated) {
      if (packed.length > most) resolve(undefined);
      else check(packed);
      return;
    }
    inflateRaw(packed, { maxOutputLength: Math.max(1, most) }, (error, content) => {
      if (error === null) check(content);
      else if ('code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') resolve(undefined);
      else reject(packageError('damagedEntry'));
    });
  });
}
