import * as React from 'react';
import type { Poll } from '../../../domain/polls/Poll';
import type { Arrival } from '../../../shell/addresses/Addresses';
import { WhenReady } from '../../../shell/states';
import { PollCard } from './PollCard';
import type { ManageTarget } from './ManageTarget';
import { useFigures } from './useFigures';

interface LoadedPollProps {
  readonly poll: Poll;
  readonly mayManage: boolean;
  readonly mayVote: boolean;
  readonly arrival: Arrival | undefined;
  onManage(target: ManageTarget): void;
}

/** One poll with its figures. */
export function LoadedPoll({ poll, ...rest }: LoadedPollProps): React.ReactElement {
  const figures = useFigures(React.useMemo(() => [poll], [poll]), rest.mayManage);
  return (
    <WhenReady read={figures.votes} lines={6}>
      {(votes) => <PollCard poll={poll} vote={votes[poll.id]} tally={figures.tallies[poll.id]} {...rest} />}
    </WhenReady>
  );
}
