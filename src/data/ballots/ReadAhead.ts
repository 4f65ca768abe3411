import type { Connection } from '../connection/Connection';
import { JustSeen } from '../connection/JustSeen';

/** What was read longer ago is read again. */
const LIFE_MS = 10_000;

/**
 * Something that is asked for before it is known for sure that it will be needed, so that it comes in the same request as
 * what tells so. Given once, and not at all when something was written since.
 */
export class ReadAhead<T> {
  private readonly seen: JustSeen<Promise<T>>;

  public constructor(private readonly connection: Pick<Connection, 'writes'>) {
    this.seen = new JustSeen(connection, LIFE_MS);
  }

  public begin(read: () => Promise<T>): void {
    const answer = read();
    // Who needs it asks again, and tells what went wrong.
    answer.catch(() => undefined);
    this.seen.keep(answer);
  }

  /** Undefined when there is nothing to give, and when it could not be read. */
  public async take(): Promise<T | undefined> {
    const reading = this.seen.get();
    this.seen.forget();
    const writes = this.connection.writes();
    const answer = await reading?.catch(() => undefined);
    return writes === this.connection.writes() ? answer : undefined;
  }
}
