import * as React from 'react';
import type { CallSupports } from '../../data/calls/CallServices';
import type { ThreadState } from '../../domain/calls/threadState';
import { bringIntoSight } from '../addresses/useAddresses';
import { focusOn } from '../../ui/focusOn';
import styles from './Contributions.module.scss';
import { ThreadCard } from './ThreadCard';

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
