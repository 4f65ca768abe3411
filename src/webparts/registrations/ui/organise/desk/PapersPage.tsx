import * as React from 'react';
import type { OpenedSession, Registrant, Registrants } from '../../../../../data/registrations/RegistrationServices';
import { latestAttendance } from '../../../../../domain/registrations/Attendance';
import { badgeText } from '../../../../../domain/registrations/badge';
import { useAddresses, useThing } from '../../../../../shell/addresses/useAddresses';
import { ExportButton } from '../../../../../shell/export/ExportButton';
import { PrintButton } from '../../../../../shell/export/PrintButton';
import { SpreadsheetButton } from '../../../../../shell/export/SpreadsheetButton';
import { usePage, useWords } from '../../../../../shell/Page';
import { useQuery } from '../../../../../shell/queries/useQuery';
import { WhenReady } from '../../../../../shell/states';
import { QrCode } from '../../../../../ui/QrCode';
import { organiseWords } from '../../../organiseStrings';
import { registrationWords } from '../../../strings';
import { useSessionDates } from '../../dates';
import styles from '../../Registrations.module.scss';
import { SESSION_KIND } from '../../sessionThing';
import { organiseKeys, titleOf, useActivitySessions, useAttendance, useOrganising, useRegistrants } from '../organiseQueries';
import { Messages } from './Messages';
import paper from './Papers.module.scss';
import { registrantTable } from './registrantTable';

/** Files and sheets of a session, and what is written to who registered. */
export function PapersPage({ opened }: { readonly opened: OpenedSession }): React.ReactElement {
  const read = useRegistrants(opened);
  return <WhenReady read={read} lines={6}>{(registrants) => <Papers opened={opened} registrants={registrants} />}</WhenReady>;
}

function Papers({ opened, registrants }: { readonly opened: OpenedSession; readonly registrants: Registrants }): React.ReactElement {
  const all = useWords(organiseWords);
  const words = all.papers;
  const { atDistance } = useWords(registrationWords);
  const { formats, siteTitle } = usePage();
  const dates = useSessionDates();
  const organising = useOrganising();
  const { session, activity } = opened;
  const url = useAddresses().hrefOf(useThing(SESSION_KIND, session.id));
  const attendance = latestAttendance(useAttendance(session).data ?? []);
  const sessions = useActivitySessions(activity.id).data ?? [];
  const answers = useQuery({ queryKey: organiseKeys.answers(session.id), enabled: activity.questions.length > 0, queryFn: async () => (await organising()).answers(opened) });
  const title = titleOf(session, activity);
  const when = dates.span(session.startsAt, session.endsAt);
  const where = session.place || atDistance;
  const file = `${words.file}-${session.id}`;
  const byName = (people: readonly Registrant[]): readonly Registrant[] => [...people].sort((one, other) => formats.collate(one.person.name, other.person.name));
  const withPlace = byName(registrants.people.filter(({ standing }) => standing.kind === 'place'));
  const table = (): ReturnType<typeof registrantTable> => registrantTable(opened, registrants.people, { attendance, answers: answers.data ?? [], words: all, formats });
  const head = (
    <>
      <h1 className={paper.title}>{title}</h1>
      <p>{when}</p>
      <p>{where}</p>
    </>
  );
  return (
    <div className={styles.page}>
      <div className={styles.actions}>
        <ExportButton label={words.csv} file={file} rows={table} />
        <SpreadsheetButton label={words.xlsx} file={file} sheets={() => [{ name: title, rows: table() }]} />
        <PrintButton
          label={words.sheet}
          running={title}
          sheet={() => (
            <>
              {head}
              <table className={paper.sheet}>
                <thead>
                  <tr>
                    <th scope="col">{words.name}</th>
                    <th scope="col">{words.signature}</th>
                  </tr>
                </thead>
                <tbody>
                  {withPlace.map(({ person }) => (
                    <tr key={person.id}>
                      <th scope="row">{person.name}</th>
                      <td />
                    </tr>
                  ))}
                </tbody>
              </table>
            </>
          )}
        />
        <PrintButton
          label={words.labels}
          running=""
          sheet={() => (
            <div className={paper.labels}>
              {withPlace.map(({ person }) => (
                <div key={person.id} className={paper.label}>
                  <strong>{person.name}</strong>
                  <span>{title}</span>
                  <QrCode className={paper.code} text={badgeText(session.id, person.id)} label={words.badge(person.name)} />
                </div>
              ))}
            </div>
          )}
        />
        <PrintButton
          label={words.programme}
          running={siteTitle}
          sheet={() => (
            <>
              <h1 className={paper.title}>{activity.title}</h1>
              <p className={paper.details}>{activity.details}</p>
              <table className={paper.sheet}>
                <tbody>
                  {sessions
                    .filter(({ isPublished, isCancelled }) => isPublished && !isCancelled)
                    .map((each) => (
                      <tr key={each.session.id}>
                        <td>{dates.span(each.session.startsAt, each.session.endsAt)}</td>
                        <th scope="row">{titleOf(each.session, activity)}</th>
                        <td>{each.session.place || atDistance}</td>
                      </tr>
                    ))}
                </tbody>
              </table>
            </>
          )}
        />
        <PrintButton
          label={words.poster}
          running=""
          sheet={() => (
            <div className={paper.poster}>
              <h1>{title}</h1>
              <p>{when}</p>
              <p>{where}</p>
              <QrCode className={paper.qr} text={url} label={words.qr} />
              <p>{words.posterText}</p>
            </div>
          )}
        />
      </div>
      <Messages opened={opened} people={registrants.people} texts={{ title, when, where }} />
    </div>
  );
}
