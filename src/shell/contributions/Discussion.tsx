import * as React from 'react';
import type { ThreadOrder } from '../../data/calls/CallServices';
import type { Anchor } from '../../domain/anchors/Anchor';
import { isSecret } from '../../domain/calls/Call';
import type { Thread } from '../../domain/calls/Thread';
import { DraftsContext } from '../drafts/DraftsContext';
import { isPassing } from '../errorCode';
import { lazyScreen } from '../lazyScreen';
import { usePage } from '../Page';
import type { UseQueryResult } from '../queries/useQuery';
import { WhenReady } from '../states';
import { UnreadableNotice } from '../unreadable/UnreadableNotice';
import { Button } from '../../ui/Button';
import { Composer, isBegun, useComposerAhead } from './composing';
import styles from './Contributions.module.scss';
import { useDiscussing } from './Discussing';
import { PendingContributions } from './PendingContributions';
import { SentNotice } from './SentNotice';
import { MoreThreads, ThreadList } from './ThreadList';
import { useSupports, useThreads, useThreadStates } from './useThreads';
import { useSayings } from './useSayings';

const CloseOnes = lazyScreen(() => import(/* webpackChunkName: 'contributions-compose' */ './CloseOnes'), { lines: 0 });
/** It comes with where one writes: whoever lost the network has it, or is told that this did not come. */
const Unread = lazyScreen(() => import(/* webpackChunkName: 'contributions-compose' */ './Unread'), { lines: 4 });

/** Something that is being read, or could not be. */
type Waited = Pick<UseQueryResult<unknown>, 'error' | 'refetch'>;

export interface DiscussionProps {
  /** The passage, then those that it descends from. */
  readonly passages: readonly number[];
  /** What is said now is of this; with the words that were selected, where some were. */
  readonly anchor: Anchor;
  /** Said above what is written, e.g. `passage 12`. */
  readonly place?: string;
  /** The contribution that a link of the page led to. */
  readonly arrivedAt?: number;
  /** The newest first unless it says otherwise. */
  readonly order?: ThreadOrder;
  readonly asksDirection?: boolean;
  readonly mayRepair?: boolean;
  /** Each new number begins a contribution; 0: nobody asked for one. */
  readonly writing?: number;
  /** What tells which passages these are, where that is not known yet. */
  readonly waitsFor?: Waited;
  /** Which of what was read stands here; default: all of it. */
  isHere?(thread: Thread): boolean;
  onWhole?(): void;
}

const NONE: readonly Thread[] = [];

