import * as React from 'react';
import type { Poll } from '../../../domain/polls/Poll';
import { usePage, useWords } from '../../../shell/Page';
import { WhenReady } from '../../../shell/states';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { PollIcon } from '../../../ui/icons';
import { pollWords } from '../strings';
import { PollCard } from './PollCard';
import type { ManageTarget } from './PollScreen';
import { usePoll } from './queries';
import { useFigures } from './useFigures';

interface OnePollProps {
  readonly pollId: number | undefined;
  readonly mayManage: boolean;
  readonly mayVote: boolean;
  onManage(target: ManageTarget): void;
}

/** The poll that was chosen in the property pane. */
export function OnePoll({ pollId, ...rest }: OnePollProps): React.ReactElement {
  return pollId === undefined ? <NotChosen {...rest} /> : <ChosenPoll pollId={pollId} {...rest} />;
}

function NotChosen({ mayManage, onManage }: Omit<OnePollProps, 'pollId'>): React.ReactElement {
  const words = useWords(pollWords);
  const { isEditing, openPropertyPane } = usePage();
  if (!mayManage) return <EmptyState icon={<PollIcon />} title={words.chooseOne.agent} />;
  const action = isEditing ? (
    <Button appearance="primary" onClick={openPropertyPane}>{words.chooseOne.open}</Button>
  ) : (
    <Button appearance="primary" onClick={() => onManage('new')}>{words.none.create}</Button>
  );
  return <EmptyState icon={<PollIcon />} title={words.chooseOne.owner} action={action} />;
}

function ChosenPoll({ pollId, mayManage, mayVote, onManage }: OnePollProps & { readonly pollId: number }): React.ReactElement {
  const words = useWords(pollWords);
  const poll = usePoll(pollId);
  const gone = <EmptyState icon={<PollIcon />} title={mayManage ? words.gone.owner : words.gone.agent} />;
  return (
    <WhenReady read={poll} lines={6} onError={{ notFound: gone }}>
      {(data) => <LoadedPoll poll={data} mayManage={mayManage} mayVote={mayVote} onManage={onManage} />}
    </WhenReady>
  );
}

function LoadedPoll({ poll, ...rest }: Omit<OnePollProps, 'pollId'> & { readonly poll: Poll }): React.ReactElement {
  const figures = useFigures(React.useMemo(() => [poll], [poll]), rest.mayManage);
  return (
    <WhenReady read={figures.votes} lines={6}>
      {(votes) => <PollCard poll={poll} vote={votes[poll.id]} tally={figures.tallies[poll.id]} {...rest} />}
    </WhenReady>
  );
}
