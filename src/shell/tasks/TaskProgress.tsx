import * as React from 'react';
import { Button } from '../../ui/Button';
import { MessageLine } from '../../ui/MessageLine';
import { Progress } from '../../ui/Progress';
import { announce } from '../announce';
import { usePage, useWords } from '../Page';
import { Failure } from '../states';
import { taskWords } from './strings';
import styles from './TaskProgress.module.scss';
import type { Task } from './useTask';

interface TaskProgressProps<A, R> {
  readonly task: Task<A, R>;
  /** Where no stop is possible, there is no button. */
  readonly mayStop?: boolean;
  /** What is going on, e.g. `Import en cours… 40 %`. */
  running(percent: string): string;
  /** What was kept when it was stopped; a general sentence unless given. */
  readonly stopped?: string;
  /** What came of it; nothing is shown unless given. */
  done?(result: R): string;
}

/** How far a task is, how it ended, and what can be done then. It takes the focus that the button which started it leaves behind. */
export function TaskProgress<A, R>({ task, mayStop = true, running, stopped, done }: TaskProgressProps<A, R>): React.ReactElement {
  const { state } = task;
  const words = useWords(taskWords);
  const { formats } = usePage();
  const box = React.useRef<HTMLDivElement>(null);
  const text = state.kind === 'done' ? done?.(state.result) : state.kind === 'stopped' ? (stopped ?? words.stopped) : undefined;
  React.useEffect(() => {
    if (text) announce(text);
    if (document.activeElement === document.body || document.activeElement === null) box.current?.focus();
  }, [state.kind, text]);
  return (
    <div ref={box} tabIndex={-1} className={styles.task}>
      {state.kind === 'running' && (
        <>
          <Progress label={running(formats.percent(state.done))} done={state.done} />
          {mayStop && (
            <div>
              <Button onClick={task.stop}>{words.stop}</Button>
            </div>
          )}
        </>
      )}
      {state.kind === 'stopped' && (
        <MessageLine tone="info" action={<Button appearance="text" onClick={task.resume}>{words.resume}</Button>}>
          {text}
        </MessageLine>
      )}
      {state.kind === 'failed' && <Failure error={state.error} onRetry={task.resume} />}
      {state.kind === 'done' && text && <MessageLine tone="done">{text}</MessageLine>}
    </div>
  );
}
