import * as React from 'react';
import type { AnswerGroups, GroupRow } from '../../../../../data/polls/AnswerGroups';
import { hasCode } from '../../../../../data/DataError';
import { announce } from '../../../../../shell/announce';
import { useMutation } from '../../../../../shell/queries/useMutation';
import type { UseQueryResult } from '../../../../../shell/queries/useQuery';
import { useQuery, useQueryClient } from '../../../../../shell/queries/useQuery';
import { usePollServices } from '../../pollServices';

/** The groups of a poll as they are stored; null: this site cannot keep any, or not for this person. */
export type StoredGroups = { readonly groups: AnswerGroups; readonly rows: readonly GroupRow[] } | null;

/** A change of the groups, and what is said when it is stored. */
export interface GroupChange {
  readonly said: string;
  make(groups: AnswerGroups, rows: readonly GroupRow[]): Promise<void>;
}

export interface GroupsState {
  readonly read: UseQueryResult<StoredGroups>;
  readonly isBusy: boolean;
  /** Of the last change. */
  readonly error: unknown;
  readonly isConflict: boolean;
  /** @param onDone once it is stored and read again */
  change(change: GroupChange, onDone?: () => void): void;
}

interface Changing {
  readonly change: GroupChange;
  readonly onDone: (() => void) | undefined;
}

/** Reads how the answers of a poll are grouped, and changes it: one change at a time, each read back from the site. */
export function useAnswerGroups(pollId: number): GroupsState {
  const services = usePollServices();
  const queries = useQueryClient();
  const queryKey = React.useMemo(() => ['polls', 'groups', pollId], [pollId]);
  const read = useQuery({
    queryKey,
    queryFn: async (): Promise<StoredGroups> => {
      const groups = await services.groups();
      return groups && { groups, rows: await groups.read(pollId) };
    }
  });
  const again = (): Promise<void> => queries.invalidateQueries(queryKey);
  const mutation = useMutation({
    mutationFn: async ({ change }: Changing) => {
      if (read.data) await change.make(read.data.groups, read.data.rows);
    },
    onSuccess: async (_, { change, onDone }) => {
      await again();
      announce(change.said);
      onDone?.();
    },
    // Whatever went wrong, a part of it may be stored.
    onError: again
  });
  return { read, isBusy: mutation.isLoading, error: mutation.error, isConflict: hasCode(mutation.error, 'conflict'), change: (change, onDone) => mutation.mutate({ change, onDone }) };
}
