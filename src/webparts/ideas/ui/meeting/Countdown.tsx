import * as React from 'react';
import type { MeetingContent } from '../../../../domain/ideas/meetingContent';
import type { RoomTimer } from '../../../../domain/live/roomState';
import { secondsLeft } from '../../../../domain/live/roomState';
import { announce } from '../../../../shell/announce';
import { usePage, useWords } from '../../../../shell/Page';
import { useNow } from '../../../../ui/useNow';
import { meetingWords } from '../../meetingStrings';
import { useIdeaServices } from '../queries';
import styles from './Meeting.module.scss';

interface CountdownProps {
  readonly timer: NonNullable<MeetingContent['timer']>;
}

const MINUTE = 60;

/** What is left of a step’s time, by the server's clock; said at each minute, and when it is over. */
export function Countdown({ timer }: CountdownProps): React.ReactElement {
  const words = useWords(meetingWords);
  const { formats } = usePage();
  const { serverNow } = useIdeaServices();
  const now = useNow(serverNow, 1);
  const seconds = secondsLeft(timerOf(timer), now);
  const isPaused = timer.left !== undefined;
  const minutes = Math.ceil(seconds / MINUTE);
  const told = React.useRef({ minutes, isPaused });
  React.useEffect(() => {
    const before = told.current;
    told.current = { minutes, isPaused };
    if (isPaused !== before.isPaused) announce(isPaused ? words.paused : words.minutesLeft(minutes, formats.number(minutes)));
    else if (minutes < before.minutes) announce(minutes === 0 ? words.timeUp : words.minutesLeft(minutes, formats.number(minutes)));
  }, [minutes, isPaused, words, formats]);
  return (
    <p className={styles.timer} data-over={seconds === 0 || undefined}>
      <span className={styles.timerName}>{isPaused ? words.paused : seconds === 0 ? words.timeUp : words.timer}</span>
      <span className={styles.clock} role="timer" aria-label={words.timer}>
        {`${Math.floor(seconds / MINUTE)}:${String(seconds % MINUTE).padStart(2, '0')}`}
      </span>
    </p>
  );
}

function timerOf({ endsAt, left }: CountdownProps['timer']): RoomTimer {
  return endsAt === undefined ? { left: left ?? 0 } : { endsAt: new Date(endsAt * 1000) };
}
