import type { StoredFormat } from '../../domain/stored/defineStored';

/** What the browser keeps of an earlier read, apart for each site and person. What cannot be read, or kept, is read from the site again. */
export class KeptValue<T> {
  public constructor(
    private readonly storage: Storage | undefined,
    private readonly name: string,
    private readonly format: StoredFormat<T>
  ) {}

  public read(owner: string): T | undefined {
    const text = this.stored(owner);
    const reading = text ? this.format.read(text) : undefined;
    return reading?.ok ? reading.value : undefined;
  }

  public write(owner: string, value: T): void {
    try {
      this.storage?.setItem(this.key(owner), this.format.write(value));
    } catch {
      // A full storage: what it held before is older than what was read now.
      this.forget(owner);
    }
  }

  public forget(owner: string): void {
    try {
      this.storage?.removeItem(this.key(owner));
    } catch {
      // Refused by the browser: nothing is kept in it.
    }
  }

  private stored(owner: string): string | null {
    try {
      return this.storage?.getItem(this.key(owner)) ?? null;
    } catch {
      return null;
    }
  }

  private key(owner: string): string {
    return `${this.name}|${owner}`;
  }
}
