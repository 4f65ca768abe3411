import { createHash, randomUUID } from 'node:crypto';
import { appendFileSync, closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Bytes from `start` to `end`, both included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Bytes read at a time while a hash is computed. */
const BLOCK = 1024 * 1024;

/**
 * The contents of files, each under the name of its own hash: no name that a request sends becomes a path, and the
 * same bytes are stored once. What is written stays until {@link ContentStore.remove}; whoever counts the
 * references (the database) calls it after its transaction, so a crash leaves a spare file and never a missing one.
 */
export class ContentStore {
  private readonly folder: string;
  private readonly temporary: boolean;

  /** @param dataDir - the data folder, or `:memory:` for a temporary one that goes with {@link ContentStore.close} */
  public constructor(dataDir: string) {
    this.temporary = dataDir === ':memory:';
    this.folder = this.temporary ? mkdtempSync(join(tmpdir(), 'sharepoint-')) : join(dataDir, 'content');
    rmSync(join(this.folder, 'uploads'), { recursive: true, force: true });
    mkdirSync(join(this.folder, 'uploads'), { recursive: true });
  }

  /** Stores bytes and returns their hash. */
  public put(bytes: Uint8Array): string {
    const hash = createHash('sha256').update(bytes).digest('hex');
    const path = this.path(hash);
    if (existsSync(path)) return hash;
    const draft = join(this.folder, 'uploads', randomUUID());
    writeFileSync(draft, bytes);
    this.keep(draft, path);
    return hash;
  }

  /** Number of bytes stored under a hash; undefined when there are none. */
  public size(hash: string): number | undefined {
    return statSync(this.path(hash), { throwIfNoEntry: false })?.size;
  }

  /**
   * Reads what was stored, or a range of it.
   * @throws Error when nothing is stored under that hash
   */
  public read(hash: string, range?: ByteRange): Uint8Array {
    const file = openSync(this.path(hash), 'r');
    try {
      const start = range?.start ?? 0;
      const end = range?.end ?? statSync(this.path(hash)).size - 1;
      const bytes = Buffer.alloc(Math.max(0, end - start + 1));
      readSync(file, bytes, 0, bytes.length, start);
      return bytes;
    } finally {
      closeSync(file);
    }
  }

  /** Removes what nothing refers to any more. */
  public remove(hash: string): void {
    rmSync(this.path(hash), { force: true });
  }

  /** Begins an upload in parts, or begins it anew. */
  public beginUpload(id: string, bytes: Uint8Array): number {
    writeFileSync(this.uploadPath(id), bytes);
    return bytes.length;
  }

  /** Bytes that an upload has so far; undefined when it never began or has ended. */
  public uploaded(id: string): number | undefined {
    return statSync(this.uploadPath(id), { throwIfNoEntry: false })?.size;
  }

  /** Adds a part and returns the number of bytes so far. */
  public continueUpload(id: string, bytes: Uint8Array): number {
    appendFileSync(this.uploadPath(id), bytes);
    return statSync(this.uploadPath(id)).size;
  }

  /** Ends an upload: its bytes are stored, their hash is returned. */
  public finishUpload(id: string): string {
    const draft = this.uploadPath(id);
    const hash = hashOf(draft);
    this.keep(draft, this.path(hash));
    return hash;
  }

  /** Forgets an upload. */
  public cancelUpload(id: string): void {
    rmSync(this.uploadPath(id), { force: true });
  }

  /** Removes a temporary folder; a real one stays. */
  public close(): void {
    if (this.temporary) rmSync(this.folder, { recursive: true, force: true });
  }

  private keep(draft: string, path: string): void {
    mkdirSync(join(path, '..'), { recursive: true });
    renameSync(draft, path);
  }

  private path(hash: string): string {
    return join(this.folder, hash.slice(0, 2), hash);
  }

  private uploadPath(id: string): string {
    return join(this.folder, 'uploads', createHash('sha256').update(id).digest('hex'));
  }
}

function hashOf(path: string): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  const block = Buffer.alloc(BLOCK);
  try {
    for (let read = readSync(file, block); read > 0; read = readSync(file, block)) hash.update(block.subarray(0, read));
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}
