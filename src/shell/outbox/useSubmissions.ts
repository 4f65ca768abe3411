import * as React from 'react';
import { unstable_batchedUpdates as batch } from 'react-dom';
import type { Sent, SubmissionKind } from './defineSubmission';
import type { Submission } from './Submission';
import { useOutbox } from './useOutbox';

/** What of this kind the server does not have yet, the oldest first. */
export function useSubmissions<P, R, V>({ kind }: SubmissionKind<P, R, V>): readonly Submission[] {
  const outbox = useOutbox();
  const [submissions, setSubmissions] = React.useState(() => outbox.all(kind));
  React.useEffect(() => {
    const read = (): void => setSubmissions(outbox.all(kind));
    read();
    return outbox.subscribe(() => batch(read));
  }, [outbox, kind]);
  return submissions;
}

/** The one about this subject; undefined when the server has it. */
export function useSubmission<P, R, V>(kind: SubmissionKind<P, R, V>, subject: string): Submission | undefined {
  return useSubmissions(kind).find((submission) => submission.subject === subject);
}

/** Calls `listener` when the server has taken one of this kind. */
export function useSent<P, R, V>(kind: SubmissionKind<P, R, V>, listener: (sent: Sent<P, R>) => void): void {
  const outbox = useOutbox();
  const latest = React.useRef(listener);
  React.useEffect(() => {
    latest.current = listener;
  });
  React.useEffect(() => kind.onSent(outbox, (sent) => batch(() => latest.current(sent))), [outbox, kind]);
}
