import type { AttachedEvidence } from './ChangeFiles';
import type { Members } from './Members';

/** What change files need of a site beside its lists. */
export interface ChangeSite {
  userId(): Promise<number>;
  /** May he add change files, or what a step says, in a folder? */
  mayWrite(list: 'files' | 'steps', folder: string): Promise<boolean>;
  /** One operation a group. A group that is gone has nobody in it. */
  members(groups: readonly number[]): Promise<ReadonlyMap<number, Members>>;
  /** Stores a file once, under a name that is its own. @throws DataError `forbidden`, `tooLarge` */
  attach(folder: string, name: string, content: Uint8Array<ArrayBuffer>): Promise<AttachedEvidence>;
  /** Does the address lead to evidence in a folder? */
  isEvidence(folder: string, path: string): boolean;
  serverNow(): Date;
}
