import * as React from 'react';
import { RoomOvertakenError } from '../../../../data/live/Rooms';
import type { RoomDraft } from '../../../../data/live/Rooms';
import type { MeetingContent } from '../../../../domain/ideas/meetingContent';
import { meetingSteps } from '../../../../domain/ideas/meetingContent';
import { beatOf } from '../../../../domain/live/beat';
import { announce } from '../../../../shell/announce';
import { errorCode } from '../../../../shell/errorCode';
import { usePage, useWords } from '../../../../shell/Page';
import { Loading } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { ConfirmDialog } from '../../../../ui/ConfirmDialog';
import { MessageLine } from '../../../../ui/MessageLine';
import { meetingWords } from '../../meetingStrings';
import { useBrainstorming } from '../Brainstorming';
import { Countdown } from '../meeting/Countdown';
import styles from '../meeting/Meeting.module.scss';
import { Wall } from '../meeting/Wall';
import { HowToJoin } from './HowToJoin';
import type { LeadWords } from './leadStrings';
import { leadWords } from './leadStrings';
import { StepHelp } from './StepHelp';
import { TimerControls } from './TimerControls';
import type { LedMeeting } from './useConsole';
import type { FullScreen } from './useFullScreen';

interface ConsoleProps {
  readonly meeting: LedMeeting;
  readonly screen: FullScreen;
}

