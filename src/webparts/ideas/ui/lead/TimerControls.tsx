import * as React from 'react';
import type { RoomDraft } from '../../../../data/live/Rooms';
import type { MeetingContent } from '../../../../domain/ideas/meetingContent';
import { useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { TextBox } from '../../../../ui/TextBox';
import styles from '../meeting/Meeting.module.scss';
import { leadWords } from './leadStrings';

interface TimerControlsProps {
  readonly timer: MeetingContent['timer'];
  onSay(draft: RoomDraft): Promise<void>;
}

const MOST_MINUTES = 240;

/** Starts the time of a step, stops it for a while, ends it. */
export function TimerControls({ timer, onSay }: TimerControlsProps): React.ReactElement {
  const words = useWords(leadWords);
  const [minutes, setMinutes] = React.useState('5');
  const [fault, setFault] = React.useState<string>();
  const start = (event: React.FormEvent): void => {
    event.preventDefault();
    const count = Number(minutes.trim());
    if (!Number.isInteger(count) || count < 1 || count > MOST_MINUTES) return setFault(words.minutesFault);
    setFault(undefined);
    void onSay({ kind: 'timerStarted', seconds: count * 60 });
  };
  if (timer) {
    const isPaused = timer.left !== undefined;
    return (
      <div className={styles.actions} role="group" aria-label={words.timer}>
        <Button onClick={() => void onSay({ kind: isPaused ? 'timerResumed' : 'timerPaused' })}>{isPaused ? words.resume : words.pause}</Button>
        <Button onClick={() => void onSay({ kind: 'timerEnded' })}>{words.endTimer}</Button>
      </div>
    );
  }
  return (
    <form className={styles.timerForm} aria-label={words.timer} onSubmit={start} noValidate>
      <TextBox label={words.minutes} inputMode="numeric" value={minutes} maxLength={3} autoComplete="off" errorMessage={fault} onChange={setMinutes} />
      <Button type="submit">{words.startTimer}</Button>
    </form>
  );
}
