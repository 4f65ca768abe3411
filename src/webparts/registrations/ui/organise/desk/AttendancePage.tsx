import * as React from 'react';
import type { OpenedSession, Registrants } from '../../../../../data/registrations/RegistrationServices';
import type { AttendanceState } from '../../../../../domain/registrations/Attendance';
import { attendanceFigures, latestAttendance } from '../../../../../domain/registrations/Attendance';
import { readBadge } from '../../../../../domain/registrations/badge';
import { foldText } from '../../../../../domain/text/foldText';
import { announce } from '../../../../../shell/announce';
import { FigureBars } from '../../../../../shell/figures/FigureBars';
import { PendingNotice } from '../../../../../shell/outbox/PendingNotice';
import { submissionState } from '../../../../../shell/outbox/Submission';
import { useOutbox } from '../../../../../shell/outbox/useOutbox';
import { useSubmissions } from '../../../../../shell/outbox/useSubmissions';
import { usePage, useWords } from '../../../../../shell/Page';
import { WhenReady } from '../../../../../shell/states';
import { Button } from '../../../../../ui/Button';
import { MessageLine } from '../../../../../ui/MessageLine';
import { TextBox } from '../../../../../ui/TextBox';
import { useFirstRows } from '../../../../../ui/useFirstRows';
import { badgeWords } from '../../../badgeStrings';
import { organiseWords } from '../../../organiseStrings';
import { attendanceSubmission } from '../../send/attendanceOutbox';
import { attendanceSendingWords } from '../attendanceWords';
import { useAttendance, useRegistrants } from '../organiseQueries';
import styles from '../../Registrations.module.scss';
import own from './Attendance.module.scss';
import { BadgeReader } from './BadgeReader';

const STATES = ['present', 'absent', 'excused'] as const;
const STEP = 60;

/** Who is there: rows for a finger, a search by two letters, and no need of a network. */
export function AttendancePage({ opened }: { readonly opened: OpenedSession }): React.ReactElement {
  const read = useRegistrants(opened);
  return <WhenReady read={read} lines={8}>{(registrants) => <Rows opened={opened} registrants={registrants} />}</WhenReady>;
}

function Rows({ opened: { session }, registrants }: { readonly opened: OpenedSession; readonly registrants: Registrants }): React.ReactElement {
  const words = useWords(organiseWords).attendance;
  const { formats } = usePage();
  const outbox = useOutbox();
  const recorded = useAttendance(session).data ?? [];
  const badges = useWords(badgeWords);
  const [search, setSearch] = React.useState('');
  /** Whose badge was read; null: of nobody who has a place. */
  const [badge, setBadge] = React.useState<number | null>();
  const list = React.useRef<HTMLUListElement>(null);
  const first = useFirstRows(STEP);
  const pending = useSubmissions(attendanceSubmission).flatMap((submission) => {
    const payload = attendanceSubmission.payloadOf(submission);
    return payload?.session === session.id ? [{ submission, payload }] : [];
  });
  const latest = latestAttendance(recorded);
  // What waits on this device stands above what the list has.
  const stateOf = (person: number): AttendanceState | undefined => pending.find(({ payload }) => payload.person === person)?.payload.state ?? latest.get(person)?.state;
  const expected = registrants.people.filter(({ standing }) => standing.kind === 'place').sort((one, other) => formats.collate(one.person.name, other.person.name));
  const wanted = foldText(search.trim());
  const holder = expected.find(({ person }) => person.id === badge);
  const found = holder ? [holder] : wanted.length < 2 ? expected : expected.filter(({ person }) => foldText(person.name).split(/[\s-]+/).some((word) => word.startsWith(wanted)) || foldText(person.name).includes(wanted));
  const shown = first(found);
  const figures = attendanceFigures(expected.map(({ person }) => person.id), [...recorded, ...pending.map(({ payload }, index) => ({ person: payload.person, state: payload.state, at: new Date(8.64e15), id: index }))]);
  const refused = pending.filter(({ submission }) => submissionState(submission) === 'refused');
  const waiting = pending.length - refused.length;
  if (expected.length === 0) return <p>{words.none}</p>;
  return (
    <div className={styles.section}>
      {waiting > 0 && <MessageLine tone="info">{words.waiting(waiting, formats.number(waiting))}</MessageLine>}
      {refused.map(({ submission }) => (
        <PendingNotice key={submission.subject} kind={{ ...attendanceSubmission, words: attendanceSendingWords }} submission={submission} />
      ))}
      <TextBox
        label={words.search}
        value={search}
        autoComplete="off"
        onChange={(text) => {
          setSearch(text);
          setBadge(undefined);
        }}
      />
      <BadgeReader
        onRead={(text) => {
          const person = readBadge(session.id, text);
          const read = expected.find((each) => each.person.id === person);
          setBadge(read?.person.id ?? null);
          announce(read ? badges.found(read.person.name) : badges.unknown);
          // Whoever holds the phone marks with one press.
          window.setTimeout(() => list.current?.querySelector('button')?.focus());
        }}
      />
      {badge === null && <MessageLine tone="warning">{badges.unknown}</MessageLine>}
      {holder && (
        <div>
          <Button appearance="text" onClick={() => setBadge(undefined)}>
            {badges.all}
          </Button>
        </div>
      )}
      {found.length === 0 && <p>{words.noMatch}</p>}
      <ul ref={list} className={own.people}>
        {shown.rows.map(({ person }) => {
          const state = stateOf(person.id);
          return (
            <li key={person.id} className={own.person}>
              <span className={own.name}>
                <bdi>{person.name}</bdi>
                <span className={styles.meta}>{state ? words.states[state] : words.unmarked}</span>
              </span>
              <span className={own.marks} role="group" aria-label={person.name}>
                {STATES.map((each) => (
                  <Button
                    key={each}
                    appearance={each === state ? 'primary' : 'default'}
                    aria-pressed={each === state}
                    aria-label={words.mark(person.name, words[each])}
                    onClick={() => attendanceSubmission.submit(outbox, `${session.id}.${person.id}`, { session: session.id, person: person.id, state: each })}
                  >
                    {words[each]}
                  </Button>
                ))}
              </span>
            </li>
          );
        })}
      </ul>
      {shown.more.hasMore && <Button onClick={shown.more.load}>+ {formats.number(Math.min(STEP, found.length - shown.rows.length))}</Button>}
      <FigureBars
        caption={words.figures}
        heading="h4"
        rows={(['present', 'excused', 'absent', 'unknown'] as const).map((key) => ({ label: words.bars[key], value: figures[key] }))}
        of={figures.expected}
        words={words}
        count={words.count}
      />
    </div>
  );
}
