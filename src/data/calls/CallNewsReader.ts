import type { Call } from '../../domain/calls/Call';
import type { CallNews } from './CallServices';
import type { CallSite, ContributionsListName, NewsStandings, NewsStart } from './CallSite';

const MOST = 1000;

type Name = keyof NewsStandings;

/** What came since the page was read, or since it was last asked: one operation, and one more for each list in which anything was stored. */
export class CallNewsReader {
  private lastDecision: number | undefined;

  /** @param known how the lists stood when the page was read; undefined: nobody knows */
  public constructor(
    private readonly site: CallSite,
    private readonly list: ContributionsListName,
    private known: NewsStandings | undefined
  ) {}

  /** As `ContributionsRepository.since`. */
  public async since({ id: call }: Call, lastId: number): Promise<CallNews> {
    const { known } = this;
    const now = await this.site.newsStandings();
    const isChanged = (name: Name): boolean => known?.[name].stamp !== now[name].stamp;
    // As many as the list has more than when the page was read: nobody told the page which id was the last.
    const added = (name: Name): NewsStart => ({ newest: known ? Math.max(0, now[name].count - known[name].count) : 1 });
    const [came, decided] = await Promise.all([
      isChanged(this.list) ? this.read(lastId > 0 ? { after: lastId } : added(this.list), (start) => this.site.newContributions(this.list, start)) : [],
      isChanged('decisions') ? this.read(this.lastDecision === undefined ? added('decisions') : { after: this.lastDecision }, (start) => this.site.newDecisions(start)) : []
    ]);
    // What is left of more than a thousand is asked for the next time.
    if (came.length < MOST) this.known = now;
    if (decided.length > 0) this.lastDecision = Math.max(this.lastDecision ?? 0, ...decided.map((row) => row.id));
    const passages: Record<number, number> = {};
    const said = lastId > 0 || known ? came.filter((row) => row.call === call && row.answers === 0) : [];
    for (const row of said) {
      const passage = Number(row.passage.slice(String(call).length + 1));
      passages[passage] = (passages[passage] ?? 0) + 1;
    }
    return { passages, hasDecisions: known !== undefined && decided.some((row) => row.call === call), lastId: Math.max(lastId, ...came.map((row) => row.id)) };
  }

  private async read<Row>(start: NewsStart, read: (start: NewsStart) => Promise<readonly Row[]>): Promise<readonly Row[]> {
    return 'newest' in start && start.newest === 0 ? [] : read(start);
  }
}
