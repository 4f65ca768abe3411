import * as React from 'react';
import type { CallSupports, ThreadPage } from '../../data/calls/CallServices';
import type { ThreadState } from '../../domain/calls/threadState';
import { bringIntoSight } from '../addresses/useAddresses';
import type { PagesResult } from '../queries/usePages';
import { Button } from '../../ui/Button';
import { focusOn } from '../../ui/focusOn';
import styles from './Contributions.module.scss';
import { ThreadCard } from './ThreadCard';
import { useSayings } from './useSayings';

interface ThreadListProps {
  readonly threads: readonly ThreadState[];
  readonly supports: CallSupports | undefined;
  /** The contribution, or the reply, that a link of the page led to. */
  readonly arrivedAt?: number;
}

/** Contributions one below the other. */
export function ThreadList({ threads, supports, arrivedAt }: ThreadListProps): React.ReactElement {
  const isArrival = ({ contribution, replies }: ThreadState): boolean => [contribution, ...replies.map((reply) => reply.contribution)].some(({ id }) => id === arrivedAt);
  return (
    <ul className={styles.threads}>
      {threads.map((thread) => (
        <li key={thread.contribution.id}>{isArrival(thread) ? <ArrivedCard thread={thread} supports={supports} /> : <ThreadCard thread={thread} supports={supports} />}</li>
      ))}
    </ul>
  );
}

/** Under contributions, while more of them can be read. */
export function MoreThreads({ read: { hasMore, isReadingMore, readMore } }: { readonly read: PagesResult<ThreadPage> }): React.ReactElement | null {
  const words = useSayings();
  if (!hasMore) return null;
  return (
    <Button isBusy={isReadingMore} onClick={readMore}>
      {words.more}
    </Button>
  );
}

/** The one that was asked for: in sight, and with the focus, once. */
function ArrivedCard({ thread, supports }: Pick<ThreadListProps, 'supports'> & { readonly thread: ThreadState }): React.ReactElement {
  const card = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    if (!card.current) return;
    bringIntoSight(card.current);
    focusOn(card.current);
  }, []);
  return <ThreadCard thread={thread} supports={supports} headRef={card} isOpen />;
}
