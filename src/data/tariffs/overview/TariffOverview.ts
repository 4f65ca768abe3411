import type { CalendarDay } from '../../../domain/calendar/calendarDay';
import type { KnownIncome } from '../../../domain/tariffs/file/figuresOf';
import type { LawRow } from '../../../domain/tariffs/law/LawRow';
import type { PriceFile } from '../../../domain/tariffs/prices/PriceFile';

/**
 * How far a file has come.
 * - `back`: with its service, which changes what a step asked for
 * - `agreed`: all agreed, and no act has set it yet
 * - `unknown`: a price file that it starts from is missing or damaged, or more was proposed since than is read
 */
export type FileStage = 'preparing' | 'empty' | 'running' | 'back' | 'refused' | 'agreed' | 'applied' | 'unknown';

/** A step that a file waits for. */
export interface AskedStep {
  readonly key: string;
  readonly name: string;
  readonly dueOn: CalendarDay | null;
  /** Working days past its delay. */
  readonly late: number;
  /** Of the step; null: none was named. */
  readonly group: number | null;
}

export interface FileOverview {
  readonly id: number;
  readonly title: string;
  readonly direction: string;
  readonly submittedOn: CalendarDay | null;
  readonly stage: FileStage;
  readonly asked: readonly AskedStep[];
  readonly lines: number;
  /** By service, of the lines whose uses a year are known. */
  readonly income: readonly (KnownIncome & { readonly service: string })[];
}

export interface TariffOverview {
  /** Names by key. */
  readonly directions: ReadonlyMap<string, string>;
  /** Newest first. */
  readonly files: readonly FileOverview[];
  /** Older files than those are not read. */
  readonly isCut: boolean;
  /** Of all services; those that are missing or damaged are left out. */
  readonly prices: readonly PriceFile[];
  readonly unreadable: readonly string[];
  readonly rules: readonly LawRow[];
}
