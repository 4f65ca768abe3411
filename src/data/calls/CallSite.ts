import type { VotingWindow } from '../../domain/ballots/Ballot';
import type { FolderCount } from '../../domain/ballots/Tally';
import type { Call } from '../../domain/calls/Call';
import type { AttachedFile, Contribution } from '../../domain/calls/Contribution';
import type { Person } from '../../domain/people/Person';
import type { NamedFile } from '../append/Recycler';
import type { Stored } from '../items/Table';
import type { CallRights, CallSupports, SaidRef } from './CallServices';
import type { ContributionValues, DecisionValues } from './callTables';

/** What one operation tells of the lists of calls. */
export interface CallsFacts {
  readonly rights: CallRights;
  /** Says whether calls and decisions are still what was read together with it; null: cannot be told, so they are read again. */
  readonly stamp: string | null;
}

/** A stored file, and whether it says what its name and its decision promised. */
export interface StoredFile {
  readonly name: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly hash: string;
}

/** A file that is not published. */
export interface WorkFile {
  readonly name: string;
  readonly by: Person;
  readonly at: Date;
}

/** What is told of a row that came, without its text. */
export interface NewsRow {
  readonly id: number;
  readonly call: number;
  readonly passage: string;
  /** The contribution that it replies to or says more of; 0: none. */
  readonly answers: number;
}

/** What a file of the library of texts says. */
export interface TextContent {
  readonly content: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly hash: string;
}

export type ContributionsListName = 'contributions' | 'hidden';

/** How a list of news stands: another stamp once anything was stored in it. */
export interface NewsStanding {
  readonly count: number;
  readonly stamp: string;
}

export type NewsStandings = Readonly<Record<ContributionsListName | 'decisions', NewsStanding>>;

/** Rows with a higher id than that, in the order of their ids, at most a thousand; or the newest so many, at most a thousand. */
export type NewsStart = { readonly after: number } | { readonly newest: number };

/** What calls ask of their site beside the rows of their lists. Every rejection is a `DataError`. */
export interface CallSite {
  me(): Promise<Person>;
  serverNow(): Date;
  /** @throws DataError `notFound` when a list is missing */
  facts(): Promise<CallsFacts>;
  /** How the lists of contributions and decisions stand now, in one operation. */
  newsStandings(): Promise<NewsStandings>;
  /** How they stood when the page last asked how all lists stand; undefined: it did not. */
  seenStandings(): NewsStandings | undefined;
  newContributions(list: ContributionsListName, start: NewsStart): Promise<readonly NewsRow[]>;
  newDecisions(start: NewsStart): Promise<readonly Pick<NewsRow, 'id' | 'call'>[]>;

  /** The folders of a block with what lies in each; none before anything was said there. */
  folders(call: Call, block: number): Promise<readonly FolderCount[]>;
  /** Loads what storing takes. Never fails. */
  expectStore(): void;
  /** Stores what an agent says under its key, once. @param folder of its passage, made where it is missing; null: among those that each reads only of his own */
  store(call: Call, folder: string | null, values: ContributionValues, clientKey: string): Promise<Stored<ContributionValues>>;
  /** Stores a decision under its key, once. @returns what stands under the key, whoever stored it */
  decide(values: DecisionValues, clientKey: string): Promise<Stored<DecisionValues>>;

  /** The text of a file of the library of texts. @throws DataError `notFound` */
  readText(name: string): Promise<TextContent>;
  /** Stores a text under its name, once. @param name without its fingerprint, which is added to it */
  storeText(name: string, content: string): Promise<StoredFile>;
  readWork(name: string): Promise<string>;
  /** Of the library of working files, by the beginning of their names, with who stored each and when. */
  workFiles(prefix: string): Promise<readonly WorkFile[]>;
  /** Under this very name, once. @throws DataError `duplicate` when another content has it */
  addWork(name: string, content: string): Promise<WorkFile>;
  storeWork(name: string, content: string): Promise<string>;
  /** One that is gone is no failure. */
  removeWork(name: string): Promise<void>;
  attach(call: Call, name: string, content: Blob, clientKey: string): Promise<AttachedFile>;

  /** Makes the folder in which all that is said in a call will lie, empty, and its blocks; where an owner does, with rights of its own. */
  makeBox(box: string, blocks: readonly number[]): Promise<void>;
  /** An id below which nothing of the call lies. */
  firstId(box: string): Promise<number>;
  /** Does the server itself refuse what agents say in it? */
  isLocked(call: Call): Promise<boolean>;
  /** Sends to the recycle bin spaces of supports, and files that were attached by who names them; what is gone is no failure. */
  removeAround(spaces: readonly string[], files: readonly NamedFile[]): Promise<void>;
  /** @throws DataError `forbidden` */
  setLocked(call: Call, isLocked: boolean): Promise<void>;

  supports(space: SupportedCall, contributions: readonly Contribution[]): Promise<CallSupports>;
  /** What is supported on a passage. @param said how much was said on it */
  ranked(call: SupportedCall, passage: number, said: number): Promise<RankedSupports>;
  /** @returns does the reader support it now? @throws DataError `forbidden` outside of its windows */
  support(space: SupportedCall, contribution: SaidRef, isOn: boolean): Promise<boolean>;
}

/** What is supported, the most supported first; replies too. */
export interface RankedSupports {
  readonly ids: readonly number[];
  /** The newest contributions that were ranked, of more; null: all were. */
  readonly among: number | null;
}

/** When supports of a call's contributions count. */
export interface SupportedCall extends Pick<Call, 'box'> {
  readonly windows: readonly VotingWindow[];
}
