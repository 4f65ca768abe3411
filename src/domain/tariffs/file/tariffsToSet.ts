import type { CalendarDay } from '../../calendar/calendarDay';
import type { Price, Version } from '../Version';
import type { FileState } from './fileState';
import type { StartState } from './Starts';

/** What an act sets for a line, as it is written. */
export interface TariffToSet {
  readonly line: string;
  readonly firstDay: CalendarDay;
  readonly n: number;
  /** Null: the line is abolished. */
  readonly price: Price | null;
  readonly corrects: null;
}

/**
 * Why a line of a file is not set by an act.
 * - `notAgreed`: its steps have not all agreed to what it proposes now
 * - `overtaken`, `unknown`: as `StartState`
 * - `setAlready`: an act of the file has set it, for another day or in another act
 */
export type LeftOut = 'notAgreed' | 'overtaken' | 'unknown' | 'setAlready';

export interface FileToSet {
  readonly tariffs: readonly TariffToSet[];
  readonly left: readonly { readonly line: string; readonly why: LeftOut }[];
}

/** A version that is there, as far as it is needed to write no line twice. */
export type Written = Pick<Version, 'line' | 'firstDay' | 'n' | 'act'>;

/**
 * The versions that an act writes of a file. Asked again, whatever was stored meanwhile of them, it names the same ones: nothing is set twice.
 * @param starts by line
 * @param written all of the lines, as far as they are known; those of the acts of this file without a gap
 * @param acts of this file
 */
export function tariffsToSet(state: FileState, starts: ReadonlyMap<string, StartState>, written: readonly Written[], acts: ReadonlySet<number>, act: number, firstDayOf: (line: string) => CalendarDay): FileToSet {
  const tariffs: TariffToSet[] = [];
  const left: FileToSet['left'][number][] = [];
  for (const { proposal, state: agreed } of state.lines) {
    const { line } = proposal;
    const of = written.filter((each) => each.line === line);
    const firstDay = firstDayOf(line);
    const own = of.find((each) => acts.has(each.act));
    const leave = (why: LeftOut): void => void left.push({ line, why });
    if (own && (own.act !== act || own.firstDay !== firstDay)) leave('setAlready');
    else if (agreed !== 'agreed') leave('notAgreed');
    else if (!own && starts.get(line) !== 'same') leave(starts.get(line) === 'overtaken' ? 'overtaken' : 'unknown');
    else tariffs.push({ line, firstDay, n: own?.n ?? 1 + of.filter((each) => each.firstDay === firstDay).reduce((highest, { n }) => Math.max(highest, n), 0), price: proposal.after, corrects: null });
  }
  return { tariffs, left };
}
