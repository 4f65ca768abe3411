import * as React from 'react';
import { callKeys } from '../../../data/calls/callKeys';
import { useDiscussing } from '../../../shell/contributions/Discussing';
import { ThreadList } from '../../../shell/contributions/ThreadList';
import { useSupports, useThreadStates } from '../../../shell/contributions/useThreads';
import { useWords } from '../../../shell/Page';
import { useQuery } from '../../../shell/queries/useQuery';
import { WhenReady } from '../../../shell/states';
import type { Thread } from '../../../domain/calls/Thread';
import { MessageLine } from '../../../ui/MessageLine';
import { commentWords } from '../strings';
import styles from './CommentTools.module.scss';
import { useCommentServices } from './queries';

/** The comment that the page's address names, above all others however old it is; of a reply the one that it answers. */
export default function ArrivedComment({ id }: { readonly id: number }): React.ReactElement | null {
  const words = useWords(commentWords);
  const { contributions } = useCommentServices();
  const { call } = useDiscussing().opened;
  const read = useQuery({ queryKey: callKeys.thread(id), queryFn: () => contributions.thread(id) });
  return (
    <WhenReady read={read} lines={2} onError={{ notFound: <MessageLine tone="info">{words.goneComment}</MessageLine> }}>
      {/* Of a call on the same page: it is shown there. */}
      {(thread) => (thread.contribution.callId === call.id ? <Arrived id={id} threads={[thread]} /> : <></>)}
    </WhenReady>
  );
}

function Arrived({ id, threads }: { readonly id: number; readonly threads: readonly Thread[] }): React.ReactElement {
  const words = useWords(commentWords);
  const states = useThreadStates(threads);
  const supports = useSupports(useDiscussing().opened.call, states.flatMap((state) => [state, ...state.replies]));
  return (
    <section aria-label={words.arrived} className={styles.arrived}>
      <ThreadList threads={states} supports={supports} arrivedAt={id} />
    </section>
  );
}
