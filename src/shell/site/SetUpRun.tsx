import * as React from 'react';
import { Button } from '../../ui/Button';
import { announce } from '../announce';
import { usePage, useWords } from '../Page';
import { TaskProgress } from '../tasks/TaskProgress';
import { useTask } from '../tasks/useTask';
import type { SetUpChoice } from '../../data/provisioning/SetUpReport';
import type { PartLists } from './PartFrameProps';
import { SentenceList } from './SentenceList';
import { siteWords } from './strings';

interface SetUpRunProps extends Pick<PartLists, 'setup'> {
  readonly label: string;
  readonly isPrimary?: boolean;
  /** What an owner says of those who have the site and nothing in its lists. */
  readonly choice?: SetUpChoice;
  /** What was changed is told before going on; the first set-up needs no list of what it made. */
  readonly isTold?: boolean;
  running(percent: string): string;
  readonly done: string;
  onDone(): Promise<unknown>;
}

/** The button that puts lists in order, how far it is, what it changed, and what went wrong. It can be pressed again after any failure. */
export function SetUpRun({ label, isPrimary, isTold = false, running, done: doneWords, choice, setup, onDone }: SetUpRunProps): React.ReactElement {
  const { language } = usePage();
  const own = useWords(siteWords);
  const setUp = useTask((_: void, { onProgress, signal }) => setup.setUp({ signal, ...(choice ? { choice } : {}), onProgress: ({ done }) => onProgress(done) }), {
    goesOn: true,
    onDone: ({ changes, left, request }) => {
      if (request) return;
      announce(doneWords);
      if (left.length === 0 && !(isTold && changes.length > 0)) void onDone();
    }
  });
  const report = setUp.state.kind === 'done' ? setUp.state.result : undefined;
  const told = report && !report.request ? [...(isTold ? report.changes : []), ...report.left] : [];
  return (
    <>
      <TaskProgress task={setUp} mayStop={false} running={running} />
      {report?.request && (
        <div role="alert">
          <p>{own.someoneElse(report.request.address)}</p>
          <textarea readOnly rows={6} cols={60} aria-label={own.message} value={report.request.message[language]} onFocus={({ currentTarget }) => currentTarget.select()} />
        </div>
      )}
      <SentenceList sentences={told.map((each) => each[language])} />
      <Button appearance={isPrimary ? 'primary' : 'text'} isBusy={setUp.state.kind === 'running'} onClick={() => (told.length > 0 ? void onDone() : setUp.start())}>
        {told.length > 0 ? own.goOn : label}
      </Button>
    </>
  );
}
