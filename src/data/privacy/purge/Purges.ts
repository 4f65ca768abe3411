import type { PrivacyAct, PurgeRun } from '../../../domain/privacy/acts';
import { entriesOfRun, purgeRuns } from '../../../domain/privacy/acts';
import type { DueRule } from '../../../domain/privacy/Due';
import { goingOf, rowsOf } from '../../../domain/privacy/Due';
import type { RuleId } from '../../../domain/privacy/kept';
import type { Periods } from '../../../domain/privacy/periods';
import { overBefore } from '../../../domain/privacy/periods';
import { earliest } from '../../../domain/calendar/extremes';
import type { Connection } from '../../connection/Connection';
import { hasRight } from '../../connection/permissions';
import { webRights } from '../../connection/webRights';
import { DataError } from '../../DataError';
import { stopIfAborted } from '../../stopIfAborted';
import { keyWithin } from '../../items/keyWithin';
import type { ManyOptions } from '../../items/Table';
import { siteReader } from '../../provisioning/SiteReader';
import { answeredLists } from '../describedLists';
import type { PrivacyActs } from '../PrivacyActs';
import type { Restored } from './RecycledRows';
import { RecycledRows } from './RecycledRows';
import type { PlacedRule } from './rulesOf';
import { rulesOf } from './rulesOf';

/** Removal of what is over its time, on one site; for its owners. */
export class Purges {
  private readonly rules: readonly PlacedRule[];

  public constructor(
    private readonly connection: Connection,
    private readonly acts: PrivacyActs,
    timeZone: string
  ) {
    this.rules = rulesOf(connection, timeZone);
  }

  /** What is over its time, by rule; a rule that cannot be looked at says why, and holds back no other. @throws AbortError */
  public async due(periods: Periods, { onProgress, signal }: ManyOptions = {}): Promise<readonly DueRule[]> {
    const there = await this.placed();
    const due: DueRule[] = [];
    for (const [index, { rule, purge }] of there.entries()) {
      stopIfAborted(signal);
      const before = overBefore(rule, periods, this.connection.serverNow());
      try {
        due.push({ rule, things: before === null ? [] : await purge.due(before, signal ? { signal } : {}) });
      } catch (error) {
        if (!(error instanceof DataError)) throw error;
        due.push({ rule, things: [], error });
      }
      onProgress?.((index + 1) / there.length);
    }
    return due;
  }

  /**
   * Removes what is over its time of these rules. It is written down first: who began it, when, and how many rows; broken off anywhere, the same key goes on with what is left.
   * @param runKey GUID made when it was begun @throws DataError `forbidden` for who has no full control; AbortError
   */
  public async run(chosen: readonly RuleId[], periods: Periods, runKey: string, { onProgress, signal }: ManyOptions = {}): Promise<PrivacyAct> {
    await this.requireOwner();
    const stop = signal ? { signal } : {};
    const due = (await this.due(periods, { ...stop, onProgress: (done) => onProgress?.(done * LOOKING) })).filter(({ rule }) => chosen.includes(rule));
    const counts = Object.fromEntries(due.map(({ rule, things }) => [rule, rowsOf(goingOf({ things }))] as const).filter(([, count]) => count > 0));
    const began = await this.acts.add('began', { run: runKey, counts }, keyWithin(runKey, 'began'));
    const tasks = due.flatMap(({ rule, things }) => goingOf({ things }).map((thing) => ({ purge: this.rules.find((each) => each.rule === rule)?.purge, thing })));
    for (const [index, { purge, thing }] of tasks.entries()) {
      stopIfAborted(signal);
      await purge?.remove(thing, { ...stop, onProgress: (done) => onProgress?.(LOOKING + ((index + done) / tasks.length) * (1 - LOOKING)) });
    }
    // What an earlier try of it removed is counted as well: the beginning says it.
    return this.acts.add('ended', { run: runKey, counts: began.content.counts ?? counts }, keyWithin(runKey, 'ended'));
  }

  /** Gives back from the recycle bin what a purge put there. Requests that became figures stay figures. @throws DataError `forbidden`; AbortError */
  public async undo(run: PurgeRun, undoKey: string, options: ManyOptions = {}): Promise<Restored> {
    await this.requireOwner();
    const { acts } = await this.acts.all();
    const next = earliest(purgeRuns(acts).flatMap(({ beganAt, key }) => (key !== run.key && beganAt > run.beganAt ? [beganAt] : [])));
    const roots = answeredLists.filter(({ described: { part } }) => part !== 'requests').map(({ schema }) => this.connection.listPath(schema.url).slice(1));
    const back = await new RecycledRows(this.connection).restore(run.beganAt, (entries) => entriesOfRun(entries, run, roots, next), options);
    await this.acts.add('undone', { run: run.key, counts: { rows: back.restored } }, undoKey);
    return back;
  }

  private async placed(): Promise<readonly PlacedRule[]> {
    const { lists } = await siteReader(this.connection).facts();
    return this.rules.filter(({ list }) => lists.has(list.url));
  }

  private async requireOwner(): Promise<void> {
    if (!hasRight(await webRights(this.connection), 'managePermissions')) throw new DataError('forbidden', 'purge');
  }
}

/** How much of the time it takes to look at what goes. */
const LOOKING = 0.3;
