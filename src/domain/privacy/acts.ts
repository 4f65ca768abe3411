import type { Person } from '../people/Person';
import type { RuleId } from './kept';
import { ruleIds } from './kept';
import type { Periods } from './periods';

export type ActKind = 'periods' | 'notice' | 'began' | 'ended' | 'undone' | 'erased' | 'exported';

/** A row that an erasure changed or removed, and the fingerprint of all that it left as it was. */
export interface ErasedRow {
  readonly list: string;
  readonly id: number;
  /** SHA-256, hexadecimal; of a row that went, of nothing. */
  readonly rest: string;
}

export interface ActContent {
  readonly months?: Periods | undefined;
  readonly notice?: Readonly<Record<string, string>> | undefined;
  /** The key of the purge that it belongs to. */
  readonly run?: string | undefined;
  readonly counts?: Readonly<Record<string, number>> | undefined;
  readonly rows?: readonly ErasedRow[] | undefined;
}

/** Something that an owner did for the protection of data: who and when is the server's stamp. */
export interface PrivacyAct {
  readonly id: number;
  readonly kind: ActKind;
  readonly content: ActContent;
  readonly by: Person;
  readonly at: Date;
  /** Somebody changed the row: it counts for nothing. */
  readonly isAltered: boolean;
}

/** A purge, from its beginning. */
export interface PurgeRun {
  readonly key: string;
  readonly by: Person;
  readonly beganAt: Date;
  /** Null: it was broken off, or goes on. */
  readonly endedAt: Date | null;
  /** Rows by rule, as the end says, else as the beginning expected. */
  readonly counts: Readonly<Partial<Record<RuleId, number>>>;
  /** What came back last, and when; null: nobody asked for it. */
  readonly undone: { readonly by: Person; readonly at: Date; readonly count: number } | null;
}

/** SharePoint keeps so long what was deleted, both recycle bins together (MS docs: restore deleted items from the site collection recycle bin). */
const RECYCLED_DAYS = 93;
const DAY_MS = 86_400_000;

function newest(acts: readonly PrivacyAct[], kind: ActKind): PrivacyAct | undefined {
  return acts.filter((act) => act.kind === kind && !act.isAltered).reduce<PrivacyAct | undefined>((last, act) => (!last || act.id > last.id ? act : last), undefined);
}

/** The periods that owners said last. */
export function periodsNow(acts: readonly PrivacyAct[]): Periods {
  return newest(acts, 'periods')?.content.months ?? {};
}

/** What the city filled in of the record of processing. */
export function noticeNow(acts: readonly PrivacyAct[]): Readonly<Record<string, string>> {
  return newest(acts, 'notice')?.content.notice ?? {};
}

/** Purges, the newest first. */
export function purgeRuns(acts: readonly PrivacyAct[]): readonly PurgeRun[] {
  const sound = acts.filter(({ isAltered }) => !isAltered);
  const of = (kind: ActKind, key: string): PrivacyAct | undefined => newest(sound.filter(({ content }) => content.run === key), kind);
  return sound
    .filter(({ kind, content }) => kind === 'began' && content.run !== undefined)
    .sort((one, other) => other.id - one.id)
    .map(({ content: { run: key = '', counts }, by, at }): PurgeRun => {
      const [ended, undone] = [of('ended', key), of('undone', key)];
      return {
        key,
        by,
        beganAt: at,
        endedAt: ended?.at ?? null,
        counts: byRule(ended?.content.counts ?? counts ?? {}),
        undone: undone ? { by: undone.by, at: undone.at, count: undone.content.counts?.rows ?? 0 } : null
      };
    });
}

/** Until when what a purge removed can come back. */
export function restorableUntil({ beganAt }: Pick<PurgeRun, 'beganAt'>): Date {
  return new Date(beganAt.getTime() + RECYCLED_DAYS * DAY_MS);
}

function byRule(counts: Readonly<Record<string, number>>): PurgeRun['counts'] {
  return Object.fromEntries(Object.entries(counts).filter(([rule]) => ruleIds.some((id) => id === rule)));
}

/** Something in the recycle bin of the site. */
export interface RecycledEntry {
  readonly id: string;
  /** Server-relative folder that it came from, without a slash before it. */
  readonly folder: string;
  readonly deletedAt: Date;
  readonly deletedBy: string;
}

/**
 * What of the recycle bin a purge put there: deleted by who ran it, from the lists of Parvis that the rules remove from, between its beginning and its end.
 * @param folders server-relative paths of those lists, without a slash before them
 */
export function entriesOfRun(entries: readonly RecycledEntry[], { by, beganAt, endedAt }: Pick<PurgeRun, 'by' | 'beganAt' | 'endedAt'>, folders: readonly string[], next: Date | null): readonly RecycledEntry[] {
  // One that was broken off ends where the next one begins.
  const end = endedAt ?? next;
  // The server stamps whole seconds.
  const from = Math.floor(beganAt.getTime() / 1000) * 1000;
  const until = end === null ? Infinity : end.getTime() + 1000;
  return entries.filter(({ folder, deletedAt, deletedBy }) => {
    const at = deletedAt.getTime();
    return deletedBy === by.name && at >= from && at <= until && folders.some((root) => same(folder, root) || folder.toLowerCase().startsWith(`${root.toLowerCase()}/`));
  });
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
