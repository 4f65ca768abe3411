import type { CalendarDay } from '../../../domain/calendar/calendarDay';
import type { IgnoredRow } from '../../../domain/decided/IgnoredRow';
import type { Person } from '../../../domain/people/Person';
import type { ChainStep, Proposal, SaidOfLine, StepRecord } from '../../../domain/tariffs/file/ChangeFile';
import type { CheckedFile } from '../../../domain/tariffs/file/checkFile';
import type { FileState, IgnoredStepWhy, StepGroups } from '../../../domain/tariffs/file/fileState';
import type { Starts, StartState } from '../../../domain/tariffs/file/Starts';
import type { FileToSet } from '../../../domain/tariffs/file/tariffsToSet';
import type { TariffAct, TariffLine } from '../../../domain/tariffs/prices/PriceFile';
import type { LawRow } from '../../../domain/tariffs/law/LawRow';
import type { ManyOptions, Stored, UnreadableRow } from '../../items/Table';
import type { Applied } from '../Applied';
import type { ChangeFileRow, ProposalRow } from './changeTables';

/** A change file as it is stored; the folder in which it lies is its direction. */
export type ChangeFile = Stored<ChangeFileRow>;
/** What a service writes of a file. */
export type ChangeFileDraft = Omit<ChangeFileRow, 'submittedAt'>;
/** What is proposed for a line; what it starts from is noted when it is stored. */
export type ProposalDraft = Pick<Proposal, 'line' | 'base' | 'after' | 'volume' | 'reason'>;

/** A part of the city that proposes tariffs, with its services. */
export interface TariffDirection {
  readonly key: string;
  readonly name: string;
  readonly services: readonly { readonly key: string; readonly name: string }[];
}

export interface AttachedEvidence {
  /** Server-relative, escaped as an address. */
  readonly path: string;
  readonly name: string;
  readonly size: number;
}

/** A proposal of a file that counts. */
export interface ReadProposal {
  readonly row: Stored<ProposalRow>;
  readonly proposal: Proposal;
  readonly start: StartState;
}

/**
 * Why a stored proposal is none of its file.
 * - `unreadable`: it is none of its list's
 * - `elsewhere`: it lies in the folder of another direction
 * - `otherKey`: its key names another file or line, so that the server could not refuse a second one on its line
 * - `noAmount`: it neither says an amount nor abolishes the line
 * - `foreignLine`: the line's service is none of the direction's
 */
export type IgnoredProposalWhy = 'unreadable' | 'elsewhere' | 'otherKey' | 'noAmount' | 'foreignLine';

/** A record that counts for nothing, with whose it is. */
export interface IgnoredStep extends IgnoredRow<'step', IgnoredStepWhy | 'unreadable'> {
  /** Null where it cannot be read. */
  readonly author: Person | null;
}

export interface NamedStep extends ChainStep {
  readonly name: string;
  /** Null: owners have not said who. */
  readonly group: { readonly id: number; readonly name: string } | null;
}

/** A file with all that is known of it. */
export interface OpenedFile {
  readonly file: ChangeFile;
  /** Of its folder; '' for a file that lies in none, which is nobody's. */
  readonly direction: string;
  readonly proposals: readonly ReadProposal[];
  readonly ignored: readonly IgnoredRow<'proposal', IgnoredProposalWhy>[];
  readonly evidence: readonly AttachedEvidence[];
  /** Empty: owners have said no chain for its direction, and nobody can agree. */
  readonly chain: readonly NamedStep[];
  /** Oldest first, ignored ones too. */
  readonly records: readonly StepRecord[];
  readonly state: FileState;
  readonly ignoredSteps: readonly IgnoredStep[];
  /** Steps of whose group the server does not tell the reader who is in it. */
  readonly unseenGroups: readonly string[];
  /** Days on which the city does not work, beside holidays: delays of steps pass over them. */
  readonly closed: ReadonlySet<CalendarDay>;
  /** Of each step, the ids of who is in its group; null: not told. */
  readonly groups: StepGroups;
  /** Where lines start from, by service. */
  readonly starts: ReadonlyMap<string, Starts>;
}

export type DecidingAct = Pick<TariffAct, 'id' | 'kind' | 'number' | 'sessionDay'>;

/** What proposing many lines came to. */
export interface Proposed {
  /** Lines that the file has already in a row of somebody else's run: nothing was stored for these. */
  readonly taken: readonly string[];
  /** Lines that were given more than once: none of theirs was stored. */
  readonly twice: readonly string[];
}

