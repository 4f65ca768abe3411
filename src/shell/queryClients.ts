import { QueryClient } from '@tanstack/react-query';
import { isTransient } from './errorCode';

const clients = new Map<string, QueryClient>();

/** One cache for each web: web parts of a page that ask the same thing send one request. */
export function queryClientFor(webUrl: string): QueryClient {
  let client = clients.get(webUrl);
  if (!client) clients.set(webUrl, (client = createQueryClient()));
  return client;
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 20_000,
        // A query that waits for the network would look like loading for ever; the error state says more.
        networkMode: 'always',
        retry: (failures, error) => failures < 2 && isTransient(error)
      },
      mutations: { networkMode: 'always' }
    },
    // Errors are shown where they happen, in words.
    logger: { log: () => undefined, warn: () => undefined, error: () => undefined }
  });
}
