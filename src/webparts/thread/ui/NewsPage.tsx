import * as React from 'react';
import type { Follow } from '../../../domain/thread/Follow';
import { horizon } from '../../../domain/thread/horizon';
import type { ThreadLine } from '../../../domain/thread/threadLines';
import { byDay, threadLines } from '../../../domain/thread/threadLines';
import { announce } from '../../../shell/announce';
import { usePage, useWords } from '../../../shell/Page';
import { Failure, WhenReady } from '../../../shell/states';
import { shellWords } from '../../../shell/strings';
import { useServerTime } from '../../../shell/useServerTime';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { CheckIcon, InfoIcon } from '../../../ui/icons';
import { MessageLine } from '../../../ui/MessageLine';
import { threadWords } from '../strings';
import { DayLines } from './DayLines';
import type { ThreadReading, ThreadResult } from './queries';
import { useThread } from './queries';
import styles from './ThreadScreen.module.scss';
import { useSeen } from './useSeen';

/** Lines that are shown at once. */
const PAGE = 20;
/** With fewer lines of which nothing is missing, some of those below are shown too. */
const FEW = 5;

interface NewsPageProps {
  readonly follows: readonly Follow[];
  /** Nothing was chosen yet: what opens and ends on the site is shown meanwhile. */
  readonly isBeginning: boolean;
  /** Goes to what is followed. */
  onChoose(): void;
}

/** What is new, or how to follow something. */
export function NewsPage({ follows, isBeginning, onChoose }: NewsPageProps): React.ReactElement {
  const words = useWords(threadWords);
  const choose = <Button onClick={onChoose}>{words.chooseFollows}</Button>;
  if (follows.length > 0)
    return (
      <>
        {isBeginning && (
          <MessageLine tone="info" action={choose}>
            {words.beginning}
          </MessageLine>
        )}
        <FollowedNews follows={follows} isBeginning={isBeginning} />
      </>
    );
  return (
    <EmptyState icon={<InfoIcon />} title={words.nothingFollowed} action={choose}>
      <p className={styles.text}>{words.howToFollow}</p>
    </EmptyState>
  );
}

function FollowedNews({ follows, isBeginning }: Omit<NewsPageProps, 'onChoose'>): React.ReactElement {
  const thread = useThread(follows);
  return (
    <WhenReady read={thread} lines={6}>
      {(reading) => <Lines reading={reading} thread={thread} follows={follows} isBeginning={isBeginning} />}
    </WhenReady>
  );
}

interface LinesProps extends Omit<NewsPageProps, 'onChoose'> {
  readonly reading: ThreadReading;
  readonly thread: ThreadResult;
}

function Lines({ reading: { read, me }, thread, follows, isBeginning }: LinesProps): React.ReactElement {
  const words = useWords(threadWords);
  const { retry } = useWords(shellWords);
  const { formats } = usePage();
  const [most, setMost] = React.useState(PAGE);
  const dayOf = formats.date;
  const now = useServerTime();
  const lines = React.useMemo(() => threadLines(read.streams, follows, dayOf, me, now), [read, follows, dayOf, me, now]);
  const from = horizon(read.streams);
  const complete = lines.filter(({ news }) => from === null || news.at > from);
  const shown = complete.slice(0, most);
  const below = complete.length < FEW ? lines.slice(complete.length, complete.length + PAGE) : [];
  const seen = useSeen(lines[0]?.news.at);
  const hasMore = complete.length > shown.length;
  useMoreSaid(shown.length, thread.isReadingOlder, from === null && !hasMore);
  const missing = formats.list(read.streams.filter(({ knownAfter }) => knownAfter !== null).map(({ id }) => words.lists[id]));
  const draw = (some: readonly ThreadLine[]): React.ReactElement[] => byDay(some, dayOf).map(({ day, lines: ofDay }) => <DayLines key={day} day={day} lines={ofDay} streams={read.streams} seen={seen} isBeginning={isBeginning} />);
  const readOn = (): void => {
    setMost(shown.length + PAGE);
    if (!hasMore) thread.readOlder();
  };
  return (
    <div className={styles.days}>
      {read.failed.length > 0 && (
        <MessageLine
          tone="warning"
          action={
            <Button appearance="text" onClick={() => void thread.refetch()}>
              {retry}
            </Button>
          }
        >
          {words.failed(formats.list(read.failed.map((id) => words.lists[id])))}
        </MessageLine>
      )}
      {lines.length === 0 && from === null && <EmptyState icon={<CheckIcon />} title={words.nothingNew} />}
      {draw(shown)}
      {from !== null && !hasMore && <p className={styles.meta}>{words.incomplete(formats.dateTime(from), missing)}</p>}
      {draw(below)}
      {thread.olderError !== null && <Failure error={thread.olderError} />}
      {(hasMore || from !== null) && (
        <div>
          <Button isBusy={thread.isReadingOlder} onClick={readOn}>
            {words.more}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Says how much came when more was asked for. */
function useMoreSaid(count: number, isReading: boolean, isEnd: boolean): void {
  const words = useWords(threadWords);
  const { formats } = usePage();
  const before = React.useRef(count);
  React.useEffect(() => {
    if (isReading || count === before.current) return;
    if (count > before.current) announce(`${words.moreShown(count - before.current, formats.number(count - before.current))}${isEnd ? ` ${words.noMore}` : ''}`);
    before.current = count;
  }, [count, isReading, isEnd, words, formats]);
}
