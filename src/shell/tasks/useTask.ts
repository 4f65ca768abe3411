import * as React from 'react';
import { unstable_batchedUpdates as batch } from 'react-dom';
import { report } from '../report';

export interface TaskControl {
  /** Aborted when the agent stops the task, or leaves it. */
  readonly signal: AbortSignal;
  /** @param done from 0 to 1 */
  readonly onProgress: (done: number) => void;
}

export type TaskState<R> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'done'; readonly result: R };

export interface Task<A, R> {
  readonly state: TaskState<R>;
  /** One at a time: while it runs, nothing happens. */
  start(argument: A): void;
  /** Runs again with what it was started with; what runs has to go on where it was. */
  resume(): void;
  stop(): void;
  /** Forgets how it ended. */
  reset(): void;
}

interface TaskOptions<R> {
  /** True: it goes on when the agent leaves the screen. Otherwise it stops then. */
  readonly goesOn?: boolean;
  onDone?(result: R): void;
  /** However it ended. */
  onEnd?(): void;
}

/** Something that takes a while: with progress, a way to stop, and another start where it was. */
export function useTask<A, R>(run: (argument: A, control: TaskControl) => Promise<R>, options: TaskOptions<R> = {}): Task<A, R> {
  const [state, setState] = React.useState<TaskState<R>>({ kind: 'idle' });
  const running = React.useRef<AbortController>();
  const started = React.useRef<{ readonly argument: A }>();
  const latest = React.useRef({ run, options });
  latest.current = { run, options };
  const isLeft = React.useRef(false);
  React.useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
      if (!latest.current.options.goesOn) running.current?.abort();
    };
  }, []);

  const show = (next: TaskState<R>): void => {
    if (!isLeft.current) setState(next);
  };
  const begin = async (argument: A): Promise<void> => {
    if (running.current) return;
    const control = new AbortController();
    running.current = control;
    started.current = { argument };
    show({ kind: 'running', done: 0 });
    const end = (next: TaskState<R>): void => {
      running.current = undefined;
      batch(() => {
        show(next);
        if (next.kind === 'done' && !isLeft.current) latest.current.options.onDone?.(next.result);
        latest.current.options.onEnd?.();
      });
    };
    try {
      const onProgress = (done: number): void => {
        if (running.current === control) show({ kind: 'running', done });
      };
      end({ kind: 'done', result: await latest.current.run(argument, { signal: control.signal, onProgress }) });
    } catch (error) {
      if (!control.signal.aborted) report(error, 'run a task');
      end(control.signal.aborted ? { kind: 'stopped' } : { kind: 'failed', error });
    }
  };
  return {
    state,
    start: (argument) => void begin(argument),
    resume: () => {
      if (started.current) void begin(started.current.argument);
    },
    stop: () => running.current?.abort(),
    reset: () => {
      if (!running.current) setState({ kind: 'idle' });
    }
  };
}
