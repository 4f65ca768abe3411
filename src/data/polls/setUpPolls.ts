import type { Connection } from '../connection/Connection';
import type { SetUpOptions, SetUpReport } from '../provisioning/SetUpReport';
import type { Fault, FaultKind } from '../provisioning/SetUpStatus';
import type { PollTables } from './pollTables';
import type { Refused } from './refuseRecords';
import { refuseRecords } from './refuseRecords';

/** Anybody could have written decisions; or somebody who may no longer. */
const UNPROTECTED: ReadonlySet<FaultKind> = new Set(['notSetUp', 'permissions']);
const OVERGRANTED: ReadonlySet<FaultKind> = new Set(['level']);

const NONE: Refused = { ids: [], changes: [] };

export interface PollLists {
  readonly connection: Connection;
  readonly records: PollTables['records'];
  /** Of the list of decisions, as it was found. */
  readonly faults: readonly Fault[];
  setUp(options: SetUpOptions): Promise<SetUpReport>;
  /** Of the lists that owners alone see. */
  setUpOwners(options: SetUpOptions): Promise<SetUpReport>;
}

/** Decisions that set-up finds where nothing protected them count for nothing from then on. */
export async function setUpPolls(lists: PollLists, options: SetUpOptions): Promise<SetUpReport> {
  const { connection, records, faults } = lists;
  const wasUnprotected = faults.some(({ kind }) => UNPROTECTED.has(kind));
  if (!wasUnprotected && !faults.some(({ kind }) => OVERGRANTED.has(kind))) return setUpAll(lists, options);
  // Before the list is protected too: a set-up that is cut off right after it leaves nothing planted behind a sound list.
  const early = wasUnprotected ? await refuseRecords(connection, records, true).catch(() => NONE) : NONE;
  const report = await setUpAll(lists, options);
  if (report.request) return report;
  const late = await refuseRecords(connection, records, wasUnprotected, early.ids);
  return { ...report, changes: [...report.changes, ...early.changes, ...late.changes] };
}

async function setUpAll({ setUp, setUpOwners }: PollLists, { onProgress, ...options }: SetUpOptions): Promise<SetUpReport> {
  const report = await setUp({ ...options, onProgress: onProgress && ((progress) => onProgress({ ...progress, done: progress.done * 0.8 })) });
  if (report.request) return report;
  const { changes, left, request } = await setUpOwners({ ...options, onProgress: onProgress && ((progress) => onProgress({ ...progress, done: 0.8 + progress.done * 0.2 })) });
  return { changes: [...report.changes, ...changes], left: [...report.left, ...left], request };
}