/** The steps of a meeting, and what the room sees of it. */
export function Console({ meeting, screen }: ConsoleProps): React.ReactElement {
  const words = useWords(leadWords);
  const { formats } = usePage();
  const { campaign } = useBrainstorming();
  const { say, isSaying, fault } = useSaying(meeting);
  const content = meeting.file?.content;
  return (
    <section className={screen.isFull ? styles.consoleFull : styles.console} aria-label={words.title}>
      <div className={styles.consoleHead}>
        {screen.isFull && (
          <h2 className={styles.question} dir="auto">
            {campaign.question}
          </h2>
        )}
        <Button data-full-screen="" onClick={screen.toggle}>
          {screen.isFull ? words.leaveFullScreen : words.fullScreen}
        </Button>
      </div>
      <Standing meeting={meeting} />
      {fault && <MessageLine tone="error">{fault}</MessageLine>}
      {!content ? (
        meeting.failure === null && <Loading lines={6} />
      ) : content.isOpen ? (
        <Open meeting={meeting} content={content} isSaying={isSaying} onSay={say} />
      ) : (
        <>
          <p className={styles.note}>{words.intro}</p>
          <HowToJoin isLarge />
          {meeting.viewers > 0 && <p className={styles.note}>{words.people(meeting.viewers, formats.number(meeting.viewers))}</p>}
          <div>
            <Button appearance="primary" isBusy={isSaying} onClick={() => void say({ kind: 'opened', step: 'throw' })}>
              {content.step === '' ? words.open : words.openAgain}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

interface OpenProps extends Pick<ConsoleProps, 'meeting'> {
  readonly content: MeetingContent;
  readonly isSaying: boolean;
  onSay(draft: RoomDraft): Promise<void>;
}

function Open({ meeting, content, isSaying, onSay }: OpenProps): React.ReactElement {
  const words = useWords(leadWords);
  const steps = useWords(meetingWords);
  const { formats } = usePage();
  const [isClosing, setClosing] = React.useState(false);
  const { campaign } = useBrainstorming();
  const at = meetingSteps.findIndex((step) => step === content.step);
  const next = meetingSteps[at + 1];
  return (
    <>
      <div className={styles.controls}>
        <nav aria-label={words.steps}>
          <ol className={styles.steps}>
            {meetingSteps.map((step, index) => (
              <li key={step} className={styles.stepItem} data-chosen={index === at || undefined}>
                <Button appearance="text" aria-current={index === at ? 'step' : undefined} onClick={() => index !== at && void onSay({ kind: 'step', step })}>
                  {`${formats.number(index + 1)}. ${steps.steps[step]}`}
                </Button>
              </li>
            ))}
          </ol>
        </nav>
        <div className={styles.actions}>
          {next && (
            <Button appearance="primary" isBusy={isSaying} onClick={() => void onSay({ kind: 'step', step: next })}>
              {words.next(steps.steps[next])}
            </Button>
          )}
          {content.step !== 'throw' && !content.namesShown && campaign.names === 'shown' && <Button onClick={() => void onSay({ kind: 'namesShown' })}>{words.showNames}</Button>}
          <Button onClick={() => setClosing(true)}>{words.close}</Button>
          <TimerControls timer={content.timer} onSay={onSay} />
        </div>
      </div>
      <div className={styles.consoleBody}>
        <div className={styles.shown}>
          {content.step !== '' && <h3 className={styles.step}>{steps.steps[content.step]}</h3>}
          {content.timer && <Countdown timer={content.timer} />}
          <StepHelp meeting={meeting} content={content} />
          <Wall content={content} level={4} />
        </div>
        <div className={styles.aside}>
          <HowToJoin isLarge={content.step === 'throw'} />
          {meeting.viewers > 0 && <p className={styles.note}>{words.people(meeting.viewers, formats.number(meeting.viewers))}</p>}
          {campaign.names === 'hidden' && <p className={styles.note}>{words.namesHidden}</p>}
        </div>
      </div>
      {isClosing && (
        <ConfirmDialog
          title={words.closeTitle}
          text={words.closeText}
          confirm={words.close}
          cancel={words.cancel}
          onConfirm={() => {
            setClosing(false);
            void onSay({ kind: 'closed' });
          }}
          onCancel={() => setClosing(false)}
        />
      )}
    </>
  );
}

/** How the meeting reaches phones, where that is worth a word. */
function Standing({ meeting: { role, isBusy, failure, file } }: Pick<ConsoleProps, 'meeting'>): React.ReactElement {
  const words = useWords(leadWords);
  const { formats } = usePage();
  const text = failure === null ? (isBusy ? words.busy : '') : failureText(failure, words);
  React.useEffect(() => {
    if (text) announce(text);
  }, [text]);
  const beat = file && beatOf({ viewers: file.viewers, unitsASecond: file.units });
  return (
    <>
      {text && <MessageLine tone="warning">{text}</MessageLine>}
      {role === 'waits' && failure === null && <MessageLine tone="info">{words.waits}</MessageLine>}
      {beat && beat.share < 1 ? <MessageLine tone="info">{words.tooMany}</MessageLine> : beat && beat.seconds > 10 && <p className={styles.note}>{words.everyTime(formats.number(Math.round(beat.seconds)))}</p>}
    </>
  );
}

function failureText(code: string, words: LeadWords): string {
  if (code === 'offline' || code === 'timeout') return words.offline;
  if (code === 'throttled') return words.busy;
  if (code === 'forbidden') return words.forbidden;
  return code === 'notFound' ? words.missing : words.failing;
}

/** Says something in the meeting, once at a time; what went wrong is told, and nothing has changed then. */
function useSaying(meeting: LedMeeting): { readonly isSaying: boolean; readonly fault: string; say(draft: RoomDraft): Promise<void> } {
  const words = useWords(leadWords);
  const [isSaying, setSaying] = React.useState(false);
  const [fault, setFault] = React.useState('');
  const say = async (draft: RoomDraft): Promise<void> => {
    if (isSaying) return;
    setSaying(true);
    setFault('');
    try {
      await meeting.say(draft);
    } catch (error) {
      if (error instanceof RoomOvertakenError) setFault(words.overtaken(error.latest.author.name, words.said[error.latest.kind]));
      else setFault(errorCode(error) === 'forbidden' ? words.forbidden : words.notSaid);
    } finally {
      setSaying(false);
    }
  };
  return { isSaying, fault, say };
}
