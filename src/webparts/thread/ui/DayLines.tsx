import * as React from 'react';
import { plainPath } from '../../../domain/address/plainPath';
import type { StreamState } from '../../../domain/thread/horizon';
import type { NewsKind } from '../../../domain/thread/News';
import { topicOf } from '../../../domain/thread/reasons';
import type { ThankedKind } from '../../../domain/thread/thanks';
import type { ThreadLine } from '../../../domain/thread/threadLines';
import { ThingLink } from '../../../shell/addresses/ThingLink';
import { usePage, useWords } from '../../../shell/Page';
import { StatusBadge } from '../../../ui/StatusBadge';
import { useId } from '../../../ui/useId';
import { threadWords } from '../strings';
import { becauseOf, linkWords, thingOf, toldBy } from './lineWords';
import { Thank } from './Thank';
import styles from './ThreadScreen.module.scss';

interface DayLinesProps {
  readonly day: string;
  readonly lines: readonly ThreadLine[];
  readonly streams: readonly StreamState[];
  /** Up to when the reader had seen his thread; null: never. */
  readonly seen: Date | null;
  /** The reader chose nothing yet: it is said that the page did. */
  readonly isBeginning: boolean;
}

/** What is new of one day: what happened, where it leads, and why the reader is told. */
export function DayLines({ day, lines, streams, seen, isBeginning }: DayLinesProps): React.ReactElement {
  const id = useId('day');
  return (
    <section className={styles.day} aria-labelledby={id}>
      <h3 id={id} className={styles.date}>
        {day}
      </h3>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <Line key={line.key} line={line} streams={streams} isUnseen={seen !== null && line.news.at > seen} isBeginning={isBeginning} />
        ))}
      </ul>
    </section>
  );
}

function Line({ line, streams, isUnseen, isBeginning }: Pick<DayLinesProps, 'streams' | 'isBeginning'> & { readonly line: ThreadLine; readonly isUnseen: boolean }): React.ReactElement {
  const words = useWords(threadWords);
  const { formats, webPath } = usePage();
  const time = new Intl.DateTimeFormat(formats.culture, { timeStyle: 'short', timeZone: formats.timeZone });
  const { news, because } = line;
  // Where the reader began to follow it, it surely is.
  const begun = because.find(({ page, id }) => page !== '' && id === news.about);
  return (
    <li className={styles.line}>
      <span className={styles.row}>
        <span dir="auto">{toldBy(line, words, formats)}</span>
        {isUnseen && <StatusBadge tone="plain">{words.unseen}</StatusBadge>}
      </span>
      <ThingLink thing={{ ...thingOf(line), webPath }} page={begun && plainPath(begun.page)}>
        <bdi>{line.title || nameOf(line, streams) || linkWords(line, words)}</bdi>
      </ThingLink>
      {news.by && <PersonActions news={news} />}
      <span className={styles.meta} dir="auto">
        {time.format(news.at)} · {isBeginning ? words.whyBeginning : formats.list(because.map((follow) => becauseOf(follow, words)))}
      </span>
    </li>
  );
}

/** To the page of who said it, and thanks for it. */
function PersonActions({ news: { kind, by, id, part } }: Pick<ThreadLine, 'news'>): React.ReactElement | null {
  const words = useWords(threadWords);
  const { webPath } = usePage();
  const thanked = THANKED[kind];
  if (!by) return null;
  return (
    <span className={styles.row}>
      <ThingLink thing={{ kind: 'person', id: by.id, webPath }}>{words.seePage(by.name)}</ThingLink>
      {thanked && <Thank thanked={{ kind: thanked, id: thanked === 'idea' ? part : id, person: by }} />}
    </span>
  );
}

const THANKED: Readonly<Partial<Record<NewsKind, ThankedKind>>> = { ideaThrown: 'idea', ideaCommented: 'ideaComment', contributed: 'contribution', helpReplied: 'help' };

/** What it is about, as it is called in what is followed, or in another row that was read; an idea or a contribution has a name of its own, or none. */
function nameOf({ news, because, count }: ThreadLine, streams: readonly StreamState[]): string {
  if (news.part !== 0 && count === 1 && news.kind !== 'ideaDecided') return '';
  const followed = because.find(({ kind, id }) => id === news.about && kind !== 'person' && kind !== 'theme');
  if (followed) return followed.name;
  const topic = topicOf(news);
  return streams.flatMap((stream) => stream.news).find((each) => topicOf(each) === topic && each.about === news.about && each.part === 0 && each.title !== '')?.title ?? '';
}
