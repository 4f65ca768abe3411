import * as React from 'react';
import type { PriceFault } from '../../../data/tariffs/TariffServices';
import { announce } from '../../../shell/announce';
import { usePage, useWords } from '../../../shell/Page';
import { useQuery, useQueryClient } from '../../../shell/queries/useQuery';
import { Failure } from '../../../shell/states';
import { useTask } from '../../../shell/tasks/useTask';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { InfoIcon } from '../../../ui/icons';
import { MessageLine } from '../../../ui/MessageLine';
import { tariffWords } from '../strings';
import { tariffKeys, useTariffServices } from './queries';

/** What a file lacks, in words, and for who may write files the way to make them again. */
export function FileFault({ fault, none }: { readonly fault: PriceFault; readonly none: string }): React.ReactElement {
  const words = useWords(tariffWords);
  const mayWrite = useMayWrite();
  if (fault === 'missing' && !mayWrite) return <EmptyState icon={<InfoIcon />} title={none} />;
  return (
    <MessageLine tone={fault === 'missing' ? 'info' : 'warning'} action={mayWrite && <RebuildButton />}>
      {fault === 'missing' ? none : words.damaged}
      {fault === 'damaged' && !mayWrite && ` ${words.damagedAgent}`}
    </MessageLine>
  );
}

/** The lists hold more than the files were made of. */
export function OlderNotice(): React.ReactElement {
  const words = useWords(tariffWords);
  const mayWrite = useMayWrite();
  return (
    <MessageLine tone="info" action={mayWrite && <RebuildButton />}>
      {words.older}
    </MessageLine>
  );
}

/** Is the reader of the secretariat of the council? False until it is known. */
export function useMayWrite(): boolean {
  const services = useTariffServices();
  return useQuery({ queryKey: [...tariffKeys.all, 'mayWrite'], queryFn: () => services.mayWrite() }).data === true;
}

/** Makes every price file again from the lists. */
export function RebuildButton(): React.ReactElement {
  const words = useWords(tariffWords);
  const { formats } = usePage();
  const services = useTariffServices();
  const queries = useQueryClient();
  const task = useTask(async (_: undefined, control) => {
    await (await services.writer(formats.timeZone)).rebuild('all', control);
    await queries.invalidateQueries([...tariffKeys.all]);
    announce(words.rebuilt);
  });
  return (
    <>
      <Button isBusy={task.state.kind === 'running'} onClick={() => task.start(undefined)}>
        {task.state.kind === 'running' ? words.rebuilding(formats.percent(task.state.done)) : words.rebuild}
      </Button>
      {task.state.kind === 'failed' && <Failure error={task.state.error} onRetry={task.resume} />}
    </>
  );
}