export interface FileLaw {
  readonly checked: CheckedFile;
  /** Rows that were used: what is past its review says so wherever it was used. */
  readonly rows: readonly LawRow[];
  /** Lines that are not in the catalogue, of which nothing can be said. */
  readonly unknown: readonly string[];
}

/** Files in which a service proposes other tariffs, and what the steps of their chain say of them. */
export interface ChangeFiles {
  /** As owners said, in no order. */
  directions(): Promise<readonly TariffDirection[]>;
  /** May the reader write in the folder of a direction? */
  mayWrite(direction: string): Promise<boolean>;
  /** Lines of services in the catalogue as it is now, in the order of their price lists; price files may be behind. */
  lines(services: readonly string[]): Promise<readonly TariffLine[]>;
  /** Of a direction, newest first, fifty a page. */
  page(direction: string, cursor?: string): Promise<{ readonly files: readonly ChangeFile[]; readonly unreadable: readonly UnreadableRow[]; readonly next: string | null }>;
  /** Stored once under its key, in the folder of its direction. @throws DataError `forbidden` for who is not of the direction, `notFound` where owners have not made its folder */
  create(draft: ChangeFileDraft, clientKey: string): Promise<ChangeFile>;
  /** As many operations whatever the number of files, of versions and of proposals up to a thousand. @throws DataError `notFound`; `unreadable` where a price file that it starts from is missing or damaged */
  open(id: number): Promise<OpenedFile>;
  /** Acts that decide a file, the first one first. */
  actsOf(file: number): Promise<readonly DecidingAct[]>;
  /** @throws ChangedMeanwhile */
  save(file: ChangeFile): Promise<ChangeFile>;
  /** It goes to its chain. @throws ChangedMeanwhile */
  submit(file: ChangeFile): Promise<ChangeFile>;
  /** It is prepared again; what steps said stays. @throws ChangedMeanwhile */
  takeBack(file: ChangeFile): Promise<ChangeFile>;
  /** Where lines of services start from. */
  starts(file: ChangeFile, services: readonly string[]): Promise<ReadonlyMap<string, Starts>>;
  /** A hundred a request; stopped anywhere and begun again with the same arguments it goes on. */
  propose(file: ChangeFile, drafts: readonly ProposalDraft[], runKey: string, options?: ManyOptions): Promise<Proposed>;
  /** @throws ChangedMeanwhile */
  change(row: Stored<ProposalRow>, draft: ProposalDraft): Promise<Stored<ProposalRow>>;
  /** Many at once, each only if it still says what was read. @returns lines that somebody changed or took out meanwhile: they are left as they are */
  changeMany(changes: readonly { readonly row: Stored<ProposalRow>; readonly draft: ProposalDraft }[], options?: ManyOptions): Promise<readonly string[]>;
  /** Lines of one file, a hundred a request; begun again it goes on. @returns lines that somebody changed meanwhile: they stay */
  withdraw(rows: readonly Stored<ProposalRow>[], options?: ManyOptions): Promise<readonly string[]>;
  /** Stores a supporting file, and names it in the file. Begun again it ends the same. @throws ChangedMeanwhile, with the stored file kept for the next try */
  attach(file: ChangeFile, name: string, content: Uint8Array<ArrayBuffer>): Promise<ChangeFile>;
  /** Steps for which the reader may answer: he is in their group, or, where the server tells nobody who is, may add in their folder. */
  mySteps(opened: OpenedFile): Promise<readonly string[]>;
  /**
   * What a step says of lines as they were seen, once, whatever becomes of the answers. Several records where it is long.
   * @throws OvertakenStep with what a colleague of the same step said since the file was opened; DataError `forbidden` for who is not of its group
   */
  say(opened: OpenedFile, step: string, said: readonly SaidOfLine[], comment: string): Promise<readonly StepRecord[]>;
  /** What the law says of it on a day. Default: the wanted one, or today. */
  check(opened: OpenedFile, day?: CalendarDay): Promise<FileLaw>;
  /**
   * What an act writes of a file: lines to which all steps agreed as they are now. Asked again after any part of it was stored, the same.
   * @param firstDayOf of a line: roads and parking may come first
   * @throws DataError `notFound` where the act is not of this file
   */
  toSet(opened: OpenedFile, act: number, firstDayOf: (line: string) => CalendarDay): Promise<FileToSet>;
  /** Writes it, for the secretariat; begun again it ends the same. */
  apply(opened: OpenedFile, act: number, toSet: FileToSet, options?: ManyOptions): Promise<Applied>;
}
