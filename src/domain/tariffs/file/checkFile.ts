import type { CalendarDay } from '../../calendar/calendarDay';
import { laterOf } from '../../calendar/calendarDay';
import type { Cents } from '../amount';
import type { Finding } from '../law/checkChange';
import { checkChange, earliestDay } from '../law/checkChange';
import type { LawRow } from '../law/LawRow';
import type { ActDays, Delegation, LawfulLine, TariffChange } from '../law/TariffChange';
import { amountsOf } from '../priceOf';
import type { TariffLine } from '../prices/PriceFile';
import type { Proposal } from './ChangeFile';

/** A line of a file, with what the law looks at. */
export interface CheckedProposal {
  readonly proposal: Proposal;
  readonly line: LawfulLine;
  /** What was charged a year before; null: nothing, several amounts, or not known. */
  readonly aYearBefore: Cents | null;
}

/** What all lines of a file share. */
export interface FileFrame {
  readonly act: ActDays;
  readonly delegations: readonly Delegation[];
  readonly reachesBack: TariffChange['reachesBack'];
}

export interface CheckedLine {
  readonly line: string;
  /**
   * On the day that was asked for.
   * - `applies`: nothing that was read keeps it from it
   * - `toLegal`: the law does not decide it
   * - `stopped`: a rule breaks, or a fact is missing
   */
  readonly state: 'applies' | 'toLegal' | 'stopped';
  readonly findings: readonly Finding[];
  /** As `earliestDay`. */
  readonly earliest: CalendarDay | 'any' | null;
}

export interface CheckedFile {
  readonly lines: readonly CheckedLine[];
  /** The first day on which every line can apply; null: no day does, while some line waits for more than a day. */
  readonly earliest: CalendarDay | 'any' | null;
  /** The same without the lines that no day helps. */
  readonly earliestOfOthers: CalendarDay | 'any' | null;
  /** Lines by their first day, the earliest first: roads and parking may come before the rest of the act. */
  readonly days: readonly { readonly day: CalendarDay | 'any'; readonly lines: readonly string[] }[];
}

/** What the law has to say of a whole file on a day: which lines cannot apply then, by which rule, and from when on they can. */
export function checkFile(proposals: readonly CheckedProposal[], frame: FileFrame, day: CalendarDay, rows: readonly LawRow[]): CheckedFile {
  const lines = proposals.map((each): CheckedLine => {
    const change = changeOf(each, frame);
    const findings = checkChange(change, day, rows);
    const state = findings.some(({ kind }) => kind !== 'toLegal') ? 'stopped' : findings.length > 0 ? 'toLegal' : 'applies';
    return { line: each.proposal.line, state, findings, earliest: earliestDay(change, rows) };
  });
  const firsts = lines.flatMap(({ earliest }) => earliest ?? []);
  const latest = firsts.reduce<CalendarDay | 'any' | null>((found, each) => (found === null || found === 'any' ? each : each === 'any' ? found : laterOf(found, each)), null);
  const days = [...new Set(firsts)].sort((one, other) => (one === 'any' ? -1 : other === 'any' ? 1 : one < other ? -1 : 1));
  return {
    lines,
    earliest: firsts.length < lines.length ? null : latest,
    earliestOfOthers: latest,
    days: days.map((each) => ({ day: each, lines: lines.filter(({ earliest }) => earliest === each).map(({ line }) => line) }))
  };
}

function changeOf({ proposal, line, aYearBefore }: CheckedProposal, frame: FileFrame): TariffChange {
  return { line, before: amountsOf(proposal.before), after: amountsOf(proposal.after), aYearBefore, ...frame };
}

/** What of a line of the catalogue the law looks at. */
export function lawfulLine({ family, fiscal, isRoadOrParking, lawKind, cost, category, ground }: TariffLine): LawfulLine {
  return { family, fiscal, isRoadOrParking, service: lawKind, cost, isOfCategory: category !== '', ground: ground === 'none' ? '' : ground };
}
