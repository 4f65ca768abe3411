import { browserStorage } from '../../data/kept/browserStorage';

/** Texts in the browser's storage. What the storage refuses (it is full, or forbidden) is kept in memory while the page is open. */
export class LocalStore {
  private readonly memory = new Map<string, string>();

  public constructor(private readonly storage: Storage | undefined = browserStorage()) {}

  public get(key: string): string | undefined {
    return this.memory.get(key) ?? this.storage?.getItem(key) ?? undefined;
  }

  /** @returns false when it is in memory only */
  public put(key: string, text: string): boolean {
    try {
      if (!this.storage) throw new Error('no storage');
      this.storage.setItem(key, text);
      this.memory.delete(key);
      return true;
    } catch {
      this.memory.set(key, text);
      return false;
    }
  }

  public remove(key: string): void {
    this.memory.delete(key);
    this.storage?.removeItem(key);
  }

  public keys(prefix: string): readonly string[] {
    const stored = Array.from({ length: this.storage?.length ?? 0 }, (_, index) => this.storage?.key(index) ?? '');
    return [...new Set([...stored, ...this.memory.keys()])].filter((key) => key.startsWith(prefix));
  }
}
