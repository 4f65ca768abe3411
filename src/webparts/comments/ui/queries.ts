import { callKeys } from '../../../data/calls/callKeys';
import type { CallRights } from '../../../data/calls/CallServices';
import type { CommentServices } from '../../../data/comments/CommentServices';
import type { CommentedPage } from '../../../data/comments/readPage';
import type { OpenedCall } from '../../../domain/calls/Thread';
import type { UseQueryResult } from '../../../shell/queries/useQuery';
import { useQuery, useQueryClient } from '../../../shell/queries/useQuery';
import { useServices } from '../../../shell/services';

/** What the screens of comments talk to. */
export const useCommentServices = (): CommentServices => useServices<CommentServices>();

export const commentKeys = {
  page: (path: string) => [...callKeys.all, 'page', path],
  earlier: (decision: number) => [...callKeys.all, 'earlier', decision]
} as const;

/** Rights and pages change less than what is said. */
const LONG = 5 * 60_000;

export function useRights(): UseQueryResult<CallRights> {
  const { calls } = useCommentServices();
  return useQuery({ queryKey: callKeys.rights, staleTime: LONG, queryFn: () => calls.rights() });
}

export function usePageOf(path: string): UseQueryResult<CommentedPage> {
  const services = useCommentServices();
  return useQuery({ queryKey: commentKeys.page(path), staleTime: LONG, queryFn: () => services.page(path) });
}

/** The comments under a page, null where nobody opened them. */
export function useCommentsOf(page: string): UseQueryResult<OpenedCall | null> {
  const { calls } = useCommentServices();
  const queries = useQueryClient();
  return useQuery({
    queryKey: callKeys.ofPage(page),
    queryFn: () => calls.ofPage(page),
    // What is sent looks for its call there.
    onSuccess: (opened) => opened && queries.setQueryData(callKeys.call(opened.call.id), opened)
  });
}
