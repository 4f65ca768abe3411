import * as React from 'react';
import type { OpenedRequest } from '../../../../data/requests/RequestServices';
import { cityMoments } from '../../../../domain/calendar/cityMoment';
import { openSteps } from '../../../../domain/requests/StateOfRequest';
import { sessionOf } from '../../../../domain/requests/trainingSession';
import { safeAddress } from '../../../../domain/address/safeAddress';
import { PlainText } from '../../../../shell/contributions/PlainText';
import { lazyScreen } from '../../../../shell/lazyScreen';
import { usePage, useWords } from '../../../../shell/Page';
import { MessageLine } from '../../../../ui/MessageLine';
import { Clock, useDay } from '../Clock';
import { useRequestServices } from '../queries';
import styles from '../Requests.module.scss';
import { courseWords } from './courseStrings';
import { AppointmentButton, TrainingButton } from './EventButtons';

const SessionLink = lazyScreen<{ readonly session: string }>(() => import(/* webpackChunkName: 'requests-training' */ '../training/SessionLink'), { lines: 1 });

interface StopProps {
  readonly title: string;
  /** It happened. */
  readonly isDone: boolean;
  /** The clock stands still for it. */
  readonly waits?: boolean;
}

function Stop({ title, isDone, waits, children }: React.PropsWithChildren<StopProps>): React.ReactElement {
  return (
    <li className={styles.stop} data-done={isDone || undefined} data-waits={waits || undefined}>
      <p className={styles.stopTitle}>{title}</p>
      {children}
    </li>
  );
}

