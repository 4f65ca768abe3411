import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isTransient } from './errorCode';
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
    queryCache: new QueryCache({ onError: (error, { queryKey }) => void report(error, `read ${JSON.stringify(queryKey)}`) }),
    mutationCache: new MutationCache({ onError: (error, _variables, _context, { options }) => void report(error, `change ${JSON.stringify(options.mutationKey ?? [])}`) }),
    defaultOptions: {
      queries: {
        staleTime: 20_000,
        // A query that waits for the network would look like loading for ever; the error state says more.
        networkMode: 'always',
        retry: (failures, error) => failures < 2 && isTransient(error)
      },
      mutations: { networkMode: 'always' }
    },
    // Errors are shown where they happen, in words, and reported once.
    logger: { log: () => undefined, warn: () => undefined, error: () => undefined }
  });
}