/** What was said of a passage, or of an article, and where more is said of it: at once where somebody asked for it, else after what is said. */
export function Discussion(props: DiscussionProps): React.ReactElement {
  const { passages, anchor, order, mayRepair, isHere } = props;
  const words = useSayings();
  const { formats } = usePage();
  const { opened, refusal } = useDiscussing();
  const { call } = opened;
  const frame = React.useRef<HTMLDivElement>(null);
  const { waitsFor } = props;
  const asked = useThreads(call, passages, order, !waitsFor);
  const read = waitsFor ? { ...asked, ...waitsFor, data: undefined } : asked;
  const threads = React.useMemo(() => read.data?.flatMap((page) => page.threads) ?? NONE, [read.data]);
  const states = useThreadStates(isHere ? threads.filter(isHere) : threads);
  const shown = React.useMemo(() => states.flatMap((state) => [state, ...state.replies]), [states]);
  const supports = useSupports(call, shown);
  const isRead = read.data !== undefined;
  // What stands elsewhere was said too.
  const isEmpty = isRead && threads.length === 0;
  // What others said may come later: that is no reason not to write.
  const isUnread = !isRead && isPassing(read.error);
  const [isWriting, setWriting] = useWriting(call.id, anchor, props.writing, (isEmpty || isUnread) && refusal === null);
  useStaysInSight(frame, isRead);
  const aside = (text: string): React.ReactNode => (states.length > 0 && text.trim().length > 8 ? <CloseOnes threads={states} supports={supports} text={text} /> : null);
  const expect = useComposerAhead();
  const unread = <Unread onRetry={() => void read.refetch()} />;
  // Of an article the newest is read first, and written above it.
  const isAbove = call.kind === 'article';
  const mine = (
    <>
      <PendingContributions call={call.id} passage={passages[0] ?? 0} />
      <SentNotice call={call.id} passage={passages[0] ?? 0} />
      {isWriting ? (
        <Composer
          key={`${anchor.version}.${anchor.start}.${anchor.end}`}
          anchor={anchor}
          place={props.place}
          asksDirection={props.asksDirection}
          isQuiet={isWriting === 'quiet'}
          aside={aside}
          onWhole={props.onWhole}
          onClose={() => setWriting(false)}
        />
      ) : (
        (isRead || isUnread) && <Asking isEmpty={isEmpty} onAsk={() => setWriting('asked')} />
      )}
    </>
  );
  return (
    <div ref={frame} className={styles.discussion} onFocus={expect} onPointerEnter={expect}>
      {isAbove && mine}
      <WhenReady read={read} lines={4} onError={{ offline: unread, timeout: unread, throttled: unread }}>
        {(pages) => (
          <>
            {pages[0]?.among && <p className={styles.note}>{words.supportedAmong(formats.number(pages[0].among))}</p>}
            {mayRepair && <UnreadableNotice rows={pages.flatMap(({ unreadable }) => unreadable)} />}
            {states.length > 0 && <ThreadList threads={states} supports={supports} arrivedAt={props.arrivedAt} />}
            <MoreThreads read={read} />
          </>
        )}
      </WhenReady>
      {!isAbove && mine}
    </div>
  );
}

/** The way to say something, or why there is none. */
function Asking({ isEmpty, onAsk }: { readonly isEmpty: boolean; onAsk(): void }): React.ReactElement {
  const words = useSayings();
  const { opened, refusal } = useDiscussing();
  if (refusal === null) {
    return (
      <div className={styles.actions}>
        <Button onClick={onAsk}>{words.add}</Button>
      </div>
    );
  }
  return (
    <>
      {isEmpty && <p className={styles.note}>{isSecret(opened.call) ? words.noneToRead : words.none}</p>}
      <p className={styles.note}>{words.refusals[refusal]}</p>
    </>
  );
}

/** What comes above it does not push out of sight what somebody types in. */
function useStaysInSight(frame: React.RefObject<HTMLElement>, isRead: boolean): void {
  React.useLayoutEffect(() => {
    const { activeElement } = document;
    if (isRead && frame.current?.contains(activeElement)) activeElement?.scrollIntoView?.({ block: 'nearest' });
  }, [frame, isRead]);
}

/** It is being written: since somebody asked, or (`quiet`) since there is a draft, or nothing else to see. */
type Writing = false | 'asked' | 'quiet';

function useWriting(callId: number, { passage, start, end }: Anchor, asked = 0, isEmpty: boolean): [Writing, (writing: Writing) => void] {
  const drafts = React.useContext(DraftsContext);
  const [writing, setWriting] = React.useState<Writing | undefined>(asked > 0 ? 'asked' : undefined);
  React.useEffect(() => {
    if (asked > 0) setWriting('asked');
  }, [asked, start, end]);
  // Others may say something while he writes: it stays open.
  React.useLayoutEffect(() => {
    if (isEmpty) setWriting((before) => before ?? 'quiet');
  }, [isEmpty]);
  React.useEffect(() => {
    if (!drafts) return undefined;
    let isLeft = false;
    isBegun(drafts, callId, passage).then(
      (isIt) => isIt && !isLeft && setWriting((before) => before || 'quiet'),
      // It stays kept; that where one writes did not come is told there.
      () => undefined
    );
    return () => {
      isLeft = true;
    };
  }, [drafts, callId, passage]);
  return [writing ?? false, setWriting];
}
