import * as React from 'react';
import type { CalendarEntry } from '../../../../../domain/calendar/CalendarEntry';
import { wellFormed } from '../../../../../domain/text/wellFormed';
import { announce } from '../../../../../shell/announce';
import { useAddresses, useThing } from '../../../../../shell/addresses/useAddresses';
import { useCallServices } from '../../../../../shell/contributions/useCallServices';
import { CalendarButton } from '../../../../../shell/export/CalendarButton';
import { usePage, useWords } from '../../../../../shell/Page';
import { Button } from '../../../../../ui/Button';
import { TextBox } from '../../../../../ui/TextBox';
import { useDesk } from '../Desk';
import styles from '../Desk.module.scss';
import { courseWords } from './courseStrings';

/** An entry begins so long before what it is about, and the calendar speaks up a day before. */
const ENTRY_MS = 30 * 60_000;
const DAY_MINUTES = 24 * 60;

/** The message that reminds people, ready to be sent by hand, and the dates for their calendars: made in the browser. */
export function Reminder(): React.ReactElement {
  const words = useWords(courseWords).reminder;
  const { formats } = usePage();
  const { serverNow } = useCallServices();
  const { opened, state } = useDesk();
  const { call } = opened;
  const url = withoutMode(useAddresses().hrefOf(useThing('call', call.id)));
  const box = React.useRef<HTMLElement>(null);
  /** What was copied last: another message is not. */
  const [copied, setCopied] = React.useState('');
  const { closesAt, answersBy, phase } = state;
  const isOver = phase === 'closed' || phase === 'archived';
  const isPromised = answersBy !== null && answersBy > serverNow();
  const message = [call.reminder, closesAt ? words.ends(formats.dateTime(closesAt)) : '', url].filter(Boolean).join('\n\n');
  const entry = (what: 'end' | 'answers', title: string, at: Date): readonly CalendarEntry[] => [
    { uid: `parvis-call-${call.id}-${what}@${window.location.hostname}`, title, url, when: { starts: new Date(at.getTime() - ENTRY_MS), ends: at }, alarmMinutes: DAY_MINUTES }
  ];
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(message);
      setCopied(message);
      announce(words.copied);
    } catch {
      // Left to the person: the whole message is marked.
      box.current?.focus();
      if (box.current instanceof HTMLTextAreaElement) box.current.select();
    }
  };
  return (
    <section className={styles.block} aria-label={words.title}>
      <h5 className={styles.subheading}>{words.title}</h5>
      <p className={styles.note}>{isOver ? words.over : call.reminder === '' ? words.none : words.hint}</p>
      {!isOver && <TextBox ref={box} label={words.text} multiline rows={4} dir="auto" value={message} onChange={() => undefined} />}
      <div className={styles.buttons}>
        {!isOver && (
          <>
            <Button onClick={() => void copy()}>{words.copy}</Button>
            {copied === message && <span className={styles.note}>{words.copied}</span>}
            <a className={styles.link} href={`mailto:?subject=${encodeURIComponent(wellFormed(words.subject(call.title)))}&body=${encodeURIComponent(wellFormed(message))}`}>
              {words.mail}
            </a>
          </>
        )}
        {closesAt && !isOver && <CalendarButton label={words.calendar} file={`parvis-end-${call.id}`} now={serverNow} entries={() => entry('end', words.eventEnd(call.title), closesAt)} />}
        {isPromised && <CalendarButton label={words.calendarAnswers} file={`parvis-answers-${call.id}`} now={serverNow} entries={() => entry('answers', words.eventAnswers(call.title), answersBy)} />}
      </div>
    </section>
  );
}

/** Whoever reminds from a page that he edits does not lead others into the editing of it. */
function withoutMode(href: string): string {
  const url = new URL(href, window.location.href);
  for (const name of [...url.searchParams.keys()]) if (name.toLowerCase() === 'mode') url.searchParams.delete(name);
  return url.href;
}
