import { crc32 } from './crc32';

/** Takes the bytes of an archive in their order. */
export interface ByteSink {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
}

interface Entry {
  readonly name: Uint8Array;
  readonly crc: number;
  readonly stored: number;
  readonly size: number;
  readonly method: number;
  readonly at: number;
}

/** General purpose flag 11: names are UTF-8 (PKWARE APPNOTE 4.4.4). */
const UTF8 = 0x0800;
const STORED = 0;
const DEFLATED = 8;
const VERSION = 20;

/** Files that are compressed already grow when they are compressed again. */
const PACKED = /\.(zip|docx|xlsx|pptx|odt|ods|odp|pdf|jpe?g|png|gif|webp|mp[34]|7z|gz)$/i;

/**
 * Writes a ZIP archive (PKWARE APPNOTE 6.3) file after file: of what was handed on nothing stays here but its name. An archive takes less than 4 GB and
 * 65,535 files; who writes more begins another one.
 */
export class ZipWriter {
  private readonly entries: Entry[] = [];
  private written = 0;

  /** @param at of all its files */
  public constructor(
    private readonly sink: ByteSink,
    private readonly at: Date
  ) {}

  /** Bytes so far. */
  public get size(): number {
    return this.written;
  }

  public get files(): number {
    return this.entries.length;
  }

  /** @param name unique, with slashes; see `ArchiveNames` */
  public async add(name: string, content: Uint8Array<ArrayBuffer>): Promise<void> {
    const deflated = PACKED.test(name) || content.length === 0 ? null : await deflate(content);
    const isSmaller = deflated !== null && deflated.length < content.length;
    const stored = isSmaller ? deflated : content;
    const entry: Entry = { name: new TextEncoder().encode(name), crc: crc32(content), stored: stored.length, size: content.length, method: isSmaller ? DEFLATED : STORED, at: this.written };
    await this.put(record([[4, 0x04034b50], [2, VERSION], ...this.common(entry), [2, entry.name.length], [2, 0]], entry.name));
    await this.put(stored);
    this.entries.push(entry);
  }

  /** Writes the archive’s table of contents; nothing comes after it. */
  public async close(): Promise<void> {
    const start = this.written;
    for (const entry of this.entries) {
      await this.put(record([[4, 0x02014b50], [2, VERSION], [2, VERSION], ...this.common(entry), [2, entry.name.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, entry.at]], entry.name));
    }
    const count = this.entries.length;
    await this.put(record([[4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, this.written - start], [4, start], [2, 0]]));
  }

  private common({ crc, stored, size, method }: Entry): readonly Field[] {
    const { at } = this;
    const time = (at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1);
    const date = ((at.getFullYear() - 1980) << 9) | ((at.getMonth() + 1) << 5) | at.getDate();
    return [[2, UTF8], [2, method], [2, time], [2, date], [4, crc], [4, stored], [4, size]];
  }

  private async put(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.sink.write(bytes);
    this.written += bytes.length;
  }
}

type Field = readonly [bytes: 2 | 4, value: number];

/** Numbers one after the other, the lowest byte first, then a name. */
function record(fields: readonly Field[], name: Uint8Array = new Uint8Array()): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(fields.reduce((sum, [width]) => sum + width, name.length));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value >>> 0, true);
    at += width;
  }
  bytes.set(name, at);
  return bytes;
}

/** Null where the browser does not compress. */
async function deflate(content: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null> {
  if (typeof CompressionStream === 'undefined') return null;
  const stream = new Blob([content]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
