import * as React from 'react';
import type { ShownTally } from '../../../../domain/ballots/Tally';
import type { CalendarEntry } from '../../../../domain/calendar/CalendarEntry';
import { dateResults } from '../../../../domain/polls/dateResult';
import type { DateSlot } from '../../../../domain/polls/dateSlot';
import { dateSlot } from '../../../../domain/polls/dateSlot';
import type { Poll } from '../../../../domain/polls/Poll';
import type { PollState } from '../../../../domain/polls/pollState';
import { announce } from '../../../../shell/announce';
import { useAddresses, useThing } from '../../../../shell/addresses/useAddresses';
import { CalendarButton } from '../../../../shell/export/CalendarButton';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { downloadFile, downloadText } from '../../../../ui/downloadText';
import { TextBox } from '../../../../ui/TextBox';
import { resultWords } from '../../resultStrings';
import { dateWords } from '../kinds/dateWords';
import { usePollServices } from '../pollServices';
import { resultPicture } from './drawResult';
import { QrCode, qrFile } from '../../../../ui/QrCode';
import { resultText, sharedResult } from './resultLines';
import { RoomView } from './RoomView';
import styles from './Share.module.scss';
import { shareWords } from './shareStrings';

interface SharePollProps {
  readonly poll: Poll;
  readonly state: PollState;
  /** The figures that the agent is shown; undefined: none. */
  readonly tally: ShownTally | undefined;
}

/** The reminder begins so long before the end, and the calendar speaks up a day before. */
const REMINDER_MS = 30 * 60_000;
const DAY_MINUTES = 24 * 60;

/** The ways to bring a poll to others, and its result: all made in the browser, nothing leaves the site. */
export default function SharePoll({ poll, state, tally }: SharePollProps): React.ReactElement {
  const words = useWords(shareWords);
  const results = useWords(resultWords);
  const { formats, language } = usePage();
  const { serverNow } = usePollServices();
  const url = useAddresses().hrefOf(useThing('poll', poll.id));
  const [isInRoom, setInRoom] = React.useState(false);
  const [byHand, setByHand] = React.useState('');
  const room = React.useRef<HTMLButtonElement>(null);
  const { status, closesAt, certified } = state;
  const shown = tally;
  const result = shown && sharedResult(poll, shown, certified, serverNow(), { words, results, language, formats });
  const entry = (title: string, when: DateSlot, alarmMinutes?: number): readonly CalendarEntry[] => [{ uid: `parvis-poll-${poll.id}@${window.location.hostname}`, title, url, when, alarmMinutes }];
  const file = { file: `${words.calendarFile}-${poll.id}`, now: serverNow };
  const copy = async (text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      announce(words.copied);
      setByHand('');
    } catch {
      setByHand(text);
    }
  };
  const best = poll.kind === 'dates' && shown && status === 'closed' ? dateResults(poll.options, shown).filter(({ isBest }) => isBest) : [];
  return (
    <section className={styles.share} aria-label={words.title}>
      <QrCode className={styles.code} text={url} label={words.qr} />
      <div className={styles.ways}>
        <Button ref={room} onClick={() => setInRoom(true)}>{words.room}</Button>
        <Button onClick={() => downloadText(`${words.qrFile}-${poll.id}.svg`, 'image/svg+xml', qrFile(url))}>{words.downloadQr}</Button>
        {(status === 'open' || status === 'scheduled') && closesAt && (
          <CalendarButton {...file} label={words.remind} entries={() => entry(words.reminder(poll.question), { starts: new Date(closesAt.getTime() - REMINDER_MS), ends: closesAt }, DAY_MINUTES)} />
        )}
        {best.map(({ id }) => {
          const text = poll.options.find((option) => option.id === id)?.text ?? '';
          const slot = dateSlot(text);
          return slot && <CalendarButton key={id} {...file} label={words.addDate(dateWords(text, formats))} entries={() => entry(poll.question, slot)} />;
        })}
        {result && (
          <>
            <Button onClick={() => void copy(resultText(result, url, words))}>{words.copyResult}</Button>
            <Button onClick={() => void resultPicture(result).then((picture) => downloadFile(`${words.pictureFile}-${poll.id}.png`, picture))}>{words.picture}</Button>
          </>
        )}
      </div>
      {byHand && <TextBox label={words.byHand} multiline rows={6} value={byHand} onChange={() => undefined} />}
      {isInRoom && (
        <RoomView
          poll={poll}
          state={state}
          showsFigures={result !== undefined}
          url={url}
          onClose={() => {
            setInRoom(false);
            room.current?.focus();
          }}
        />
      )}
    </section>
  );
}
