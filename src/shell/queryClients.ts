import { isTransient } from './errorCode';
import { QueryClient } from './queries/QueryClient';
import { report } from './report';

const clients = new Map<string, QueryClient>();

/** One cache for each web and person: web parts of a page that ask the same thing send one request. */
export function queryClientFor(owner: string): QueryClient {
  let client = clients.get(owner);
  if (!client) clients.set(owner, (client = createQueryClient()));
  return client;
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    staleTime: 20_000,
    retries: (failures, error) => failures < 2 && isTransient(error),
    // Errors are shown where they happen, in words, and reported once.
    failed: (error, key) => void report(error, `read ${JSON.stringify(key)}`),
    changeFailed: (error, key) => void report(error, `change ${JSON.stringify(key)}`)
  });
}
