/** One way of breaking the service: a replacement in one of its files, and the suites that should notice. */
export interface Fault {
  /** What is broken, in a few words. */
  readonly name: string;
  /** File below `local/sharepoint`. */
  readonly file: string;
  /** Text that stands exactly once in the file. */
  readonly find: string;
  readonly replace: string;
  /** Suites below `local/sharepoint/suite`, without `.test.ts`, the likeliest first. */
  readonly suites: readonly string[];
}

/**
 * Applies a fault to the text of its file.
 *
 * @throws Error when the text to replace is not there exactly once: the fault has to be brought up to date.
 */
export function applyFault({ name, file, find, replace }: Fault, text: string): string {
  const times = text.split(find).length - 1;
  if (times !== 1) throw new Error(`Fault "${name}": its text stands ${times} times in ${file}, once is needed: ${find}`);
  return text.replace(find, () => replace);
}
