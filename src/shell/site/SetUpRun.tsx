import { useMutation } from '@tanstack/react-query';
import * as React from 'react';
import { Button } from '../../ui/Button';
import { Progress } from '../../ui/Progress';
import { announce } from '../announce';
import { usePage } from '../Page';
import { Failure } from '../states';

interface SetUpRunProps {
  readonly label: string;
  readonly isPrimary?: boolean;
  running(percent: string): string;
  readonly done: string;
  run(onProgress: (done: number) => void): Promise<void>;
  onDone(): Promise<unknown>;
}

/** The button that puts lists in order, how far it is, and what went wrong. It can be pressed again after any failure. */
export function SetUpRun({ label, isPrimary, running, done: doneWords, run, onDone }: SetUpRunProps): React.ReactElement {
  const { formats } = usePage();
  const [done, setDone] = React.useState(0);
  const setUp = useMutation({
    mutationFn: () => run(setDone),
    onSuccess: () => {
      announce(doneWords);
      return onDone();
    }
  });
  return (
    <>
      {setUp.error !== null && <Failure error={setUp.error} />}
      {setUp.isLoading && <Progress label={running(formats.percent(done))} done={done} />}
      <Button appearance={isPrimary ? 'primary' : 'text'} isBusy={setUp.isLoading} onClick={() => setUp.mutate()}>
        {label}
      </Button>
    </>
  );
}
