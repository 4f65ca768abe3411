import * as React from 'react';
import type { CalendarEntry } from '../../domain/calendar/CalendarEntry';
import { Button } from '../../ui/Button';
import { downloadText } from '../../ui/downloadText';
import { Failure } from '../states';
import { useTask } from '../tasks/useTask';

interface CalendarButtonProps {
  readonly label: string;
  /** What screen readers say where several have the same label. */
  readonly ariaLabel?: string;
  /** Name of the file, without its ending. */
  readonly file: string;
  now(): Date;
  entries(): readonly CalendarEntry[];
}

/** Hands entries for a calendar to the browser as a file; what writes it is loaded at the first click. */
export function CalendarButton({ label, ariaLabel, file, now, entries }: CalendarButtonProps): React.ReactElement {
  const task = useTask(async () => {
    const { calendarOf } = await import(/* webpackChunkName: 'calendar-file' */ '../../domain/calendar/calendarFile');
    downloadText(`${file}.ics`, 'text/calendar;charset=utf-8', calendarOf(entries(), now()));
  });
  return (
    <>
      <Button aria-label={ariaLabel} isBusy={task.state.kind === 'running'} onClick={() => task.start(undefined)}>
        {label}
      </Button>
      {task.state.kind === 'failed' && <Failure error={task.state.error} onRetry={task.resume} />}
    </>
  );
}
