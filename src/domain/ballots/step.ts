import type { OpenBallot } from './Ballot';

/**
 * One step of one choice of one agent: from an option, or none, to another, or none. An open ballot is a step; an agent
 * with several choices has several slots. 0 stands for "no option".
 */
export interface Step {
  readonly agentId: number;
  /** 1 to the poll's `maxChoices`. Slot 1 is filled whenever the agent has a vote: it counts him as a voter. */
  readonly slot: number;
  /** Place of the step among the agent's steps in this slot; it only grows. */
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

export const NO_OPTION = 0;

const KEY = /^(\d{1,10}):(\d{1,10}):(\d{1,2}):(\d{1,5})$/;
const FOLDER = /^(first|more)-(\d{1,3})-(\d{1,3})$/;

/** The unique key of a step: a second step with the same place is refused by the server. */
export function stepKey(pollId: number, step: Pick<Step, 'agentId' | 'slot' | 'number'>): string {
  return `${pollId}:${step.agentId}:${step.slot}:${step.number}`;
}

/** The folder of a step: its item count is the number of agents who took that step. */
export function stepFolder(step: Pick<Step, 'slot' | 'from' | 'to'>): string {
  return `${step.slot === 1 ? 'first' : 'more'}-${step.from}-${step.to}`;
}

/** What a folder's name says; null for the name of something else. */
export function readStepFolder(name: string): { readonly first: boolean; readonly from: number; readonly to: number } | null {
  const parts = FOLDER.exec(name);
  return parts && { first: parts[1] === 'first', from: Number(parts[2]), to: Number(parts[3]) };
}

/** The step that a ballot claims to be; null when key and folder do not make one of this poll. */
export function readStep(ballot: Pick<OpenBallot, 'key' | 'folder'>, pollId: number): Step | null {
  const key = KEY.exec(ballot.key);
  const folder = readStepFolder(ballot.folder);
  if (!key || !folder || Number(key[1]) !== pollId) return null;
  const slot = Number(key[3]);
  if (slot < 1 || folder.first !== (slot === 1) || folder.from === folder.to) return null;
  return { agentId: Number(key[2]), slot, number: Number(key[4]), from: folder.from, to: folder.to };
}
