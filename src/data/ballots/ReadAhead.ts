import type { Connection } from '../connection/Connection';

/** What was read longer ago is read again. */
const LIFE_MS = 10_000;

/**
 * Something that is asked for before it is known for sure that it will be needed, so that it comes in the same request as
 * what tells so. Given once, and not at all when something was written since.
 */
export class ReadAhead<T> {
  private reading: { readonly answer: Promise<T>; readonly at: number; readonly writes: number } | undefined;

  public constructor(private readonly connection: Pick<Connection, 'writes'>) {}

  public begin(read: () => Promise<T>): void {
    const answer = read();
    // Who needs it asks again, and tells what went wrong.
    answer.catch(() => undefined);
    this.reading = { answer, at: performance.now(), writes: this.connection.writes() };
  }

  /** Undefined when there is nothing to give, and when it could not be read. */
  public async take(): Promise<T | undefined> {
    const { reading } = this;
    this.reading = undefined;
    if (!reading || performance.now() - reading.at > LIFE_MS) return undefined;
    const answer = await reading.answer.catch(() => undefined);
    return reading.writes === this.connection.writes() ? answer : undefined;
  }
}
