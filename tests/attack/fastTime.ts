/** Time that leaps: as its user asks, and over what the product waits for before it tries again. */
export interface FastTime {
  leap(seconds: number): void;
  /** The real clock, in milliseconds. */
  now(): number;
  /** Puts the clock of the process back. */
  end(): void;
}

const WAITS = /src[\\/]data[\\/]connection[\\/]pause\.ts$/;
/** Of the frames above a timer: what waits is the nearest, or the one above it. */
const FRAMES = 4;
/** Long enough that what others do at that moment comes before it, as it would. */
const PATIENCE_MS = 20;
/** What is longer is no wait but a limit; looking where each comes from would cost more than all the rest here. */
const LONGEST_MS = 10_000;

/** @param onLeap moves the server's clock on as well */
export function fastTime(onLeap: (seconds: number) => void): FastTime {
  const realNow = performance.now.bind(performance);
  const realSetTimeout = globalThis.setTimeout;
  let aheadMs = 0;
  const leap = (seconds: number): void => {
    aheadMs += seconds * 1000;
    onLeap(seconds);
  };
  performance.now = () => realNow() + aheadMs;
  const hurried = (work: (...args: unknown[]) => void, ms = 0, ...args: unknown[]): ReturnType<typeof setTimeout> => {
    if (ms <= PATIENCE_MS || ms > LONGEST_MS || !callers().some((file) => WAITS.test(file))) return realSetTimeout(work, ms, ...args);
    return realSetTimeout(() => {
      leap((ms - PATIENCE_MS) / 1000);
      work(...args);
    }, PATIENCE_MS);
  };
  globalThis.setTimeout = Object.assign(hurried, realSetTimeout);
  return {
    leap,
    now: realNow,
    end: () => {
      performance.now = realNow;
      globalThis.setTimeout = realSetTimeout;
    }
  };
}

/** Files of the nearest functions. Not by the stack in words: to write that down, the whole of it is looked up in source maps, at every timer of every request. */
function callers(): readonly string[] {
  const { prepareStackTrace, stackTraceLimit } = Error;
  Error.stackTraceLimit = FRAMES;
  Error.prepareStackTrace = (_, sites) => sites.map((site) => site.getFileName() ?? '');
  const { stack } = new Error() as { readonly stack?: unknown };
  Object.assign(Error, { prepareStackTrace, stackTraceLimit });
  return Array.isArray(stack) ? stack : [];
}
