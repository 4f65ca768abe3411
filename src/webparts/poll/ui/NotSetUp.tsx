import { PrimaryButton } from '@fluentui/react/lib/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import * as React from 'react';
import type { SetUpStatus } from '../../../data/provisioning/Provisioner';
import { announce } from '../../../shell/announce';
import { usePage, useWords } from '../../../shell/Page';
import { Failure } from '../../../shell/states';
import { EmptyState } from '../../../ui/EmptyState';
import { PollIcon } from '../../../ui/icons';
import { Progress } from '../../../ui/Progress';
import { pollWords } from '../strings';
import { usePollServices } from './pollServices';
import { pollKeys } from './queries';

/** The lists are not there yet: what to do, and the button for those who may. */
export function NotSetUp({ status }: { readonly status: SetUpStatus }): React.ReactElement {
  const { setup } = usePollServices();
  const { formats } = usePage();
  const words = useWords(pollWords).notSetUp;
  const queries = useQueryClient();
  const [done, setDone] = React.useState(0);
  const run = useMutation({
    mutationFn: () => setup.setUp((progress) => setDone(progress.done)),
    onSuccess: () => {
      announce(words.done);
      return queries.invalidateQueries(pollKeys.all);
    }
  });
  if (status.missingRights.length > 0) return <EmptyState icon={<PollIcon />} title={words.agent} />;
  return (
    <EmptyState
      icon={<PollIcon />}
      title={status.state === 'missing' ? words.owner : words.incomplete}
      action={run.isLoading ? undefined : <PrimaryButton text={words.run} onClick={() => run.mutate()} />}
    >
      {run.isLoading && <Progress label={words.running(formats.percent(done))} done={done} />}
      {run.error !== null && <Failure error={run.error} />}
    </EmptyState>
  );
}
