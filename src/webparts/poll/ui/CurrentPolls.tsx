import * as React from 'react';
import type { Poll } from '../../../domain/polls/Poll';
import { currentPolls } from '../../../domain/polls/currentPolls';
import type { Arrival } from '../../../shell/addresses/Addresses';
import { PendingNotices } from '../../../shell/outbox/PendingNotice';
import { usePage, useWords } from '../../../shell/Page';
import { WhenReady } from '../../../shell/states';
import { UnreadableNotice } from '../../../shell/unreadable/UnreadableNotice';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { EmptyState } from '../../../ui/EmptyState';
import { PollIcon } from '../../../ui/icons';
import { useNow } from '../../../ui/useNow';
import { pollWords } from '../strings';
import { MANY_OPTIONS } from './manyOptions';
import { FEW_POLLS, OlderPolls } from './older/lazyOlderPolls';
import { ArrivedPoll } from './arrivedPollScreen';
import { PollCard } from './PollCard';
import styles from './PollScreen.module.scss';
import type { ManageTarget } from './ManageTarget';
import { usePollServices } from './pollServices';
import { usePollList } from './queries';
import { useFigures } from './useFigures';
import { useStaying } from './useStaying';
import { voteSubmission } from './vote/voteOutbox';

interface CurrentPollsProps {
  readonly showPast: boolean;
  /** So many are in sight, the others behind a button; undefined: all. */
  readonly most?: number;
  readonly mayManage: boolean;
  readonly mayVote: boolean;
  readonly arrival: Arrival | undefined;
  onManage(target: ManageTarget): void;
}

/** The polls that are open or open soon, and the past ones behind a button. */
export function CurrentPolls({ showPast, most, ...rest }: CurrentPollsProps): React.ReactElement {
  const { serverNow, polls: repository } = usePollServices();
  const time = useNow(serverNow);
  const stays = useStaying();
  return (
    <WhenReady read={usePollList()} lines={6}>
      {(polls) => {
        const { open, scheduled, closed } = currentPolls(polls, time, stays);
        const current = [...open, ...scheduled];
        const inSight = current.slice(0, most);
        const { arrival } = rest;
        return (
          <>
            {rest.mayManage && <UnreadableNotice rows={repository.leftOut()} />}
            {arrival && !inSight.some(({ id }) => id === arrival.thing.id) && <ArrivedPoll {...rest} arrival={arrival} />}
            {/* Of polls that are gone, or archived. */}
            <PendingNotices kind={voteSubmission} isShown={(subject) => [...inSight, ...closed].some(({ id }) => String(id) === subject)} />
            <Polls polls={current} most={most} {...rest} />
            {showPast && (closed.length > 0 || repository.olderThan() !== null) && <PastPolls polls={closed} {...rest} />}
          </>
        );
      }}
    </WhenReady>
  );
}

type PollsProps = Omit<CurrentPollsProps, 'showPast'> & { readonly polls: readonly Poll[] };

function Polls({ polls, most, ...rest }: PollsProps): React.ReactElement {
  const words = useWords(pollWords);
  const { formats } = usePage();
  const figures = useFigures(polls, rest.mayManage);
  if (polls.length === 0) return <NoPoll {...rest} />;
  return (
    <WhenReady read={figures.votes} lines={6}>
      {(votes) => {
        const list = (shown: readonly Poll[]): React.ReactElement => (
          <ul className={styles.polls}>
            {shown.map((poll) => (
              <li key={poll.id} className={poll.options.length > MANY_OPTIONS ? styles.wide : undefined}>
                <PollCard poll={poll} vote={votes[poll.id]} tally={figures.tallies[poll.id]} {...rest} />
              </li>
            ))}
          </ul>
        );
        const others = most ? polls.slice(most) : [];
        return (
          <>
            {list(polls.slice(0, most))}
            {others.length > 0 && (
              <div className={styles.past}>
                <Disclosure label={words.others(formats.number(others.length))}>{list(others)}</Disclosure>
              </div>
            )}
          </>
        );
      }}
    </WhenReady>
  );
}

/** Read only when somebody asks for them. */
function PastPolls(props: PollsProps): React.ReactElement {
  const { polls, ...rest } = props;
  const words = useWords(pollWords);
  const { formats } = usePage();
  const { polls: repository, serverNow } = usePollServices();
  const before = repository.olderThan();
  const isPast = (poll: Poll): boolean => currentPolls([poll], serverNow()).closed.length > 0;
  return (
    <div className={styles.past}>
      <Disclosure label={before === null ? words.past(formats.number(polls.length)) : words.pastPolls}>
        {before === null && polls.length <= FEW_POLLS ? (
          <Polls {...props} />
        ) : (
          <OlderPolls known={polls} before={before} isShown={isPast}>
            {(shown) => <Polls polls={shown} {...rest} />}
          </OlderPolls>
        )}
      </Disclosure>
    </div>
  );
}

function NoPoll({ mayManage, onManage }: Pick<PollsProps, 'mayManage' | 'onManage'>): React.ReactElement {
  const words = useWords(pollWords).none;
  if (!mayManage) return <EmptyState icon={<PollIcon />} title={words.agent} />;
  return <EmptyState icon={<PollIcon />} title={words.owner} action={<Button appearance="primary" onClick={() => onManage('new')}>{words.create}</Button>} />;
}
