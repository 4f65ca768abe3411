import type { Queryable } from '@pnp/queryable';

/** Lets the caller's own signal abort a PnPjs query: `query.using(withSignal(signal))`. */
export function withSignal(signal: AbortSignal | undefined) {
  return <T extends Queryable>(instance: T): T => {
    instance.on.pre(async (url, init, result) => [url, { ...init, signal }, result]);
    return instance;
  };
}
