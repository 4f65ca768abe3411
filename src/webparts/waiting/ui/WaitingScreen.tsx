import * as React from 'react';
import type { Waiting } from '../../../data/waiting/Waiting';
import { timeLeft } from '../../../domain/polls/timeLeft';
import { announce } from '../../../shell/announce';
import { ThingLink } from '../../../shell/addresses/ThingLink';
import type { ScreenProps } from '../../../shell/site/Mounting';
import { wordFor } from '../../../shell/Language';
import { usePage, useWords } from '../../../shell/Page';
import { useServices } from '../../../shell/services';
import { PartFrame } from '../../../shell/site/PartFrame';
import { Loading } from '../../../shell/states';
import { shellWords } from '../../../shell/strings';
import { Button } from '../../../ui/Button';
import { CheckIcon } from '../../../ui/icons';
import { EmptyState } from '../../../ui/EmptyState';
import { MessageLine } from '../../../ui/MessageLine';
import { useNow } from '../../../ui/useNow';
import { waitingWords } from '../strings';
import type { WaitingProperties } from '../WaitingProperties';
import type { WaitingRead } from './useWaiting';
import { useWaiting } from './useWaiting';
import styles from './WaitingScreen.module.scss';
import type { WaitingServices } from './WaitingServices';

/** What the agent is asked to do, from all topics, the most urgent first. A topic that cannot be read leaves the others alone. */
export function WaitingScreen({ properties }: ScreenProps<WaitingProperties>): React.ReactElement {
  const { providers, serverNow } = useServices<WaitingServices>();
  const reads = useWaiting(providers, serverNow);
  const now = useNow(serverNow);
  const words = useWords(waitingWords);
  const lines = reads.flatMap(({ waiting = [] }) => waiting).filter(({ until }) => until === null || until > now);
  useLeftAnnounced(reads.every(({ waiting }) => waiting !== undefined) ? lines.length : undefined);
  const isLoading = reads.some(({ waiting, isFailed }) => waiting === undefined && !isFailed);
  const failed = reads.filter(({ isFailed }) => isFailed);
  return (
    <PartFrame title={properties.title || words.title} label={words.title}>
      {lines.length > 0 && <Lines lines={lines} now={now} />}
      {isLoading && <Loading lines={2} />}
      {failed.map((read) => (
        <FailedTopic key={read.kind} read={read} />
      ))}
      {lines.length === 0 && !isLoading && failed.length === 0 && <EmptyState icon={<CheckIcon />} title={words.nothing} />}
    </PartFrame>
  );
}

function Lines({ lines, now }: { readonly lines: readonly Waiting[]; readonly now: Date }): React.ReactElement {
  const words = useWords(waitingWords);
  const { formats } = usePage();
  const end = (until: Date | null, asks: Waiting['asks']): string => {
    // What was answered waits to be read, and what is late has no end any more.
    if (!until) return asks ? '' : words.noEnd;
    const { unit, value } = timeLeft(now, until);
    if (unit === 'second') return words.soon;
    return (asks ? words.by : words.until)(formats.within(value, unit), formats.dateTime(until));
  };
  return (
    <ul className={styles.lines}>
      {[...lines].sort(byUrgency).map((line) => (
        <li key={`${line.address.kind}${line.address.id}${line.asks ?? ''}`} className={styles.line}>
          <ThingLink thing={line.address} page={line.page}>
            <bdi>{line.what}</bdi>
          </ThingLink>
          <span className={styles.meta}>
            {[askedIn(line, words), end(line.until, line.asks)].filter((part) => part !== '').join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What is asked, in words. */
function askedIn({ asks, by = '', address }: Waiting, words: typeof waitingWords.fr): string {
  if (asks === 'callMentioned' || asks === 'commentMentioned') return words.mentioned[asks](by);
  return wordFor(words.kinds, asks ?? address.kind, 'other');
}

function FailedTopic({ read }: { readonly read: WaitingRead }): React.ReactElement {
  const words = useWords(waitingWords);
  const { retry } = useWords(shellWords);
  return (
    <MessageLine
      tone="warning"
      action={
        <Button appearance="text" onClick={read.retry}>
          {retry}
        </Button>
      }
    >
      {wordFor(words.failed, read.kind, 'other')}
    </MessageLine>
  );
}

/** Says how much is left when something was done. */
function useLeftAnnounced(count: number | undefined): void {
  const words = useWords(waitingWords);
  const { formats } = usePage();
  const before = React.useRef<number>();
  React.useEffect(() => {
    if (count === undefined) return;
    if (before.current !== undefined && count < before.current) announce(count === 0 ? words.done : words.left(formats.number(count)));
    before.current = count;
  }, [count, words, formats]);
}

function byUrgency(left: Waiting, right: Waiting): number {
  return (left.until?.getTime() ?? Infinity) - (right.until?.getTime() ?? Infinity) || left.address.id - right.address.id;
}
