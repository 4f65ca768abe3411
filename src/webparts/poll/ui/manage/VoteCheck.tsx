import * as React from 'react';
import type { Poll } from '../../../../domain/polls/Poll';
import type { PollState } from '../../../../domain/polls/pollState';
import { AuditSection } from './AuditSection';

interface VoteCheckProps {
  readonly poll: Poll;
  readonly state: PollState;
}

/** The check of the votes as anybody who may read can run it again: with the same words, and nothing to certify. */
export default function VoteCheck({ poll, state }: VoteCheckProps): React.ReactElement {
  return <AuditSection poll={poll} state={state} />;
}
