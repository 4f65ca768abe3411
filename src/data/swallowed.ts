type Listener = (error: unknown, where: string) => void;

let listener: Listener | undefined;

/** Who hears of errors that an operation survives, e.g. a count that is sent later; there is one listener, the shell's. */
export function onSwallowed(next: Listener): void {
  listener = next;
}

/** An error that nobody is told of: it must be found by whoever looks for it. */
export function swallowed(error: unknown, where: string): void {
  listener?.(error, where);
}
