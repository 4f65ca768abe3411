import * as React from 'react';
import { Button } from '../../ui/Button';
import { announce } from '../announce';
import { TaskProgress } from '../tasks/TaskProgress';
import { useTask } from '../tasks/useTask';

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
  const setUp = useTask((_: void, { onProgress }) => run(onProgress), {
    goesOn: true,
    onDone: () => {
      announce(doneWords);
      void onDone();
    }
  });
  return (
    <>
      <TaskProgress task={setUp} mayStop={false} running={running} />
      <Button appearance={isPrimary ? 'primary' : 'text'} isBusy={setUp.state.kind === 'running'} onClick={() => setUp.start()}>
        {label}
      </Button>
    </>
  );
}
