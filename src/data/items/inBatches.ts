import { BATCH_LIMIT } from '../connection/BatchSender';
import { stopIfAborted } from '../stopIfAborted';
import type { ManyOptions } from './Table';

/** Does as many at a time as go into one request and tells how far it is; heard between two of them, `signal` stops it. */
export async function inBatches<T, R>(all: readonly T[], { onProgress, signal }: ManyOptions, work: (some: readonly T[]) => Promise<readonly R[]>): Promise<readonly R[]> {
  const results: R[] = [];
  for (let from = 0; from < all.length; from += BATCH_LIMIT) {
    stopIfAborted(signal);
    results.push(...(await work(all.slice(from, from + BATCH_LIMIT))));
    onProgress?.(Math.min(1, (from + BATCH_LIMIT) / all.length));
  }
  return results;
}
