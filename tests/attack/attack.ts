import { SupportsList } from '../../src/lists/supports';
import type { LocalSite } from '../contract/localSite';
import { openLocalSite } from '../contract/localSite';
import { fastTime } from './fastTime';
import type { Result } from './runSchedule';
import { runSchedule } from './runSchedule';
import { inTurn, withLists, withPolls } from '../contract/preparations';

export interface AttackOptions {
  readonly firstSeed: number;
  readonly schedules: number;
  /** Stops before the next schedule when that much time went by. */
  readonly milliseconds?: number;
  /** Stops at the first schedule that fails. */
  readonly stops: boolean;
  report(line: string): void;
}

export interface AttackSummary {
  readonly ran: number;
  readonly byMode: Readonly<Record<string, number>>;
  readonly votes: number;
  readonly attacks: number;
  readonly kills: number;
  readonly failed: readonly { readonly seed: number; readonly result: Result }[];
}

/** Boxes in one list before a new site is made: an audit of the newest looks at what lies behind it only. */
const SITE_LIFE = 250;

/** Runs schedules one after the other. Time goes on for servers and pages alike, in leaps that a schedule asks for. */
export async function attack({ firstSeed, schedules, milliseconds = Number.POSITIVE_INFINITY, stops, report }: AttackOptions): Promise<AttackSummary> {
  let site: LocalSite | undefined;
  const time = fastTime((seconds) => site?.advance(seconds));
  const begun = time.now();
  const byMode: Record<string, number> = {};
  const failed: { readonly seed: number; readonly result: Result }[] = [];
  let [ran, votes, attacks, kills] = [0, 0, 0, 0];
  try {
    for (let seed = firstSeed; seed < firstSeed + schedules && time.now() - begun < milliseconds; seed++) {
      if (ran % SITE_LIFE === 0) {
        await site?.close();
        site = await openGround();
      }
      const result = await runSchedule((site ??= await openGround()), seed, time.leap);
      const mode = result.about.split(':')[0] ?? '';
      byMode[mode] = (byMode[mode] ?? 0) + 1;
      ran++;
      votes += result.votes;
      attacks += result.attacks;
      kills += result.kills;
      if (result.failures.length > 0) {
        failed.push({ seed, result });
        report(`seed ${seed} (${result.about}):\n  ${result.failures.join('\n  ')}`);
        if (stops) break;
      }
      if (ran % 50 === 0) report(`${ran} schedules in ${Math.round((time.now() - begun) / 1000)} s, ${Math.round(process.cpuUsage().user / 1e6)} s of processor; ${failed.length} failed`);
    }
  } finally {
    time.end();
    await site?.close();
  }
  return { ran, byMode, votes, attacks, kills, failed };
}

async function openGround(): Promise<LocalSite> {
  const site = await openLocalSite(inTurn(withPolls, withLists(SupportsList)));
  await site.settings({ clientMayChooseId: true });
  return site;
}
