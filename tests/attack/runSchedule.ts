import type { Fault, Persona, SiteUnderTest } from '../contract/SiteUnderTest';
import { makePoll } from './attackedPoll';
import { makeSupports } from './attackedSupports';
import type { AttackName } from './attackers';
import type { AttackedBox, Intent, Mode, Tab } from './boxes';
import { checkEnd, say } from './checkEnd';
import { chanceOf } from './random';
import type { Action, Schedule } from './schedule';
import { describe, scheduleOf, TABS } from './schedule';

/** A place where schedules run. */
export interface AttackedSite extends SiteUnderTest {
  kill(): Promise<void>;
}

/** A vote as its agent knows it: sent, and answered or not. */
export interface Operation {
  readonly agent: Persona;
  readonly aspect: string;
  /** What he wanted. */
  readonly wanted: string;
  readonly start: number;
  end: number;
  /** What he was told to stand; null while no answer came. */
  told: string | null;
  outcome: string;
  readonly intent: Intent;
}

/** An owner's change of words, and when. */
export interface Edit {
  readonly start: number;
  readonly end: number;
}

/** All that happened. */
export interface Story {
  readonly schedule: Schedule;
  readonly box: AttackedBox;
  readonly operations: readonly Operation[];
  readonly edits: readonly Edit[];
  /** By victim. */
  readonly attacked: ReadonlyMap<Persona, ReadonlySet<AttackName>>;
}

export interface Result {
  readonly failures: readonly string[];
  readonly about: string;
  readonly votes: number;
  readonly attacks: number;
  readonly kills: number;
}

const MODES: readonly Mode[] = ['poll', 'supports', 'confidential'];

/** Makes a box, does to it what the seed says, and checks what is left. */
export async function runSchedule(site: AttackedSite, seed: number, advance: (seconds: number) => void): Promise<Result> {
  const chance = chanceOf(seed);
  const mode = MODES[seed % MODES.length] ?? 'poll';
  const schedule = scheduleOf(seed, mode, chance);
  const box = mode === 'supports' ? await makeSupports(site, chance) : await makePoll(site, chance, mode === 'confidential');
  const tabs = new Map<Persona, readonly Tab[]>();
  for (const agent of schedule.agents) tabs.set(agent, await Promise.all(Array.from({ length: TABS }, () => box.open(agent))));

  let clock = 0;
  let kills = 0;
  let attackCount = 0;
  let killing: Promise<void> = Promise.resolve();
  const operations: Operation[] = [];
  const edits: Edit[] = [];
  const attacked = new Map<Persona, Set<AttackName>>();
  const send = async (agent: Persona, intent: Intent): Promise<void> => {
    const operation: Operation = { agent, aspect: intent.aspect, wanted: intent.value, start: ++clock, end: Number.POSITIVE_INFINITY, told: null, outcome: '', intent };
    operations.push(operation);
    try {
      const { outcome, choices } = await intent.send();
      operation.outcome = outcome;
      operation.told = box.valueOf(intent.aspect, choices);
    } catch (error) {
      operation.outcome = String(error);
    }
    operation.end = ++clock;
  };
  const edit = async (): Promise<void> => {
    const start = ++clock;
    await box.owner?.edit();
    edits.push({ start, end: ++clock });
  };
  const act = async (action: Action): Promise<void> => {
    switch (action.kind) {
      case 'vote': {
        const tab = tabs.get(action.agent)?.[action.tab];
        if (tab) await send(action.agent, tab.intend(action.wish));
        return;
      }
      case 'reload':
        await tabs.get(action.agent)?.[action.tab]?.reload();
        return;
      case 'attack':
        attackCount++;
        attacked.set(action.victim, (attacked.get(action.victim) ?? new Set()).add(action.attack));
        await box.attacks[action.attack]?.(action.by, action.victim);
        return;
      case 'fault':
        await site.fault(action.fault satisfies Fault);
        return;
      case 'kill':
        kills++;
        killing = killing.then(() => site.kill());
        await killing;
        return;
      case 'edit':
        await edit();
        return;
      default:
        await box.owner?.[action.kind]();
    }
  };
  for (const { actions, seconds } of schedule.rounds) {
    // What fails is told to whoever did it; what counts is what is left.
    await Promise.allSettled(actions.map(act));
    if (seconds > 0) advance(seconds);
  }
  // A connection from before a kill may be used once more.
  await site.clearFaults().catch(() => site.clearFaults());
  await sendWaiting(operations, send);
  const story: Story = { schedule, box, operations, edits, attacked };
  const failures = await checkEnd(site, story);
  if (failures.length > 0) failures.push(`what happened:\n    ${describe(schedule)}`, ...operations.map(say));
  return { failures, about: `${mode}: ${box.about}`, votes: operations.length, attacks: attackCount, kills };
}

/** What was not answered waits on the device and is sent again, unless its agent has voted otherwise since. */
async function sendWaiting(operations: readonly Operation[], send: (agent: Persona, intent: Intent) => Promise<void>): Promise<void> {
  const waiting = operations.filter(({ told, agent, aspect, start }) => told === null && !operations.some((later) => later.agent === agent && later.aspect === aspect && later.start > start));
  for (const { agent, intent } of waiting) await send(agent, intent);
}
