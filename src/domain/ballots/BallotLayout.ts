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
  /** What the numbers of steps count in: the key of a step without its number. */
  chain(step: Omit<Step, 'number'>): string;
  /** The unique key of a step: of two with one number in their chain, the server refuses the second. */
  key(step: Step): string;
  /** The folder of a step: its item count is the number of agents who took that step. */
  folder(step: FolderOf): string;
  /** What a folder's name says; null for the name of something else. */
  meaning(folder: string): FolderMeaning | null;
  /** Is each option a slot of its own, so that the most choices bound how many an agent holds, not the number of the slot? */
  readonly isSlotAnOption: boolean;
  /** The step that a ballot claims to be; null when key and folder do not make one of this box. */
  read(ballot: { readonly key: string; readonly folder: string }): Step | null;
}

const POLL_KEY = /^(.+):(\d{1,10}):(\d{1,2}):(\d{1,10})$/;
/** One name a step: with a zero before a number, anybody could make a second folder of it. */
const POLL_FOLDER = /^(first|more)-(0|[1-9]\d{0,2})-(0|[1-9]\d{0,2})$/;

/** `<box>:<agent>:<slot>:<step>` in `<box>/first-<from>-<to>`, or `more-…` for any slot but the first. */
export function pollLayout(box: string): BallotLayout {
  const chain: BallotLayout['chain'] = ({ agentId, slot }) => `${box}:${agentId}:${slot}`;
  const meaning = (name: string): FolderMeaning | null => {
    const parts = POLL_FOLDER.exec(name);
    return parts && { isFirst: parts[1] === 'first', from: Number(parts[2]), to: Number(parts[3]) };
  };
  return {
    box,
    keyStart: `${box}:`,
    chain,
    key: (step) => `${chain(step)}:${step.number}`,
    folder: ({ slot, from, to }) => `${slot === 1 ? 'first' : 'more'}-${from}-${to}`,
    meaning,
    isSlotAnOption: false,
    read: ({ key, folder }) => {
      const [, keyBox, agentId, slot, number] = POLL_KEY.exec(key) ?? [];
      const place = meaning(folder);
      if (keyBox !== box || !place || Number(slot) < 1 || place.isFirst !== (Number(slot) === 1) || (place.from === NO_OPTION && place.to === NO_OPTION)) return null;
      return { agentId: Number(agentId), slot: Number(slot), number: Number(number), from: place.from, to: place.to };
    }
  };
}
