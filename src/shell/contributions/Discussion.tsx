import * as React from 'react';
import type { ThreadOrder } from '../../data/calls/CallServices';
import type { Anchor } from '../../domain/anchors/Anchor';
import { isSecret } from '../../domain/calls/Call';
import type { Thread } from '../../domain/calls/Thread';
import { useDrafts } from '../drafts/useDrafts';
import { lazyScreen } from '../lazyScreen';
import { usePage } from '../Page';
import { WhenReady } from '../states';
import { UnreadableNotice } from '../unreadable/UnreadableNotice';
import { Button } from '../../ui/Button';
import { Composer } from './Composer';
import { contributionForm } from './contributionFormats';
import styles from './Contributions.module.scss';
import { useDiscussing } from './Discussing';
import { PendingContributions } from './PendingContributions';
import { SentNotice } from './SentNotice';
import { ThreadList } from './ThreadList';
import { useSupports, useThreads, useThreadStates } from './useThreads';
import { useSayings } from './useSayings';

const CloseOnes = lazyScreen(() => import(/* webpackChunkName: 'contributions-close' */ './CloseOnes'), { lines: 0 });

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
  /** Which of what was read stands here; default: all of it. */
  isHere?(thread: Thread): boolean;
  onWhole?(): void;
}

/** What was said of a passage, or of an article, and where more is said of it. */
export function Discussion(props: DiscussionProps): React.ReactElement {
  const { passages, order, mayRepair, isHere } = props;
  const words = useSayings();
  const { formats } = usePage();
  const { call } = useDiscussing().opened;
  const read = useThreads(call, passages, order);
  return (
    <div className={styles.discussion}>
      <WhenReady read={read} lines={4}>
        {(pages) => {
          const threads = pages.flatMap((page) => page.threads);
          return (
            <>
              {pages[0]?.among && <p className={styles.note}>{words.supportedAmong(formats.number(pages[0].among))}</p>}
              {mayRepair && <UnreadableNotice rows={pages.flatMap(({ unreadable }) => unreadable)} />}
              <Said {...props} threads={isHere ? threads.filter(isHere) : threads}>
                {read.hasMore && (
                  <Button isBusy={read.isReadingMore} onClick={read.readMore}>
                    {words.more}
                  </Button>
                )}
              </Said>
            </>
          );
        }}
      </WhenReady>
    </div>
  );
}

function Said({ threads: read, passages, anchor, arrivedAt, children, ...rest }: React.PropsWithChildren<DiscussionProps & { readonly threads: readonly Thread[] }>): React.ReactElement {
  const words = useSayings();
  const { opened, refusal } = useDiscussing();
  const { call } = opened;
  const states = useThreadStates(read);
  const shown = React.useMemo(() => states.flatMap((state) => [state, ...state.replies]), [states]);
  const supports = useSupports(call, shown);
  const [isWriting, setWriting] = useWriting(call.id, anchor, rest.writing, read.length === 0 && refusal === null);
  const aside = (text: string): React.ReactNode => (states.length > 0 && text.trim().length > 8 ? <CloseOnes threads={states} supports={supports} text={text} /> : null);
  return (
    <>
      {states.length > 0 && <ThreadList threads={states} supports={supports} arrivedAt={arrivedAt} />}
      {children}
      <PendingContributions call={call.id} passage={passages[0] ?? 0} />
      <SentNotice call={call.id} passage={passages[0] ?? 0} />
      {isWriting ? (
        <Composer
          key={`${anchor.version}.${anchor.start}.${anchor.end}`}
          anchor={anchor}
          place={rest.place}
          asksDirection={rest.asksDirection}
          isQuiet={isWriting === 'quiet'}
          aside={aside}
          onWhole={rest.onWhole}
          onClose={() => setWriting(false)}
        />
      ) : refusal === null ? (
        <div>
          <Button onClick={() => setWriting('asked')}>{words.compose.add}</Button>
        </div>
      ) : (
        <>
          {states.length === 0 && <p className={styles.note}>{isSecret(call) ? words.noneToRead : words.none}</p>}
          <p className={styles.note}>{words.refusals[refusal]}</p>
        </>
      )}
    </>
  );
}

/** It is being written: since somebody asked, or (`quiet`) since there is a draft, or nothing else to see. */
type Writing = false | 'asked' | 'quiet';

function useWriting(callId: number, { passage, start, end }: Anchor, asked = 0, isEmpty: boolean): [Writing, (writing: Writing) => void] {
  const drafts = useDrafts();
  const [writing, setWriting] = React.useState<Writing>(asked > 0 ? 'asked' : isEmpty ? 'quiet' : false);
  React.useEffect(() => {
    if (asked > 0) setWriting('asked');
  }, [asked, start, end]);
  React.useEffect(() => {
    let isLeft = false;
    void drafts.open(`contribution-${callId}-${passage}`, contributionForm).then(({ draft }) => draft && !isLeft && setWriting((before) => before || 'quiet'));
    return () => {
      isLeft = true;
    };
  }, [drafts, callId, passage]);
  return [writing, setWriting];
}
