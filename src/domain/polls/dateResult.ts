import type { ShownTally } from '../ballots/Tally';
import type { PollOption } from './Poll';
import { ifNeedBe } from './pollKinds';

export interface DateResult {
  readonly id: number;
  /** Null: hidden, as the other figures. */
  readonly yes: number | null;
  readonly ifNeedBe: number | null;
  /** Who answered and chose neither; null too where one of the two is hidden. */
  readonly no: number | null;
  /** Nobody can do better: most can come, and of those dates most without "if need be". */
  readonly isBest: boolean;
}

/** How each date suits. */
export function dateResults(options: readonly PollOption[], { counts, voters }: ShownTally): readonly DateResult[] {
  const rows = options.map(({ id }) => {
    const [yes, maybe] = [counts[id] ?? null, counts[ifNeedBe(id)] ?? null];
    const no = yes === null || maybe === null || voters === null ? null : Math.max(0, voters - yes - maybe);
    return { id, yes, ifNeedBe: maybe, no };
  });
  const known = rows.flatMap(({ yes, ifNeedBe: maybe }) => (yes === null || maybe === null ? [] : [{ yes, all: yes + maybe }]));
  const most = Math.max(0, ...known.map(({ all }) => all));
  const surest = Math.max(0, ...known.filter(({ all }) => all === most).map(({ yes }) => yes));
  // A hidden figure may be the best.
  const isKnown = known.length === rows.length && most > 0;
  return rows.map((row) => ({ ...row, isBest: isKnown && row.yes === surest && (row.yes ?? 0) + (row.ifNeedBe ?? 0) === most }));
}
