import * as React from 'react';
import { Button } from '../../ui/Button';
import { OfflineIcon, SendingIcon } from '../../ui/icons';
import { MessageLine } from '../../ui/MessageLine';
import { announce } from '../announce';
import { useWords } from '../Page';
import type { SpokenKind, SubmissionWords } from './defineSubmission';
import { shellWords } from '../strings';
import type { ShellWords } from '../strings.fr';
import type { Submission, SubmissionState } from './Submission';
import { submissionState, UNREADABLE } from './Submission';
import { useOutbox } from './useOutbox';
import { useSubmissions } from './useSubmissions';

interface PendingNoticeProps<P, R, V> {
  readonly kind: SpokenKind<P, R, V>;
  readonly submission: Submission;
  /** What was sent, in words. */
  describe?(payload: P): React.ReactNode;
}

/** Something that the server does not have yet: where it is, what was kept, and what the agent can do. */
export function PendingNotice<P, R, V>({ kind, submission, describe }: PendingNoticeProps<P, R, V>): React.ReactElement {
  const own = useWords(kind.words);
  const { reload, outbox: words } = useWords(shellWords);
  const outbox = useOutbox();
  const { subject, lastError = 'unknown' } = submission;
  const state = submissionState(submission);
  const text = state === 'refused' ? refusal(own, words, lastError) : state === 'waitingForPage' ? words.notLoaded : own.states[state];
  React.useEffect(() => announce(text), [text]);

  const payload = kind.payloadOf(submission);
  const isFinal = lastError === UNREADABLE || (lastError !== 'unknown' && lastError in own.refused);
  const again = (
    <Button appearance="text" onClick={() => outbox.retry(kind.kind, subject)}>
      {words.tryNow}
    </Button>
  );
  const load = (
    <Button appearance="text" onClick={() => location.reload()}>
      {state === 'waitingForPage' ? reload : words.signIn}
    </Button>
  );
  const away = (
    <Button appearance="text" onClick={() => outbox.discard(kind.kind, subject)}>
      {isFinal ? words.understood : own.giveUp}
    </Button>
  );
  const actions: Readonly<Record<SubmissionState, React.ReactElement | undefined>> = {
    sending: undefined,
    waitingForNetwork: <>{again}{away}</>,
    // Whatever is wrong with the server or the session, what was sent is good: it is not offered for giving up.
    waitingForServer: again,
    // SharePoint signs in whoever loads the page; it leaves when the page is here again.
    waitingForSignIn: <>{load}{again}</>,
    waitingForPage: <>{load}{again}</>,
    refused: isFinal ? away : <>{again}{away}</>
  };
  return (
    <MessageLine tone={state === 'refused' ? 'warning' : 'info'} icon={iconFor(state)} action={actions[state]}>
      {text}
      {payload !== undefined && describe && <div>{describe(payload)}</div>}
    </MessageLine>
  );
}

interface PendingNoticesProps<P, R, V> {
  readonly kind: SpokenKind<P, R, V>;
  /** Is this one told elsewhere on the screen, beside what it is about? */
  isShown?(subject: string): boolean;
  describe?(payload: P): React.ReactNode;
}

/** Those that nothing on the screen tells of, e.g. because what they are about is gone. */
export function PendingNotices<P, R, V>({ kind, isShown, describe }: PendingNoticesProps<P, R, V>): React.ReactElement {
  const submissions = useSubmissions(kind).filter(({ subject }) => !isShown?.(subject));
  return (
    <>
      {submissions.map((submission) => (
        <PendingNotice key={submission.subject} kind={kind} submission={submission} describe={describe} />
      ))}
    </>
  );
}

function refusal({ refused, later }: SubmissionWords, words: ShellWords['outbox'], code: string): string {
  return refused[code] ?? later?.[code] ?? (code === UNREADABLE ? words.unreadable : refused['unknown'] ?? words.refused);
}

function iconFor(state: SubmissionState): React.ReactElement | undefined {
  if (state === 'waitingForNetwork') return <OfflineIcon />;
  return state === 'refused' ? undefined : <SendingIcon />;
}
