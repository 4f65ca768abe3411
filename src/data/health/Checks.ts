import type { RecordTrouble } from '../../domain/health/records';
import type { DutyRole } from '../../domain/privacy/duties';
import type { Words } from '../../lists/defineList';
import type { GroupName } from './listGroups';

export interface CheckControl {
  readonly signal: AbortSignal;
  /** @param done from 0 to 1 */
  onProgress(done: number): void;
}

/** A thing that an audit looks at. */
export interface CheckedThing {
  readonly part: GroupName;
  /** As addresses name it. */
  readonly kind: string;
  readonly id: number;
  readonly title: string;
  /** Where it is, where no address of its kind leads to it; null: its address does. */
  readonly link: string | null;
}

/** A thing of which an audit names records that count for nothing. */
export interface TroubledThing extends CheckedThing {
  readonly troubles: ReadonlyMap<RecordTrouble, number>;
}

/** A thing that could not be looked at, alone of its part. */
export interface UnreadThing extends CheckedThing {
  /** `forbidden`: the person may not read its records; `failed`: the server did not answer as it should, or rows that it needs are gone. */
  readonly why: 'forbidden' | 'failed';
}

/** A row that bears the key of another one. */
export interface SecondRow {
  readonly list: Words;
  readonly id: number;
  readonly first: number;
  /** Another person stored it: a key was copied. */
  readonly isOfAnother: boolean;
  readonly link: string;
}

/** What hangs on somebody who left the city. */
export interface LeftBehind {
  readonly role: DutyRole;
  /** '' where nobody knows it any more. */
  readonly name: string;
  /** What it is about; '' for the thing. */
  readonly of: string;
  /** Where an owner looks at it; null: at the thing. */
  readonly link: string | null;
  readonly thing: CheckedThing | null;
}

/** What was found so far, and what could not be looked at. */
export interface CheckReport {
  /** Of the newest look. */
  readonly at: Date;
  /** Nothing is left to look at. */
  readonly isWhole: boolean;
  /** Things that were looked at, of so many that are known. */
  readonly things: number;
  readonly of: number;
  /** How often SharePoint was asked. */
  readonly operations: number;
  readonly troubled: readonly TroubledThing[];
  readonly unread: readonly UnreadThing[];
  readonly seconds: readonly SecondRow[];
  readonly left: readonly LeftBehind[];
  /** People that were looked for in the directory. */
  readonly people: number;
  /** Parts of which nothing could be listed. */
  readonly failed: readonly GroupName[];
}

/** One check of a site, which can be stopped and gone on with. */
export interface CheckSession {
  /** What was found until now. */
  readonly report: CheckReport;
  /** Looks at what was not looked at yet, at most some thousand operations at once. @throws DataError; AbortError: what was found stays found */
  run(control: CheckControl): Promise<CheckReport>;
}
