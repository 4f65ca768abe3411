import { number, record, string } from 'valibot';
import type { StoredValue } from '../../domain/stored/defineStored';
import { defineStored } from '../../domain/stored/defineStored';
import { isYoung } from '../kept/isYoung';
import { KeptValue } from '../kept/KeptValue';

/** How long a list whose columns were sound is not inspected again in the same tab. */
const LIFE_MS = 15 * 60_000;

/** When a list was found sound, by its address: milliseconds since 1970. */
const found = defineStored({ name: 'inspected lists', version: 1, schema: record(string(), number()) });

/**
 * Which lists of a web this tab found sound, to their last column: that takes more bytes than all else that a page reads, and
 * nobody takes columns away every day. A list with a fault is inspected at each view, until it is mended.
 */
export class Inspections {
  private readonly kept: KeptValue<StoredValue<typeof found>>;

  public constructor(
    storage: Storage | undefined,
    private readonly webUrl: string,
    private readonly now: () => number = Date.now
  ) {
    this.kept = new KeptValue(storage, 'parvis-inspected', found);
  }

  public isDue(urls: readonly string[]): boolean {
    const times = this.read();
    return urls.some((url) => !isYoung(times[url] ?? -Infinity, this.now(), LIFE_MS));
  }

  public sound(urls: readonly string[]): void {
    this.kept.write(this.webUrl, { ...this.read(), ...Object.fromEntries(urls.map((url) => [url, this.now()])) });
  }

  /** They are inspected at the next view. */
  public forget(urls: readonly string[]): void {
    this.kept.write(this.webUrl, Object.fromEntries(Object.entries(this.read()).filter(([url]) => !urls.includes(url))));
  }

  private read(): StoredValue<typeof found> {
    return this.kept.read(this.webUrl) ?? {};
  }
}
