import type { Follow } from '../../domain/thread/Follow';
import type { StreamState } from '../../domain/thread/horizon';
import { nextToRead } from '../../domain/thread/horizon';
import type { News, StreamId } from '../../domain/thread/News';
import { WINDOW } from '../append/windows';
import { hasCode } from '../DataError';
import type { KeptValue } from '../kept/KeptValue';
import { listStamp } from '../provisioning/listStamp';
import type { SiteFacts } from '../provisioning/SiteFacts';
import { swallowed } from '../swallowed';
import type { KeptStream } from './keptStreams';
import type { NewsPage, ThreadStream } from './ThreadStream';

/** How the lists stand that an agent's thread is made of. */
export interface ThreadRead {
  readonly streams: readonly StreamState[];
  /** Those of the last reading that could not be read. */
  readonly failed: readonly StreamId[];
}

/** One operation tells how all lists stand; with it these are four. */
export const READS_AT_ONCE = 3;
/** More of one list is not kept in the browser. */
const MOST_KEPT = 120;

export interface ThreadOptions {
  readonly streams: readonly ThreadStream[];
  /** How the lists stand, in one operation that all parts of a page share. */
  facts(): Promise<Pick<SiteFacts, 'lists'>>;
  readonly kept: KeptValue<{ readonly streams: Readonly<Record<string, KeptStream>> }>;
  /** Of the site and the person. */
  owner(): Promise<string>;
  serverNow(): Date;
}

/** A list while the page stands. */
interface Held {
  readonly stream: ThreadStream;
  readonly asked: string;
  /** Nothing that it tells is later; of what is told ahead, that is not known before it was read. */
  readonly changedAt: Date;
  readonly isLarge: boolean;
  /** Null: changed a moment ago, so what is read now is read again next time. */
  readonly stamp: string | null;
  /** Undefined: not read since it changed. */
  readonly known: KeptStream | undefined;
  /** What was known before it changed. */
  readonly before: KeptStream | undefined;
}

/**
 * What is new in all that an agent follows, out of lists that nobody joins: four operations at most a reading, whatever he follows. The lists' own
 * stamps say which changed since; of these the ones that changed last are read, and how far nothing is missing is said of each.
 */
export class Thread {
  private held: readonly Held[] = [];

  public constructor(private readonly options: ThreadOptions) {}

  /** From the lists as they stand now. @throws DataError where none of what was to be read could be */
  public async read(follows: readonly Follow[]): Promise<ThreadRead> {
    const { streams, facts, serverNow } = this.options;
    const [{ lists }, kept] = await Promise.all([facts(), this.keptNow()]);
    const now = serverNow();
    this.held = streams.flatMap((stream): Held[] => {
      const list = lists.get(stream.url);
      const asked = stream.asked(follows);
      if (!list || asked === null) return [];
      const stamp = listStamp(list, now);
      const last = this.held.find((each) => each.stream === stream && each.asked === asked)?.known ?? kept[stream.id];
      const before = last?.asked === asked ? last : undefined;
      // Nothing lies in it: that is known without reading it.
      const empty = list.itemCount === 0 ? { asked, stamp: '', news: [], next: null, knownAfter: null } : undefined;
      return [{ stream, asked, stamp, changedAt: stream.isAhead ? now : new Date(list.lastModified), isLarge: list.itemCount > WINDOW, known: empty ?? (stamp !== null && before?.stamp === stamp ? before : undefined), before }];
    });
    return this.readOn(follows, this.held.filter(({ known }) => known === undefined));
  }

  /** Further back, from where `read` stopped: lists that were not read yet, and older rows of the others. */
  public older(follows: readonly Follow[]): Promise<ThreadRead> {
    return this.readOn(follows, this.held);
  }

  private async readOn(follows: readonly Follow[], from: readonly Held[]): Promise<ThreadRead> {
    const chosen = nextToRead(from.map((held) => ({ held, knownAfter: stateOf(held).knownAfter })), READS_AT_ONCE).map(({ held }) => held);
    const results = await Promise.allSettled(chosen.map((held) => this.readPage(follows, held)));
    const failed = results.flatMap((result, index) => {
      const held = chosen[index];
      if (result.status === 'fulfilled' || !held) return [];
      swallowed(result.reason, `read ${held.stream.url} for a thread`);
      return [held.stream.id];
    });
    const [first] = results;
    if (first?.status === 'rejected' && failed.length === chosen.length && this.held.every(({ known }) => known === undefined)) throw first.reason;
    const read = new Map(results.flatMap((result, index) => (result.status === 'fulfilled' ? [[chosen[index]?.stream.id, result.value] as const] : [])));
    this.held = this.held.map((held) => read.get(held.stream.id) ?? held);
    await this.keep();
    return { streams: this.held.map(stateOf), failed };
  }

  private async readPage(follows: readonly Follow[], held: Held): Promise<Held> {
    const { stream, asked, known, before, stamp } = held;
    try {
      const page = await stream.page(follows, held.isLarge, known?.next ?? null);
      const news = known ? [...known.news, ...page.news] : joined(page, before);
      const reach = !known && before && isJoined(page, before) ? before : reachOf(page, stateOf(held).knownAfter);
      return { ...held, known: { asked, stamp: stamp ?? '', news, next: reach.next, knownAfter: reach.knownAfter } };
    } catch (error) {
      // Larger than was thought: chosen here next time, so that this time costs no further operation.
      if (hasCode(error, 'tooLarge') && !held.isLarge) return { ...held, isLarge: true };
      // A list that an owner removed meanwhile holds nothing up.
      if (hasCode(error, 'notFound')) return { ...held, known: { asked, stamp: '', news: [], next: null, knownAfter: null } };
      throw error;
    }
  }

  private async keptNow(): Promise<Readonly<Record<string, KeptStream>>> {
    return this.options.kept.read(await this.options.owner())?.streams ?? {};
  }

  private async keep(): Promise<void> {
    const streams = this.held.flatMap(({ stream: { id }, known }) => (known && known.stamp !== '' ? [[id, shortened(known)] as const] : []));
    this.options.kept.write(await this.options.owner(), { streams: Object.fromEntries(streams) });
  }
}

function stateOf({ stream: { id }, known, before, changedAt }: Held): StreamState {
  return known ? { id, news: known.news, knownAfter: known.knownAfter } : { id, news: before?.news ?? [], knownAfter: changedAt };
}

/** @param knownAfter where it was not known before: of rows that are none, nobody knows when they were stored */
function reachOf({ next, from }: NewsPage, knownAfter: Date | null): Pick<KeptStream, 'next' | 'knownAfter'> {
  return { next, knownAfter: next === null ? null : from ?? knownAfter };
}

/** Does what was read reach what was known before? */
function isJoined({ news, next, from }: NewsPage, { news: [newest] }: KeptStream): boolean {
  return newest !== undefined && next !== null && from !== null && (news.some(({ id }) => id === newest.id) || from < newest.at);
}

function joined(page: NewsPage, before: KeptStream | undefined): readonly News[] {
  if (!before || !isJoined(page, before)) return page.news;
  const ids = new Set(page.news.map(({ id }) => id));
  const oldest = page.next ?? 0;
  // Within what was read, what is not there any more is gone.
  return [...page.news, ...before.news.filter(({ id }) => !ids.has(id) && id < oldest)];
}

function shortened(known: KeptStream): KeptStream {
  const last = known.news[MOST_KEPT - 1];
  if (known.news.length <= MOST_KEPT || !last) return known;
  return { ...known, news: known.news.slice(0, MOST_KEPT), next: last.id, knownAfter: last.at };
}
