import * as React from 'react';
import { calendarFile } from '../../../../domain/calendar/calendarFile';
import type { Call } from '../../../../domain/calls/Call';
import type { CallState } from '../../../../domain/calls/callState';
import { useAddresses, useThing } from '../../../../shell/addresses/useAddresses';
import { announce } from '../../../../shell/announce';
import { useCallServices } from '../../../../shell/contributions/useCallServices';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { downloadText } from '../../../../ui/downloadText';
import { TextBox } from '../../../../ui/TextBox';
import styles from './Edit.module.scss';
import { editWords } from './editStrings';

interface TellPeopleProps {
  readonly call: Call;
  readonly state: CallState;
}

/** The entry begins so long before the moment, and the calendar speaks up a day before. */
const BEFORE_MS = 30 * 60_000;
const DAY_MINUTES = 24 * 60;

/** What an animator tells people with: all made in the browser; SharePoint sends no mail for us. */
export function TellPeople({ call, state: { closesAt, answersBy, phase } }: TellPeopleProps): React.ReactElement | null {
  const words = useWords(editWords).tell;
  const { formats } = usePage();
  const { serverNow } = useCallServices();
  const url = useAddresses().hrefOf(useThing('call', call.id));
  const [byHand, setByHand] = React.useState('');
  const entry = (name: 'closing' | 'answers', title: string, at: Date): void => {
    const when = { starts: new Date(at.getTime() - BEFORE_MS), ends: at };
    const uid = `parvis-call-${call.id}-${name}@${window.location.hostname}`;
    downloadText(`${words.calendarFile}-${call.id}-${name}.ics`, 'text/calendar;charset=utf-8', calendarFile({ uid, title, url, when, alarmMinutes: DAY_MINUTES }, serverNow()));
  };
  const message = [call.reminder || words.message(call.title), closesAt && words.until(formats.dateTime(closesAt)), url].filter(Boolean).join('\n\n');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(message);
      announce(words.copied);
      setByHand('');
    } catch {
      setByHand(message);
    }
  };
  return (
    <section className={styles.fields} aria-label={words.title}>
      <div className={styles.ways}>
        {closesAt && phase !== 'closed' && phase !== 'archived' && <Button onClick={() => entry('closing', words.closingOf(call.title), closesAt)}>{words.calendar}</Button>}
        {answersBy && <Button onClick={() => entry('answers', words.answersOf(call.title), answersBy)}>{words.calendarAnswers}</Button>}
        <Button onClick={() => void copy()}>{words.copy}</Button>
        <a href={`mailto:?subject=${encodeURIComponent(words.subject(call.title))}&body=${encodeURIComponent(message.replace(/\n/g, '\r\n'))}`}>{words.mail}</a>
      </div>
      {byHand && <TextBox multiline rows={6} label={words.byHand} value={byHand} onChange={() => undefined} />}
    </section>
  );
}
