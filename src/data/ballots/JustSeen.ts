import type { Connection } from '../connection/Connection';

/** What the page saw this recently need not be read again before a vote. */
const LIFE_MS = 60_000;

/** What a page saw a moment ago, while it has written nothing since. */
export class JustSeen<T> {
  private seen: { readonly value: T; readonly at: number; readonly writes: number } | undefined;

  public constructor(private readonly connection: Pick<Connection, 'writes'>) {}

  public keep(value: T): void {
    this.seen = { value, at: performance.now(), writes: this.connection.writes() };
  }

  /** Undefined: it saw nothing, long ago, or something was written since. */
  public get(): T | undefined {
    const { seen } = this;
    return seen?.writes === this.connection.writes() && performance.now() - seen.at < LIFE_MS ? seen.value : undefined;
  }
}
