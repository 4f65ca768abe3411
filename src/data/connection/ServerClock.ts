/** Answers tell whole seconds and arrive late by their way: the clock is not set back by less than this. */
const JITTER_MS = 2000;
/** A record further ahead than this was not stamped by the server just now: whoever may write columns can forge its date. */
const BELIEVED_AHEAD_MS = 60_000;

/**
 * The server's clock, as its answers tell it. Between two answers it goes on by the page's own monotonic clock: setting
 * the computer's clock changes nothing.
 */
export class ServerClock {
  private aheadOfMonotonicMs: number;
  private wasTold = false;

  /** @param monotonic milliseconds that only go forward @param wall the computer's clock, believed until the first answer */
  public constructor(
    private readonly monotonic: () => number = () => performance.now(),
    wall: () => number = () => Date.now()
  ) {
    this.aheadOfMonotonicMs = wall() - monotonic();
  }

  /** Milliseconds since 1970. */
  public now(): number {
    return this.monotonic() + this.aheadOfMonotonicMs;
  }

  /** An answer's `Date` header. */
  public sawAnswer(date: Date): void {
    const ahead = date.getTime() - this.monotonic();
    const change = ahead - this.aheadOfMonotonicMs;
    if (this.wasTold && change < 0 && change > -JITTER_MS) return;
    this.wasTold = true;
    this.aheadOfMonotonicMs = ahead;
  }

  /** A date that the server stamped on a record: now is not before it. */
  public sawRecord(date: Date): void {
    const ahead = date.getTime() - this.now();
    if (ahead > 0 && ahead <= BELIEVED_AHEAD_MS) this.aheadOfMonotonicMs += ahead;
  }
}
