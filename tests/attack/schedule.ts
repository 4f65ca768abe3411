import type { Fault, Persona } from '../contract/SiteUnderTest';
import { CROWD } from '../contract/SiteUnderTest';
import type { AttackName } from './attackers';
import { STEP_ATTACKS, WHOLE_ATTACKS } from './attackers';
import type { Mode, Wish } from './boxes';
import type { Chance } from './random';

export type Action =
  | { readonly kind: 'vote'; readonly agent: Persona; readonly tab: number; readonly wish: Wish }
  | { readonly kind: 'reload'; readonly agent: Persona; readonly tab: number }
  | { readonly kind: 'attack'; readonly attack: AttackName; readonly by: Persona; readonly victim: Persona }
  | { readonly kind: 'close' | 'reopen' | 'edit' | 'kill' }
  | { readonly kind: 'fault'; readonly fault: Fault };

/** What happens at one moment; then the clock goes on. */
export interface Round {
  readonly actions: readonly Action[];
  readonly seconds: number;
}

export interface Schedule {
  readonly seed: number;
  readonly mode: Mode;
  readonly agents: readonly Persona[];
  readonly hostile: readonly Persona[];
  readonly rounds: readonly Round[];
}

export const TABS = 2;
/** A vote, or a support, goes out as one batch; own ballots are read before. */
const VOTE = '\\$batch$|/items\\?';

/** What happens under a seed. */
export function scheduleOf(seed: number, mode: Mode, chance: Chance): Schedule {
  const first = chance.below(CROWD - 6);
  const agents = [1, 2, 3].map((number): Persona => `agent${first + number}`);
  const hostile: readonly Persona[] = chance.is(0.5) ? [chance.is(0.3) ? 'member' : `agent${first + 4}`] : [];
  const agent = (): Persona => agents[chance.below(agents.length)] ?? 'agent1';
  const fault = (): Fault => ({ kind: chance.of(['dropAfter', 'dropAfter', 'dropBefore', 'throttle', 'unavailable', 'expireDigest']), user: agent(), path: VOTE, count: 1 + chance.below(2), after: chance.below(2), retryAfter: 0 });
  const action = (): Action => {
    const drawn = chance.next();
    const [by] = hostile;
    if (by && drawn < 0.3) return { kind: 'attack', attack: mode === 'confidential' ? chance.of(WHOLE_ATTACKS) : chance.of(STEP_ATTACKS), by, victim: agent() };
    if (drawn < 0.36) return { kind: 'fault', fault: fault() };
    if (drawn < 0.39) return { kind: 'kill' };
    if (drawn < 0.42) return { kind: 'close' };
    if (drawn < 0.45) return { kind: 'reopen' };
    if (drawn < 0.48) return { kind: 'edit' };
    if (drawn < 0.54) return { kind: 'reload', agent: agent(), tab: chance.below(TABS) };
    return { kind: 'vote', agent: agent(), tab: chance.below(TABS), wish: { option: chance.below(3), isOn: chance.is(0.8) } };
  };
  const rounds = Array.from({ length: 3 + chance.below(5) }, (): Round => ({
    actions: Array.from({ length: 1 + chance.below(4) }, action),
    seconds: chance.of([0, 0, 1, 1, 5, 20, 90])
  }));
  return { seed, mode, agents, hostile, rounds };
}

/** A schedule in words, a line a round. */
export function describe({ rounds }: Schedule): string {
  const say = (action: Action): string => {
    switch (action.kind) {
      case 'vote':
        return `${action.agent}/${action.tab} ${action.wish.isOn ? '+' : '-'}${action.wish.option}`;
      case 'reload':
        return `${action.agent}/${action.tab} reloads`;
      case 'attack':
        return `${action.by} ${action.attack} ${action.victim}`;
      case 'fault':
        return `${action.fault.kind} for ${action.fault.user ?? 'all'}, ${action.fault.count ?? 0} after ${action.fault.after ?? 0}`;
      default:
        return action.kind;
    }
  };
  return rounds.map(({ actions, seconds }) => `${actions.map(say).join(' · ')}; ${seconds} s`).join('\n    ');
}
