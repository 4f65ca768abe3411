import type { ManyOptions } from './Table';

/** Does a few at a time and tells how far it is; heard between two of them, `signal` stops it. */
export async function inBatches<T, R>(all: readonly T[], size: number, { onProgress, signal }: ManyOptions, work: (some: readonly T[]) => Promise<readonly R[]>): Promise<readonly R[]> {
  const results: R[] = [];
  for (let from = 0; from < all.length; from += size) {
    stopIfAborted(signal);
    results.push(...(await work(all.slice(from, from + size))));
    onProgress?.(Math.min(1, (from + size) / all.length));
  }
  return results;
}

/** `AbortSignal.throwIfAborted`, which browsers of 2021 do not have. @throws AbortError */
export function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new DOMException('Aborted', 'AbortError');
}
