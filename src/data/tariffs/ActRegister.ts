import type { CalendarDay } from '../../domain/calendar/calendarDay';
import type { Person } from '../../domain/people/Person';
import type { RecordKind } from '../../domain/tariffs/acts/actRules';
import type { LawRow } from '../../domain/tariffs/law/LawRow';
import type { TariffAct } from '../../domain/tariffs/prices/PriceFile';
import type { UnreadableRow } from '../items/Table';

/** What became of an act, with who recorded it. */
export interface RegisteredRecord {
  readonly id: number;
  readonly kind: RecordKind;
  readonly day: CalendarDay;
  readonly address: string;
  readonly evidence: string;
  readonly author: Person;
  readonly created: Date;
  /** It was changed after it was stored: by an owner, since the list only grows. */
  readonly isAltered: boolean;
}

export interface RegisteredAct extends TariffAct {
  /** Of a decision by delegation: the session at which the council was told of it; null: not yet. */
  readonly reportedOn: CalendarDay | null;
  /** As of its records. */
  readonly isAltered: boolean;
  /** Oldest first. */
  readonly records: readonly RegisteredRecord[];
}

/** A change file, as far as an act names it. */
export interface DecidableFile {
  readonly id: number;
  readonly title: string;
  readonly direction: string;
  readonly wantedDay: CalendarDay | null;
}

/** A step of a chain, as far as its delay counts. */
export interface ChainDelays {
  /** '' for the chain of directions without their own. */
  readonly direction: string;
  readonly name: string;
  readonly steps: readonly { readonly key: string; readonly name: string; readonly delay: number }[];
}

/** What acts are planned and judged by. */
export interface CouncilFrame {
  readonly rules: readonly LawRow[];
  readonly chains: readonly ChainDelays[];
  /** Days on which the city does not work beside holidays. */
  readonly closed: ReadonlySet<CalendarDay>;
  /** The act that says how amounts are rounded; '' where owners have named none. */
  readonly rounding: string;
}

/** Acts as the secretariat of the council looks at them, whether they have set a price yet or not. */
export interface ActRegister {
  /** Newest first, two hundred a page, with what became of them: two operations. */
  page(cursor?: string): Promise<{ readonly acts: readonly RegisteredAct[]; readonly unreadable: readonly UnreadableRow[]; readonly next: string | null }>;
  /** @throws DataError `notFound` */
  get(id: number): Promise<RegisteredAct>;
  /** Change files that were sent to their chain, newest first, at most a hundred. */
  files(): Promise<readonly DecidableFile[]>;
  frame(): Promise<CouncilFrame>;
  /** Ids of those of these acts that nobody transmits: all that they set, and all that their files propose, is roads and parking. Of those that are voted and not transmitted, the fifty newest: two operations an act and one a service. */
  exempt(acts: readonly RegisteredAct[]): Promise<ReadonlySet<number>>;
}
