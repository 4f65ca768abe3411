import type { Step } from './step';
import { NO_OPTION } from './step';

type FolderOf = Pick<Step, 'slot' | 'from' | 'to'>;

/** What a folder's name says of the steps in it. */
export interface FolderMeaning {
  readonly from: number;
  readonly to: number;
  /** Slot 1, which counts voters, or another; null: the name does not say. */
  readonly isFirst: boolean | null;
}

/** How the keys and the folders of one box of ballots are named. Nobody else knows. */
export interface BallotLayout {
  /** Name of the folder in the list that holds all others. */
  readonly box: string;
  /** What every key begins with. */
  readonly keyStart: string;
  /** The unique key of a step: a second step with the same place is refused by the server. */
  key(step: Pick<Step, 'agentId' | 'slot' | 'number'> & FolderOf): string;
  /** The folder of a step: its item count is the number of agents who took that step. */
  folder(step: FolderOf): string;
  /** What a folder's name says; null for the name of something else. */
  meaning(folder: string): FolderMeaning | null;
  /** The step that a ballot claims to be; null when key and folder do not make one of this box. */
  read(ballot: { readonly key: string; readonly folder: string }): Step | null;
}

const POLL_KEY = /^(.+):(\d{1,10}):(\d{1,2}):(\d{1,10})$/;
const POLL_FOLDER = /^(first|more)-(\d{1,3})-(\d{1,3})$/;

/** `<box>:<agent>:<slot>:<step>` in `<box>/first-<from>-<to>`, or `more-…` for any slot but the first. */
export function pollLayout(box: string): BallotLayout {
  const meaning = (name: string): FolderMeaning | null => {
    const parts = POLL_FOLDER.exec(name);
    return parts && { isFirst: parts[1] === 'first', from: Number(parts[2]), to: Number(parts[3]) };
  };
  return {
    box,
    keyStart: `${box}:`,
    key: ({ agentId, slot, number }) => `${box}:${agentId}:${slot}:${number}`,
    folder: ({ slot, from, to }) => `${slot === 1 ? 'first' : 'more'}-${from}-${to}`,
    meaning,
    read: ({ key, folder }) => {
      const [, keyBox, agentId, slot, number] = POLL_KEY.exec(key) ?? [];
      const place = meaning(folder);
      if (keyBox !== box || !place || Number(slot) < 1 || place.isFirst !== (Number(slot) === 1) || place.from === place.to) return null;
      return { agentId: Number(agentId), slot: Number(slot), number: Number(number), from: place.from, to: place.to };
    }
  };
}

const SUPPORT_FOLDER = /^(on|off)-(\d{1,10})$/;

/**
 * Supports of targets: `<space>/on-<target>` and `<space>/off-<target>`. Where agents may support any number of targets, the key is
 * `<space>:<target>:<agent>:1:<step>`, a chain a target (its number stands for the slot). With a budget it is `<space>:<agent>:<slot>:<step>`, a chain a slot whatever the
 * target: so the server refuses a slot that is taken, from any number of tabs.
 */
export function supportLayout(space: string, hasBudget: boolean): BallotLayout {
  const meaning = (name: string): FolderMeaning | null => {
    const [, way, target] = SUPPORT_FOLDER.exec(name) ?? [];
    if (!way || Number(target) === NO_OPTION) return null;
    return way === 'on' ? { isFirst: null, from: NO_OPTION, to: Number(target) } : { isFirst: null, from: Number(target), to: NO_OPTION };
  };
  const numbersOf = (key: string): readonly number[] => {
    const rest = key.startsWith(`${space}:`) ? key.slice(space.length + 1) : '';
    const parts = rest.split(':');
    return parts.length === (hasBudget ? 3 : 4) && parts.every((part) => /^\d{1,10}$/.test(part)) ? parts.map(Number) : [];
  };
  return {
    box: space,
    keyStart: `${space}:`,
    key: ({ agentId, slot, number, from, to }) => (hasBudget ? `${space}:${agentId}:${slot}:${number}` : `${space}:${from || to}:${agentId}:1:${number}`),
    folder: ({ from, to }) => (to === NO_OPTION ? `off-${from}` : `on-${to}`),
    meaning,
    read: ({ key, folder }) => {
      const place = meaning(folder);
      const numbers = numbersOf(key);
      if (!place || numbers.length === 0) return null;
      if (hasBudget) {
        const [agentId = 0, slot = 0, number = 0] = numbers;
        return slot < 1 ? null : { agentId, slot, number, from: place.from, to: place.to };
      }
      const [target = 0, agentId = 0, slot = 0, number = 0] = numbers;
      return slot !== 1 || target !== (place.from || place.to) ? null : { agentId, slot: target, number, from: place.from, to: place.to };
    }
  };
}
