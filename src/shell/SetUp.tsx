import type { QueryKey } from '@tanstack/react-query';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import * as React from 'react';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Progress } from '../ui/Progress';
import { announce } from './announce';
import { usePage } from './Page';
import { Failure } from './states';

export interface SetUpWords {
  readonly owner: string;
  readonly incomplete: string;
  readonly agent: string;
  readonly run: string;
  running(percent: string): string;
  readonly done: string;
}

interface SetUpProps {
  readonly status: { readonly state: 'ready' | 'missing' | 'incomplete'; readonly missingRights: readonly string[] };
  readonly words: SetUpWords;
  readonly icon: React.ReactNode;
  /** What is read again once it is done. */
  readonly invalidates: QueryKey;
  /** @param onProgress from 0 to 1 */
  run(onProgress: (done: number) => void): Promise<void>;
}

/** A web part's lists are not there yet, or not complete: what to do, and the button for those who may. */
export function SetUp({ status, words, icon, invalidates, run }: SetUpProps): React.ReactElement {
  const { formats } = usePage();
  const queries = useQueryClient();
  const [done, setDone] = React.useState(0);
  const setUp = useMutation({
    mutationFn: () => run(setDone),
    onSuccess: () => {
      announce(words.done);
      return queries.invalidateQueries(invalidates);
    }
  });
  if (status.missingRights.length > 0) return <EmptyState icon={icon} title={words.agent} />;
  return (
    <EmptyState
      icon={icon}
      title={status.state === 'missing' ? words.owner : words.incomplete}
      action={setUp.isLoading ? undefined : <Button appearance="primary" onClick={() => setUp.mutate()}>{words.run}</Button>}
    >
      {setUp.isLoading && <Progress label={words.running(formats.percent(done))} done={done} />}
      {setUp.error !== null && <Failure error={setUp.error} />}
    </EmptyState>
  );
}
