import type { Follow } from '../../../domain/thread/Follow';
import type { News, StreamId } from '../../../domain/thread/News';
import { reasonsFor } from '../../../domain/thread/reasons';
import { DataError } from '../../DataError';
import { KeptValue } from '../../kept/KeptValue';
import type { ListFacts } from '../../provisioning/SiteFacts';
import { keptStreams } from '../keptStreams';
import { Thread } from '../Thread';
import type { ThreadStream } from '../ThreadStream';

/** Rows a page. */
const PAGE = 3;

/** A thread over lists that are arrays; what it asked of which is noted. */
export class MemoryThread {
  public readonly asked: string[] = [];
  public readonly broken = new Set<StreamId>();
  public readonly thread: Thread;
  private readonly rows = new Map<StreamId, News[]>();
  private now = Date.parse('2026-11-23T10:00:00Z');

  /** @param ids the lists that there are */
  public constructor(ids: readonly StreamId[], storage?: Storage) {
    for (const id of ids) this.rows.set(id, []);
    this.thread = new Thread({
      streams: ids.map((id) => this.stream(id)),
      facts: async () => {
        this.asked.push('facts');
        return { lists: new Map(ids.map((id) => [id, this.factsOf(id)])) };
      },
      kept: new KeptValue(storage, 'parvis-thread', keptStreams),
      owner: async () => 'site|1',
      serverNow: () => new Date(this.now)
    });
  }

  /** Stores some, each a minute after the one before; then an hour passes. */
  public say(...some: readonly (Pick<News, 'stream' | 'kind'> & Partial<News>)[]): void {
    for (const each of some) {
      this.now += 60_000;
      const rows = this.rows.get(each.stream) ?? [];
      rows.push({ about: 1, part: 0, category: 0, by: null, title: '', skill: '', at: new Date(this.now), id: rows.length + 1, ...each });
    }
    this.now += 3_600_000;
  }

  private stream(id: StreamId): ThreadStream {
    const fits = (news: News, follows: readonly Follow[]): boolean => reasonsFor(news, follows).length > 0 || /^(idea[HSWRC]|campaignDated|campaignOver|callDated|callOver)/.test(news.kind);
    return {
      id,
      url: id,
      isAhead: id === 'campaignCourse' || id === 'callCourse',
      asked: (follows) => (follows.length === 0 ? null : JSON.stringify(follows)),
      page: async (follows, _, before) => {
        this.asked.push(before === null ? id : `${id} before ${before}`);
        if (this.broken.has(id)) throw new DataError('forbidden');
        const older = (this.rows.get(id) ?? []).filter((news) => (before === null || news.id < before) && fits(news, follows)).reverse();
        const news = older.slice(0, PAGE);
        const last = news[news.length - 1];
        return { news, next: older.length > PAGE && last ? last.id : null, from: last?.at ?? null };
      }
    };
  }

  private factsOf(id: StreamId): ListFacts {
    const rows = this.rows.get(id) ?? [];
    const last = (rows[rows.length - 1]?.at ?? new Date(0)).toISOString();
    return { id, title: id, version: 1, partVersion: 1, views: [], description: '', readSecurity: 1, writeSecurity: 2, hasOwnPermissions: true, permissions: { High: '0', Low: '1' }, itemCount: rows.length, lastModified: last, lastDeleted: last, hasApproval: false, formula: '', fields: null, access: null };
  }
}
