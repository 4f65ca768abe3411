import * as React from 'react';
import { useSubmissions } from '../outbox/useSubmissions';
import { Pending } from './composing';
import { contributionSubmission } from './contributionOutbox';

interface PendingContributionsProps {
  readonly call: number;
  /** Undefined: of all passages. */
  readonly passage?: number;
}

/** What was said and the server does not have yet: where it is, its text, and what can be done. */
export function PendingContributions({ call, passage }: PendingContributionsProps): React.ReactElement {
  const begin = passage === undefined ? `${call}.` : `${call}.${passage}.`;
  const waiting = useSubmissions(contributionSubmission).filter(({ subject }) => subject.startsWith(begin));
  return (
    <>
      {waiting.map((submission) => (
        <Pending key={submission.subject} of="contribution" submission={submission} />
      ))}
    </>
  );
}
