import type { Call } from '../../domain/calls/Call';
import type { Thread } from '../../domain/calls/Thread';
import type { ThreadPage } from './CallServices';
import type { RankedSupports } from './CallSite';

/** What it reads through. */
export interface SupportedFirstReads {
  ranked(call: Call, passage: number): Promise<RankedSupports>;
  /** Those of the passages, in any order; what is none of theirs is left out. */
  threads(call: Call, passages: readonly number[], ids: readonly number[]): Promise<readonly Thread[]>;
  newest(call: Call, passages: readonly number[], cursor?: string): Promise<ThreadPage>;
}

const PAGE = 50;

/**
 * What was said of a passage, the most supported first, whatever was read before: figures of all that anybody supports come in one operation,
 * and what nobody supports follows on the page of the last of them, the newest first. A cursor is `s<rank>` among the supported ones, then
 * `n<cursor of the newest>`.
 */
export class SupportedFirst {
  /** As they stood when the first page was read: nothing changes its place while somebody reads on. */
  private readonly known = new Map<string, RankedSupports>();

  public constructor(private readonly reads: SupportedFirstReads) {}

  public async page(call: Call, passages: readonly number[], cursor = 's0'): Promise<ThreadPage> {
    const { ids, among } = await this.ranking(call, passages, cursor === 's0');
    const rank = cursor.startsWith('s') ? Number(cursor.slice(1)) : ids.length;
    const some = ids.slice(rank, rank + PAGE);
    const isLast = rank + PAGE >= ids.length;
    const [supported, rest] = await Promise.all([some.length > 0 ? this.reads.threads(call, passages, some) : [], isLast ? this.reads.newest(call, passages, cursor.startsWith('n') ? cursor.slice(1) : undefined) : null]);
    const found = new Map(supported.map((thread) => [thread.contribution.id, thread]));
    const isRanked = new Set(ids);
    const others = rest?.threads.filter(({ contribution: { id } }) => !isRanked.has(id)) ?? [];
    const next = rest ? rest.next && `n${rest.next}` : `s${rank + PAGE}`;
    return { threads: [...some.flatMap((id) => found.get(id) ?? []), ...others], unreadable: rest?.unreadable ?? [], next, among };
  }

  private async ranking(call: Call, passages: readonly number[], isFirst: boolean): Promise<RankedSupports> {
    const key = `${call.id}|${passages.join()}`;
    const known = isFirst ? undefined : this.known.get(key);
    if (known) return known;
    const all = await Promise.all(passages.map((passage) => this.reads.ranked(call, passage)));
    const [one] = all;
    // Of several passages, those of the passage itself come first.
    const ranking = all.length === 1 && one ? one : { ids: all.flatMap(({ ids }) => ids), among: all.find(({ among }) => among !== null)?.among ?? null };
    this.known.set(key, ranking);
    return ranking;
  }
}
