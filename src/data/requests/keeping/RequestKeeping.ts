import type { Person } from '../../../domain/people/Person';
import type { RequestStep } from '../../../domain/requests/StateOfRequest';

/** A request whose time is over. */
export interface OverdueRequest {
  readonly request: number;
  readonly name: string;
  readonly step: RequestStep;
  readonly endedAt: Date;
}

/** What a run would do now; nothing is done. */
export interface KeepingPreview {
  /** Refused, merged or withdrawn for long: they become figures. */
  readonly toPurge: readonly OverdueRequest[];
  /** Of communities that ended for long: the folder goes back to the team. */
  readonly toShut: readonly OverdueRequest[];
  /** Months of which who stopped at a community is counted once and for all. */
  readonly stops: readonly string[];
}

/** One thing that was done, as it is kept. */
export interface KeptTrace {
  readonly what: 'purged' | 'shut';
  readonly request: number;
  readonly by: Person;
  readonly at: Date;
}

export interface KeepingTask {
  /** @param done from 0 to 1 */
  readonly onProgress?: (done: number) => void;
  /** Heard between two requests: what was done is done. */
  readonly signal?: AbortSignal;
}

/** How long requests are kept; for owners of the site. */
export interface RequestKeeping {
  preview(task?: KeepingTask): Promise<KeepingPreview>;
  /** Begun again after any failure, it goes on. @throws DataError `forbidden` for who has no full control; AbortError */
  run(task?: KeepingTask): Promise<KeepingPreview>;
  /** Newest first: one operation. */
  traces(): Promise<readonly KeptTrace[]>;
}
