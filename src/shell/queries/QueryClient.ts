import type { QueryKey, QueryOptions, QueryRules } from './Query';
import { Query } from './Query';

export interface QueryClientOptions extends Pick<QueryRules, 'staleTime' | 'retries' | 'failed'> {
  /** Hears of each change that failed. */
  changeFailed(error: unknown, key: QueryKey): void;
}

type Listener = (key: QueryKey) => void;

/**
 * What the screens of a page read of one web, under keys: what several of them show is asked for once, kept for a while and
 * read again when it is stale, or was changed.
 */
export class QueryClient {
  private readonly queries = new Map<string, Query<unknown>>();
  private readonly listeners = new Set<Listener>();
  private readonly rules: QueryRules;

  public constructor(public readonly options: QueryClientOptions) {
    this.rules = {
      ...options,
      changed: (key) => this.listeners.forEach((listener) => listener(key)),
      left: (key) => this.queries.delete(JSON.stringify(key))
    };
    const returned = (): void => {
      if (document.visibilityState !== 'hidden') this.queries.forEach((query) => query.returned());
    };
    for (const event of ['visibilitychange', 'focus', 'online']) window.addEventListener(event, returned);
  }

  /** What a key holds, made when it is asked for. */
  public query<T>(key: QueryKey): Query<T>;
  public query(key: QueryKey): Query<unknown> {
    const name = JSON.stringify(key);
    let query = this.queries.get(name);
    if (!query) this.queries.set(name, (query = new Query(key, this.rules)));
    return query;
  }

  /** What is held and fresh, or read now. @throws whatever the read throws */
  public async fetchQuery<T>({ queryKey, ...options }: QueryOptions<T> & { readonly queryKey: QueryKey }): Promise<T> {
    const query = this.query<T>(queryKey);
    return query.data !== undefined && !query.isStale(options.staleTime) ? query.data : query.fetch(options);
  }

  /** @param next undefined, or answering undefined: nothing is put */
  public setQueryData<T>(key: QueryKey, next: T | ((before: T | undefined) => T | undefined)): void {
    const query = this.query<T>(key);
    const data = isUpdater(next) ? next(query.data) : next;
    if (data !== undefined) query.put(data);
  }

  /** Puts something into all whose keys begin so. */
  public setQueriesData<T>(start: QueryKey, next: (before: T | undefined) => T | undefined): void {
    for (const { key } of this.startingWith(start)) this.setQueryData(key, next);
  }

  /** All whose keys begin so may be out of date. @returns when those that are shown were read again, well or not */
  public async invalidateQueries(start: QueryKey): Promise<void> {
    await Promise.all(this.startingWith(start).map((query) => query.invalidate()));
  }

  /** Hears the key of each value that is read or put. @returns ends it */
  public subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private startingWith(start: QueryKey): readonly Query<unknown>[] {
    return [...this.queries.values()].filter(({ key }) => start.every((part, index) => JSON.stringify(part) === JSON.stringify(key[index])));
  }
}

function isUpdater<T>(next: T | ((before: T | undefined) => T | undefined)): next is (before: T | undefined) => T | undefined {
  return typeof next === 'function';
}
