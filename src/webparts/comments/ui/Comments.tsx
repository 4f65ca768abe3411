import * as React from 'react';
import type { CallRights } from '../../../data/calls/CallServices';
import type { CommentedPage } from '../../../data/comments/readPage';
import type { Anchor } from '../../../domain/anchors/Anchor';
import { callState } from '../../../domain/calls/callState';
import type { GroupIndex } from '../../../domain/calls/indexGroups';
import { mayContribute } from '../../../domain/calls/mayContribute';
import type { OpenedCall, Thread } from '../../../domain/calls/Thread';
import type { ThreadState } from '../../../domain/calls/threadState';
import { useArrival } from '../../../shell/addresses/useAddresses';
import type { Discussing } from '../../../shell/contributions/Discussing';
import { DiscussingProvider } from '../../../shell/contributions/Discussing';
import { Discussion } from '../../../shell/contributions/Discussion';
import { useMe } from '../../../shell/contributions/useThreads';
import { FollowButton } from '../../../shell/following/FollowButton';
import { lazyScreen } from '../../../shell/lazyScreen';
import { useWords } from '../../../shell/Page';
import { useServerTime } from '../../../shell/useServerTime';
import { SelectField } from '../../../ui/SelectField';
import { commentWords } from '../strings';
import { CommentCount } from './CommentCount';
import styles from './Comments.module.scss';

const ArrivedComment = lazyScreen(() => import(/* webpackChunkName: 'comments-arrived' */ './ArrivedComment'), { lines: 2 });
const OwnerTools = lazyScreen(() => import(/* webpackChunkName: 'comments-owner' */ './owner/OwnerTools'), { lines: 2 });
const Moderate = lazyScreen(() => import(/* webpackChunkName: 'comments-owner' */ './owner/Moderate'), { lines: 0 });
const EarlierList = lazyScreen(() => import(/* webpackChunkName: 'comments-earlier' */ './EarlierList'), { lines: 1 });

/** An article is commented as a whole. */
const WHOLE: Anchor = { version: 1, passage: 0, quote: '', before: '', after: '', start: 0, end: 0 };
const PASSAGES = [0] as const;
/** Nothing is decided of many comments at once. */
const NO_GROUPS: GroupIndex = { groups: new Map(), groupOf: new Map(), applied: new Map(), ignored: [] };

interface CommentsProps {
  readonly opened: OpenedCall;
  readonly page: CommentedPage;
  readonly path: string;
  readonly rights: CallRights;
  readonly initialOrder?: 'newest' | 'supported';
}

/** What is said under a page. */
export function Comments({ opened, page, path, rights, initialOrder = 'newest' }: CommentsProps): React.ReactElement {
  const words = useWords(commentWords);
  const [order, setOrder] = React.useState(initialOrder);
  const now = useServerTime();
  const me = useMe();
  const state = React.useMemo(() => callState(opened.call, opened.decisions, now), [opened, now]);
  const arrival = useArrival(['contribution']);
  const { mayAnimate } = rights;
  const discussing = React.useMemo(
    (): Discussing => ({
      opened,
      state,
      groups: NO_GROUPS,
      me,
      refusal: mayContribute(state, rights),
      articleAuthorId: page.authorId,
      ...(mayAnimate ? { toolsOf: (thread: ThreadState) => <Moderate thread={thread} /> } : {})
    }),
    [opened, state, me, rights, page.authorId, mayAnimate]
  );
  return (
    <DiscussingProvider value={discussing}>
      <div className={styles.comments}>
        {mayAnimate && <OwnerTools page={page} path={path} rights={rights} />}
        <CommentCount call={opened.call}>
          <SelectField
            label={words.order}
            options={(['newest', 'supported'] as const).map((key) => ({ key, text: words.orders[key] }))}
            selected={order}
            onChange={(key) => setOrder(key === 'supported' ? 'supported' : 'newest')}
          />
        </CommentCount>
        <div>
          <FollowButton kind="page" id={opened.call.id} name={opened.call.title || page.title} />
        </div>
        {arrival && <ArrivedComment key={arrival.number} id={arrival.thing.id} />}
        {/* What stands above is not said again. */}
        <Discussion passages={PASSAGES} anchor={WHOLE} order={order} mayRepair={rights.mayOwn} isHere={arrival && ((thread) => !holds(thread, arrival.thing.id))} />
        {state.earlier && <EarlierList decision={state.earlier} />}
      </div>
    </DiscussingProvider>
  );
}

function holds({ contribution, replies }: Thread, id: number): boolean {
  return contribution.id === id || replies.some((reply) => reply.contribution.id === id);
}
