import * as React from 'react';
import { PendingNotice } from '../outbox/PendingNotice';
import { useSubmissions } from '../outbox/useSubmissions';
import { contributionSubmission } from './contributionOutbox';
import { PlainText } from './PlainText';
import { spokenOf, useSayings } from './useSayings';

interface PendingContributionsProps {
  readonly call: number;
  /** Undefined: of all passages. */
  readonly passage?: number;
}

/** What was said and the server does not have yet: where it is, its text, and what can be done. */
export function PendingContributions({ call, passage }: PendingContributionsProps): React.ReactElement {
  const kind = spokenOf(contributionSubmission, useSayings().contributionSending);
  const begin = passage === undefined ? `${call}.` : `${call}.${passage}.`;
  const waiting = useSubmissions(contributionSubmission).filter(({ subject }) => subject.startsWith(begin));
  return (
    <>
      {waiting.map((submission) => (
        <PendingNotice key={submission.subject} kind={kind} submission={submission} describe={({ text, wording }) => [text, wording].filter(Boolean).map((said, index) => <PlainText key={index} text={said} />)} />
      ))}
    </>
  );
}
