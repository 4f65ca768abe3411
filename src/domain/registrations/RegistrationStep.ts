import type { Arrival } from '../arrival/Arrival';

/** What an agent does: `withdraw` and `decline` lie in one folder, for they do the same. */
export type StepKind = 'register' | 'accept' | 'withdraw' | 'decline';

/** The folders of a session: `in` less `out` are those who have something. */
export const STEP_FOLDERS = ['in', 'out', 'kept'] as const;
export type StepFolder = (typeof STEP_FOLDERS)[number];

/** An item of the list of steps; never changed once stored. What is not stamped by the server can be forged. */
export interface RegistrationStep extends Arrival {
  /** Who changed it last, as the server stamped it: another than the author for no honest step. */
  readonly editorId: number;
  /** `<box>:<agent>:<number>`, unique in the list. */
  readonly key: string;
  /** Name of the folder in the box that holds it; '' when it does not lie there. It says what the step does. */
  readonly folder: string;
  /** The reserve that its sender claims; 0: none. */
  readonly claim: number;
}

/** Numbers in keys: up to a billion, drawn by chance where one is taken. */
export const HIGHEST_STEP = 1_000_000_000;

export function stepFolder(kind: StepKind): StepFolder {
  return kind === 'register' ? 'in' : kind === 'accept' ? 'kept' : 'out';
}

export function stepKey(box: string, agentId: number, number: number): string {
  return `${box}:${agentId}:${number}`;
}

/** Whose a key says it is, and its number; null for no key of the box. */
export function readStepKey(box: string, key: string): { readonly agentId: number; readonly number: number } | null {
  if (!key.startsWith(`${box}:`)) return null;
  const [, agent, number] = /^([1-9]\d{0,9}):(0|[1-9]\d{0,9})$/.exec(key.slice(box.length + 1)) ?? [];
  return agent === undefined || number === undefined ? null : { agentId: Number(agent), number: Number(number) };
}
