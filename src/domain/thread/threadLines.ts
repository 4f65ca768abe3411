import type { Follow } from './Follow';
import type { StreamState } from './horizon';
import { byTime, horizon } from './horizon';
import type { News } from './News';
import { callEnds } from './callEnds';
import { phaseNews } from './phaseNews';
import { reasonsFor } from './reasons';

/** One line of an agent's thread. */
export interface ThreadLine {
  /** The same for the same line, however it was read. */
  readonly key: string;
  /** The newest of what it tells. */
  readonly news: News;
  /** How many of a kind it tells together. */
  readonly count: number;
  /** Of an idea: its title, while it is certain that it stands; else empty. */
  readonly title: string;
  readonly because: readonly Follow[];
}

export interface ThreadDay {
  /** As `dayOf` says it. */
  readonly day: string;
  readonly lines: readonly ThreadLine[];
}

/** So many of a kind about one thing on one day are told each for itself; more are told together. */
const MOST_APART = 3;

/**
 * What the thread shows, newest first.
 * @param dayOf the day of a moment in the reader's time zone
 * @param me what he said himself is no news to him
 * @param now the server's time: a phase is told once it has begun, a call once it is closed
 */
export function threadLines(streams: readonly StreamState[], follows: readonly Follow[], dayOf: (at: Date) => string, me: number, now: Date): readonly ThreadLine[] {
  const rows = streams.flatMap(({ news }) => news);
  const all = byTime([...rows, ...phaseNews(rows, now), ...callEnds(rows, now)]);
  const ideas = ideasOf(streams, all, follows);
  const told = all.flatMap((news): ThreadLine[] => {
    if (news.by?.id === me || (news.kind === 'ideaThrown' && ideas.gone.has(news.part))) return [];
    const because = reasonsFor(news, follows);
    return because.length === 0 ? [] : [{ key: `${news.stream}-${news.id}-${news.kind}`, news, count: 1, title: news.kind === 'ideaThrown' && !ideas.isCertain(news) ? '' : news.title, because }];
  });
  return together(told, dayOf);
}

/** By day, in the order in which they come. */
export function byDay(lines: readonly ThreadLine[], dayOf: (at: Date) => string): readonly ThreadDay[] {
  const days: { readonly day: string; readonly lines: ThreadLine[] }[] = [];
  for (const line of lines) {
    const day = dayOf(line.news.at);
    const last = days[days.length - 1];
    if (last?.day === day) last.lines.push(line);
    else days.push({ day, lines: [line] });
  }
  return days;
}

function together(lines: readonly ThreadLine[], dayOf: (at: Date) => string): readonly ThreadLine[] {
  const groupOf = ({ news: { kind, about, at, by }, because }: ThreadLine): string => `${dayOf(at)}|${kind}|${about}|${because.every((each) => each.kind === 'person') ? by?.id ?? 0 : ''}`;
  const groups = new Map<string, ThreadLine[]>();
  for (const line of lines) groups.set(groupOf(line), [...(groups.get(groupOf(line)) ?? []), line]);
  return lines.flatMap((line) => {
    const group = groups.get(groupOf(line)) ?? [];
    if (group.length <= MOST_APART) return [line];
    // Where the newest of them stands.
    return group[0] === line ? [{ ...line, count: group.length, title: '' }] : [];
  });
}

interface Ideas {
  /** Withdrawn by their authors, or hidden by animators. */
  readonly gone: ReadonlySet<number>;
  isCertain(news: News): boolean;
}

const OVER: Readonly<Partial<Record<News['kind'], boolean>>> = { ideaHidden: true, ideaShown: false, ideaWithdrawn: true, ideaRestored: false };

/** Whether titles still stand is said by later rows of two other lists: one that was not read that far leaves it open. */
function ideasOf(streams: readonly StreamState[], all: readonly News[], follows: readonly Follow[]): Ideas {
  const hidden = lastSaid(all, ['ideaHidden', 'ideaShown']);
  const withdrawn = lastSaid(all, ['ideaWithdrawn', 'ideaRestored']);
  const corrected = new Set(all.filter(({ kind }) => kind === 'ideaCorrected').map(({ part }) => part));
  const judges = streams.filter(({ id }) => id === 'ideaRecords' || id === 'campaignDecisions');
  const from = horizon(judges);
  const read = new Set(follows.filter(({ kind }) => kind === 'campaign' || kind === 'theme').map(({ id }) => id));
  return {
    gone: new Set([...hidden, ...withdrawn]),
    isCertain: ({ about, part, at }) => judges.length === 2 && (from === null || at > from) && read.has(about) && !corrected.has(part)
  };
}

/** Of which the newest of these says that it is over. */
function lastSaid(all: readonly News[], kinds: readonly News['kind'][]): readonly number[] {
  const last = new Map<number, boolean>();
  for (const { kind, part } of all) if (kinds.includes(kind) && !last.has(part)) last.set(part, OVER[kind] ?? false);
  return [...last].filter(([, isOver]) => isOver).map(([idea]) => idea);
}
