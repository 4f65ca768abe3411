import { keepSame } from './keepSame';
import { tell } from './notifications';

/** Names what was read: `['polls', 'list']`. What begins with the same words can be read again together. */
export type QueryKey = readonly unknown[];

/** What all queries of a cache have in common. */
export interface QueryRules {
  /** How long what was read is not read again, in milliseconds. */
  readonly staleTime: number;
  /** @param failures how often it failed before */
  retries(failures: number, error: unknown): boolean;
  /** Hears of each read that failed at last. */
  failed(error: unknown, key: QueryKey): void;
  /** Hears of each value, read or put. */
  changed(key: QueryKey): void;
  /** Nobody looked for its life: it is forgotten. */
  left(key: QueryKey): void;
}

export interface QueryOptions<T> {
  /** Nothing: what is asked for is not there (yet). */
  readonly queryFn: () => T | Promise<T>;
  /** Default: that of all queries. */
  readonly staleTime?: number;
  /** How long it is kept when nobody looks, in milliseconds. */
  readonly cacheTime?: number;
}

export interface ObservedOptions<T> extends QueryOptions<T> {
  /** Default: true. */
  readonly enabled?: boolean;
  /** Read again, when it is stale, as the agent or the network comes back; default: true. What could not be read at all is in any case. */
  readonly refetchOnWindowFocus?: boolean;
  /** Hears of each value that was read, whoever asked for it. */
  onSuccess?(data: T): void;
}

/** Somebody who shows it. */
export interface Observer<T> {
  options(): ObservedOptions<T>;
  changed(): void;
}

const LIFE_MS = 5 * 60_000;
const LONGEST_PAUSE_MS = 30_000;

/** What one key holds, and who looks at it. */
export class Query<T> {
  public data: T | undefined;
  /** Of the last read, if that failed; null. */
  public error: unknown = null;
  private updatedAt = 0;
  private isInvalidated = false;
  /** What is read for the first time may be out of date already: it is shown, and read again. */
  private isReadAgain = false;
  private running: Promise<T> | undefined;
  private run = 0;
  private leaving: ReturnType<typeof setTimeout> | undefined;
  private readonly observers = new Set<Observer<T>>();

  public constructor(
    public readonly key: QueryKey,
    private readonly rules: QueryRules
  ) {
    this.leaveAfter(LIFE_MS);
  }

  /** Will it be read when somebody comes to show it? What is shown as failed offers another try, and is not read again by who joins. */
  public isDue({ enabled = true, staleTime }: ObservedOptions<T>): boolean {
    return enabled && this.isStale(staleTime) && (this.error === null || this.observers.size === 0);
  }

  /** @returns ends it */
  public observe(observer: Observer<T>): () => void {
    const options = observer.options();
    const isDue = this.isDue(options);
    this.observers.add(observer);
    clearTimeout(this.leaving);
    if (isDue) this.fetchQuietly(options);
    return () => {
      this.observers.delete(observer);
      if (this.observers.size === 0) this.leaveAfter(observer.options().cacheTime ?? LIFE_MS);
    };
  }

  public isStale(staleTime = this.rules.staleTime): boolean {
    return this.isInvalidated || this.updatedAt === 0 || Date.now() - this.updatedAt >= staleTime;
  }

  /** Who asks while it is read is given the same answer. @param isAfresh what is under way is not believed, if there is something to show */
  public fetch(options: QueryOptions<T>, isAfresh = false): Promise<T> {
    if (this.running && !(isAfresh && this.updatedAt > 0)) return this.running;
    if (this.updatedAt === 0 && this.error !== null) {
      this.error = null;
      this.tellObservers();
    }
    const running = this.read(options, ++this.run);
    this.running = running;
    return running;
  }

  /** What went wrong stands in `error`. */
  public async refetch(): Promise<void> {
    const observer = this.active();
    await (observer && this.fetch(observer.options(), true).catch(() => undefined));
  }

  /** What it holds may be out of date: read again at once where it is shown, else when it is. */
  public invalidate(): Promise<void> {
    this.isInvalidated = true;
    this.isReadAgain = this.updatedAt === 0 && this.running !== undefined;
    return this.refetch();
  }

  /** The agent came back to the page, or the network did. */
  public returned(): void {
    const observer = [...this.observers].find((each) => {
      const { enabled = true, refetchOnWindowFocus = true, staleTime } = each.options();
      return enabled && (refetchOnWindowFocus || this.updatedAt === 0) && this.isStale(staleTime);
    });
    if (observer) this.fetchQuietly(observer.options());
  }

  public put(data: T): void {
    this.data = keepSame(this.data, data);
    this.error = null;
    this.updatedAt = Date.now();
    this.isInvalidated = false;
    this.tellObservers();
    this.rules.changed(this.key);
  }

  private fetchQuietly(options: QueryOptions<T>): void {
    this.fetch(options).catch(() => undefined);
  }

  private active(): Observer<T> | undefined {
    return [...this.observers].find((each) => each.options().enabled !== false);
  }

  private async read({ queryFn }: QueryOptions<T>, run: number): Promise<T> {
    const isLast = (): boolean => run === this.run;
    try {
      const data = await this.tried(queryFn, isLast);
      // Who asked is given what was read after him.
      if (!isLast()) return await (this.running ?? data);
      this.running = undefined;
      this.put(data);
      for (const observer of this.observers) observer.options().onSuccess?.(data);
      if (this.isReadAgain) void this.invalidate();
      return data;
    } catch (error) {
      if (!isLast()) {
        if (this.running) return await this.running;
        throw error;
      }
      this.running = undefined;
      this.error = error;
      this.tellObservers();
      this.rules.failed(error, this.key);
      throw error;
    }
  }

  private async tried(queryFn: QueryOptions<T>['queryFn'], isLast: () => boolean): Promise<T> {
    for (let failures = 0; ; failures++) {
      try {
        return await queryFn();
      } catch (error) {
        if (!isLast() || !this.rules.retries(failures, error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.min(1000 * 2 ** failures, LONGEST_PAUSE_MS)));
      }
    }
  }

  private tellObservers(): void {
    for (const { changed } of this.observers) tell(changed);
  }

  private leaveAfter(milliseconds: number): void {
    clearTimeout(this.leaving);
    if (milliseconds === 0) this.rules.left(this.key);
    else this.leaving = setTimeout(() => this.observers.size === 0 && this.rules.left(this.key), milliseconds);
  }
}
