import type { BallotLayout, FolderMeaning } from '../ballots/BallotLayout';
import { NO_OPTION } from '../ballots/step';

/** One name a step: with a zero before the number, anybody could make a second folder of it. */
const FOLDER = /^(on|off)-([1-9]\d{0,9})$/;

/**
 * Supports of targets: `<space>/on-<target>` and `<space>/off-<target>`. Where agents may support any number of targets, the key is
 * `<space>:<target>:<agent>:1:<step>`, a chain a target. With a budget it is `<space>:<agent>:<step>`, one chain for all that an agent does
 * in the space: of two tabs that know the same, the server takes one, so none spends what the other spent, nor supports a target twice.
 */
export function supportLayout(space: string, hasBudget: boolean): BallotLayout {
  const meaning = (name: string): FolderMeaning | null => {
    const [, way, target] = FOLDER.exec(name) ?? [];
    if (!way || Number(target) === NO_OPTION) return null;
    return way === 'on' ? { isFirst: null, from: NO_OPTION, to: Number(target) } : { isFirst: null, from: Number(target), to: NO_OPTION };
  };
  const numbersOf = (key: string): readonly number[] => {
    const parts = key.startsWith(`${space}:`) ? key.slice(space.length + 1).split(':') : [];
    return parts.every((part) => /^\d{1,10}$/.test(part)) ? parts.map(Number) : [];
  };
  const chain: BallotLayout['chain'] = ({ agentId, slot }) => (hasBudget ? `${space}:${agentId}` : `${space}:${slot}:${agentId}:1`);
  return {
    box: space,
    keyStart: `${space}:`,
    chain,
    key: (step) => `${chain(step)}:${step.number}`,
    folder: ({ from, to }) => (to === NO_OPTION ? `off-${from}` : `on-${to}`),
    meaning,
    isSlotAnOption: true,
    read: ({ key, folder }) => {
      const place = meaning(folder);
      const numbers = numbersOf(key);
      if (!place || numbers.length !== (hasBudget ? 2 : 4)) return null;
      const target = place.from || place.to;
      const [keyTarget = 0, agentId = 0, one = 0, number = 0] = hasBudget ? [target, numbers[0], 1, numbers[1]] : numbers;
      return keyTarget === target && one === 1 ? { agentId, slot: target, number, from: place.from, to: place.to } : null;
    }
  };
}
