import type { IgnoredRow } from '../decided/IgnoredRow';
import type { Person } from '../people/Person';

/** A row of requests for help, as the server stamped it. */
export interface HelpRow {
  readonly id: number;
  readonly kind: 'asked' | 'replied' | 'closed' | 'withdrawn';
  /** 0: it is one itself. */
  readonly request: number;
  readonly title: string;
  readonly text: string;
  readonly skill: string;
  readonly until: Date | null;
  readonly helpers: readonly Person[];
  readonly author: Person;
  readonly created: Date;
  /** Somebody changed the stored row, which nobody may. */
  readonly isAltered: boolean;
}

/** A request with what became of it. */
export interface HelpRequest {
  readonly request: HelpRow;
  /** Oldest first. */
  readonly replies: readonly HelpRow[];
  /** By its author; null: he did not end it. */
  readonly closed: HelpRow | null;
  /** Taken back by its author: his words are shown no more. */
  readonly isWithdrawn: boolean;
}

/** Only its author ends a request, once; what others wrote as such changes nothing. Replies that came after the end stand: who was late helped too. */
export function helpRequests(rows: readonly HelpRow[]): readonly HelpRequest[] {
  const sound = rows.filter(({ isAltered }) => !isAltered);
  return sound
    .filter(({ kind, request }) => kind === 'asked' && request === 0)
    .map((request): HelpRequest => {
      const own = sound.filter((row) => row.request === request.id && row.id !== request.id).sort((a, b) => a.id - b.id);
      const ends = own.filter(({ author }) => author.id === request.author.id);
      return { request, replies: own.filter(({ kind }) => kind === 'replied'), closed: ends.find(({ kind }) => kind === 'closed') ?? null, isWithdrawn: ends.some(({ kind }) => kind === 'withdrawn') };
    });
}

/** Can it still be answered? */
export function isOpen({ request: { until }, closed, isWithdrawn }: HelpRequest, now: Date): boolean {
  return closed === null && !isWithdrawn && (until === null || until > now);
}

/** Who replied, each once, but its author. */
export function repliers({ request, replies }: HelpRequest): readonly Person[] {
  return [...new Map(replies.filter(({ author }) => author.id !== request.author.id).map(({ author }) => [author.id, author])).values()];
}

/** Why rows of a request change nothing: somebody changed them, or ended what another one asked. */
export function helpIgnored(rows: readonly HelpRow[]): readonly IgnoredRow<'help', 'altered' | 'elsewhere' | 'notAuthor'>[] {
  const asked = new Map(rows.filter(({ kind, request }) => kind === 'asked' && request === 0).map((row) => [row.id, row]));
  return rows.flatMap((row) => {
    const request = row.request === 0 ? asked.get(row.id) : asked.get(row.request);
    const isEnd = row.kind === 'closed' || row.kind === 'withdrawn';
    const why = row.isAltered ? 'altered' : !request ? 'elsewhere' : isEnd && row.author.id !== request.author.id ? 'notAuthor' : null;
    return why ? [{ what: 'help' as const, id: row.id, why }] : [];
  });
}
