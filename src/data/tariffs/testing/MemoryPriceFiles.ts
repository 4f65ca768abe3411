import { DataError } from '../../DataError';
import type { PriceFiles, ReadPriceFile } from '../PriceFiles';

/** Files of prices in memory, with the rules of their library. */
export class MemoryPriceFiles implements PriceFiles {
  /** Texts by name. */
  public readonly texts = new Map<string, { readonly text: string; readonly version: number }>();
  public reads = 0;
  private readonly failures: { readonly error: unknown; readonly isDone: boolean }[] = [];
  private readonly before: (() => Promise<void>)[] = [];

  /** The next write fails. @param isDone it was done, and its answer is lost */
  public failNext(error: unknown, isDone = false): void {
    this.failures.push({ error, isDone });
  }

  /** What somebody else does just before the next write. */
  public meanwhile(act: () => Promise<void>): void {
    this.before.push(act);
  }

  /** As somebody would change it there, past the product. */
  public plant(name: string, text: string): void {
    this.texts.set(name, { text, version: (this.texts.get(name)?.version ?? 0) + 1 });
  }

  public async read(name: string): Promise<ReadPriceFile | null> {
    this.reads++;
    const stored = this.texts.get(name);
    return stored ? { text: stored.text, etag: String(stored.version) } : null;
  }

  public async write(name: string, text: string, etag: string | null): Promise<void> {
    await this.before.shift()?.();
    const failure = this.failures.shift();
    if (failure && !failure.isDone) throw failure.error;
    const stored = this.texts.get(name);
    if ((stored ? String(stored.version) : null) !== etag) throw new DataError('conflict', name);
    this.plant(name, text);
    if (failure) throw failure.error;
  }
}
