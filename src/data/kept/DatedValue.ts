import type { StoredFormat } from '../../domain/stored/defineStored';
import { isYoung } from './isYoung';
import { KeptValue } from './KeptValue';

/** A kept value that says when it was written, so that whoever reads it says for how long he believes it. */
export class DatedValue<T extends object> {
  private readonly kept: KeptValue<T & { readonly at: Date }>;

  /** @param now the browser's own clock, which also wrote it */
  public constructor(
    storage: Storage | undefined,
    name: string,
    format: StoredFormat<T & { readonly at: Date }>,
    private readonly now: () => Date = () => new Date()
  ) {
    this.kept = new KeptValue(storage, name, format);
  }

  /** Is there one, however old? */
  public has(owner: string): boolean {
    return this.kept.read(owner) !== undefined;
  }

  /** Undefined: there is none, it is that old, or from the future. @param lifeMs milliseconds */
  public read(owner: string, lifeMs: number): T | undefined {
    const kept = this.kept.read(owner);
    return kept && isYoung(kept.at.getTime(), this.now().getTime(), lifeMs) ? kept : undefined;
  }

  /** @param at when it was read; default: now */
  public write(owner: string, value: T, at = this.now()): void {
    this.kept.write(owner, { ...value, at });
  }
}
