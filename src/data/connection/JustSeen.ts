import type { Connection } from './Connection';

/** For what a write rests on. */
const LIFE_MS = 60_000;

/** What a page saw a moment ago, while it has written nothing since. */
export class JustSeen<T> {
  private seen: { readonly value: T; readonly at: number; readonly writes: number } | undefined;

  /** @param lifeMs milliseconds for which it is believed */
  public constructor(
    private readonly connection: Pick<Connection, 'writes'>,
    private readonly lifeMs = LIFE_MS
  ) {}

  public keep(value: T): void {
    this.seen = { value, at: performance.now(), writes: this.connection.writes() };
  }

  /** Undefined: it saw nothing, long ago, or something was written since. */
  public get(): T | undefined {
    const { seen } = this;
    return seen?.writes === this.connection.writes() && performance.now() - seen.at < this.lifeMs ? seen.value : undefined;
  }

  public forget(): void {
    this.seen = undefined;
  }
}
