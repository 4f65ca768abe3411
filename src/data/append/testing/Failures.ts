import { DataError } from '../../DataError';
import type { Failing } from '../../items/MemoryTable';

/** What can be made to fail of services in memory, on all pages of one site. */
export class Failures<Call extends string> {
  private readonly next: { readonly call: Call; readonly failing: Failing; readonly error: unknown }[] = [];
  private lostAnswers = 0;

  /** @param writes calls whose answers can be lost */
  public constructor(private readonly writes: ReadonlySet<unknown>) {}

  /** The next call of this name fails, whoever makes it. @param failing `after`: it did all, and its answer is lost */
  public failNext(call: Call, error: unknown, failing: Failing): void {
    this.next.push({ call, failing, error });
  }

  /** The next writes are done, and their answers are lost. */
  public loseAnswers(count: number): void {
    this.lostAnswers = count;
  }

  /** A repository whose calls fail so. */
  public failing<T extends object>(repository: T): T {
    return new Proxy(repository, {
      get: (target, name, receiver) => {
        const value: unknown = Reflect.get(target, name, receiver);
        if (typeof value !== 'function') return value;
        return async (...given: readonly unknown[]): Promise<unknown> => {
          const at = this.next.findIndex((failure) => failure.call === name);
          const failure = at < 0 ? undefined : this.next.splice(at, 1)[0];
          if (failure?.failing === 'before') throw failure.error;
          const result: unknown = await Reflect.apply(value, target, given);
          if (failure) throw failure.error;
          if (this.lostAnswers > 0 && this.writes.has(name)) {
            this.lostAnswers -= 1;
            throw new DataError('timeout');
          }
          return result;
        };
      }
    });
  }
}