/** What happened to a request and what is to come, in plain words, in its order. */
export function Course({ opened: { state } }: { readonly opened: OpenedRequest }): React.ReactElement {
  const words = useWords(courseWords);
  const { formats } = usePage();
  const day = useDay();
  const { serverNow } = useRequestServices();
  const { clock, contact, appointment, decision, alsoDecided, questions, animators, trainings, waiver, opened, reviews, withdrawn } = state;
  const isOver = !openSteps.includes(state.step) && opened === null;
  const trained = animators.some(({ isTrained }) => isTrained);
  return (
    <section aria-label={words.course} className={styles.section}>
      <h4>{words.course}</h4>
      <ol className={styles.course}>
        <Stop title={words.received(formats.dateTime(state.receivedAt))} isDone>
          <p>{words.firstDay(day(clock.firstDay))}</p>
          {clock.asIf > cityMoments(formats.timeZone)(state.receivedAt).day && <p className={styles.meta}>{words.asIf(day(clock.asIf))}</p>}
        </Stop>
        <Stop title={words.contact} isDone={contact !== null}>
          {contact ? (
            <>
              <p>{words.contactDone(words.ways[contact.said.how], formats.dateTime(contact.said.at))}</p>
              {contact.said.text && <PlainText text={contact.said.text} />}
              {state.isContactNotedLate && <p className={styles.meta}>{words.notedLate}</p>}
            </>
          ) : (
            !isOver && clock.contact.due && <p>{words.contactBy(day(clock.contact.due))}</p>
          )}
          {(contact || !isOver) && <p><Clock clock={clock} what="contact" /></p>}
        </Stop>
        {appointment && (
          <Stop title={words.appointment} isDone={appointment.said.at < serverNow()}>
            <p dir="auto">{words.appointed(formats.dateTime(appointment.said.at), appointment.said.where)}</p>
            <div>
              <AppointmentButton state={state} />
            </div>
          </Stop>
        )}
        {questions.map(({ id, said, created, author, answer }) => (
          <Stop key={id} title={words.question(said.to.name)} isDone={answer !== null} waits={answer === null}>
            <PlainText text={said.text} />
            <p className={styles.meta}>{words.by(author.name, formats.dateTime(created))}</p>
            {answer ? (
              <>
                <PlainText text={answer.said.text} />
                <p className={styles.meta}>{words.answeredOn(answer.author.name, formats.dateTime(answer.created))}</p>
              </>
            ) : (
              <p>{words.waitsSince(formats.dateTime(created))}</p>
            )}
          </Stop>
        ))}
        <Stop title={decision ? words.outcomes[decision.said.outcome] : words.decision} isDone={decision !== null}>
          {decision ? (
            <>
              <p className={styles.meta}>{words.decidedBy(decision.author.name, formats.dateTime(decision.created))}</p>
              {decision.said.reason && <PlainText text={decision.said.reason} />}
              {decision.said.changes && <PlainText text={words.changes(decision.said.changes)} />}
              {decision.said.alternative && <PlainText text={words.alternative(decision.said.alternative)} />}
              {decision.said.into && <p dir="auto">{words.into(decision.said.into)}</p>}
              {alsoDecided.map(({ id, said, author, created }) => (
                <MessageLine key={id} tone="warning">
                  {words.second(author.name, formats.dateTime(created), words.outcomes[said.outcome])}
                  {said.reason && <PlainText text={said.reason} />}
                </MessageLine>
              ))}
            </>
          ) : (
            <p>{words.decisionTo}</p>
          )}
        </Stop>
        {withdrawn && (
          <Stop title={words.withdrawn(formats.dateTime(withdrawn.created))} isDone>
            {withdrawn.said.reason && <PlainText text={withdrawn.said.reason} />}
          </Stop>
        )}
        {!isOver && (
          <>
            <Stop title={words.animators} isDone={animators.filter(({ standing }) => standing === 'joined').length >= state.minAnimators}>
              <ul className={styles.list}>
                {animators.map(({ login, name, standing, word, isTrained, trainingOn }) => (
                  <li key={login}>
                    {words.animator(name, [words.standings[standing], isTrained ? words.trained : trainingOn ? words.trainingOn(day(trainingOn)) : ''].filter(Boolean).join(', '))}
                    {word && <PlainText text={word} />}
                  </li>
                ))}
              </ul>
              <p className={styles.meta}>{words.least(formats.number(state.minAnimators))}</p>
            </Stop>
            <Stop title={words.training} isDone={trained || waiver !== null}>
              {trainings.map((training) => (
                <React.Fragment key={training.id}>
                  <p dir="auto">{words.trainingDay(day(training.said.day), training.said.where)}</p>
                  {sessionOf(training.said.session) && !trained && <SessionLink session={training.said.session} />}
                  <div>
                    <TrainingButton state={state} training={training} />
                  </div>
                </React.Fragment>
              ))}
              {waiver && <PlainText text={words.waived(waiver.said.reason)} />}
              {trainings.length === 0 && !waiver && <p>{words.noTraining}</p>}
            </Stop>
            <Stop title={words.opening} isDone={opened !== null}>
              {opened ? (
                <>
                  <p>{words.openedOn(formats.date(opened.created))}</p>
                  {safeAddress(opened.said.url) && (
                    <p>
                      <a className={styles.link} href={safeAddress(opened.said.url)}>
                        {words.toSpace}
                      </a>
                    </p>
                  )}
                </>
              ) : (
                <p>{clock.opening.due ? words.openingBy(day(clock.opening.due)) : words.openingPaused}</p>
              )}
              <p>
                <Clock clock={clock} what="opening" />
              </p>
              {clock.pausedDays > 0 && <p className={styles.meta}>{words.paused(clock.pausedDays, formats.number(clock.pausedDays))}</p>}
              {clock.movedBy.map((closing) => (
                <p key={closing.day} className={styles.meta}>
                  {words.moved(day(closing.day), closing.reason)}
                </p>
              ))}
              {decision && !opened && state.blockers.length > 0 && <p>{words.waitsFor(formats.list(state.blockers.map((each) => words.blockers[each])))}</p>}
            </Stop>
          </>
        )}
        {reviews.map(({ id, said, created }) => (
          <Stop key={id} title={words.review} isDone>
            <p>{words.reviewed(formats.date(created), words.reviews[said.outcome])}</p>
            {said.text && <PlainText text={said.text} />}
            <ul className={styles.list}>
              {said.objectives.map(({ objective, result }) => (
                <li key={objective}>
                  <strong>{objective}</strong>
                  <PlainText text={result} />
                </li>
              ))}
            </ul>
          </Stop>
        ))}
        {state.course.flatMap(({ id, said, created }) =>
          said.kind === 'archived' || said.kind === 'restored' || said.kind === 'closed'
            ? [
                <Stop key={id} title={words[said.kind](formats.date(created))} isDone>
                  <PlainText text={said.reason} />
                </Stop>
              ]
            : []
        )}
        {opened && state.reviewOn && (
          <Stop title={words.review} isDone={false}>
            <p>{words.reviewOn(day(state.reviewOn))}</p>
          </Stop>
        )}
      </ol>
    </section>
  );
}
