/** How often it is looked whether the parent is still there, in milliseconds. */
const INTERVAL = 250;

/**
 * Ends this process once it is asked to: by a signal, or because its parent is gone, however that was killed.
 *
 * @param close - what has to be done before
 */
export function endWhenAsked(close: () => Promise<void>): void {
  let asked = false;
  const end = (): void => {
    // Ctrl-C comes twice: from the terminal, and passed on by the parent.
    if (asked) return;
    asked = true;
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error instanceof Error ? error.message : error);
        process.exit(1);
      }
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  whenParentEnds(end);
}

/** `tools/with-node.mjs` keeps a channel open; another parent is asked for by its id. */
function whenParentEnds(end: () => void): void {
  if (process.channel) {
    process.once('disconnect', end);
    if (!process.connected) end();
    return;
  }
  const parent = process.ppid;
  setInterval(() => {
    // Windows keeps naming the parent that is gone.
    if (process.ppid !== parent || !isThere(parent)) end();
  }, INTERVAL).unref();
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
