import type { QueryKey } from './Query';
import { useMutation } from './useMutation';
import type { UseQueryResult } from './useQuery';
import { useQuery, useQueryClient } from './useQuery';

/** A page of rows, and where the one after it begins; null on the last. */
interface PageOfRows {
  readonly next: string | null;
}

export interface PagesResult<P> extends UseQueryResult<readonly P[]> {
  readonly hasMore: boolean;
  readonly isReadingMore: boolean;
  readMore(): void;
}

/** Rows that are read a page at a time; what is read again is as many pages as are shown. @param enabled false: what to read is not known yet */
export function usePages<P extends PageOfRows>(queryKey: QueryKey, page: (cursor: string | undefined) => Promise<P>, enabled = true): PagesResult<P> {
  const queries = useQueryClient();
  const shown = (): readonly P[] => queries.query<readonly P[]>(queryKey).data ?? [];
  const all = useQuery({ queryKey, enabled, queryFn: () => readPages(page, shown().length) });
  const last = all.data?.[all.data.length - 1]?.next ?? null;
  const more = useMutation({
    mutationKey: queryKey,
    mutationFn: (cursor: string) => page(cursor),
    onSuccess: (next, cursor) => {
      // Not where the pages before it were read again meanwhile, and end elsewhere.
      queries.setQueryData<readonly P[]>(queryKey, (pages = []) => (pages[pages.length - 1]?.next === cursor ? [...pages, next] : undefined));
    }
  });
  return { ...all, error: all.error ?? more.error, hasMore: last !== null, isReadingMore: more.isLoading, readMore: () => last !== null && more.mutate(last) };
}

async function readPages<P extends PageOfRows>(page: (cursor: string | undefined) => Promise<P>, count: number): Promise<readonly P[]> {
  const pages = [await page(undefined)];
  for (let next = pages[0]?.next; next && pages.length < count; next = pages[pages.length - 1]?.next) pages.push(await page(next));
  return pages;
}
