import { inOrder } from '../../arrival/arrivalOfRows';
import type { IgnoredRow } from '../../decided/IgnoredRow';
import type { ChainStep, LineResult, Proposal, StepRecord } from './ChangeFile';
import { proposalFingerprint } from './proposalFingerprint';

/**
 * What a step has said of a line as it is proposed now.
 * - `outdated`: it spoke of another content, and is asked again
 * - `notYet`: a step before it has not agreed
 */
export type LineStanding = 'agreed' | 'changeAsked' | 'refused' | 'asked' | 'outdated' | 'notYet';

/**
 * Why a record changes nothing.
 * - `elsewhere`: it is about another file
 * - `misplaced`: it lies in the folder of another step
 * - `outsider`: its author is not of the step's group, and owners know of no time when he was
 * - `unknown`: there is no such step in the chain
 * - `incomplete`: it says no to a line without a reason
 */
export type IgnoredStepWhy = 'altered' | 'elsewhere' | 'misplaced' | 'outsider' | 'unknown' | 'incomplete';

/** Ids of the people of each step's group, as the server has them; null: it does not tell the reader, and what it let into the folder of the step counts. */
export type StepGroups = ReadonlyMap<string, ReadonlySet<number> | null>;

/** By step, ids of people whom owners know to have been in its group. What they said while the server let them into the folder of the step counts on when they have left. */
export type KnownPeople = ReadonlyMap<string, ReadonlySet<number>>;

export interface LineState {
  readonly proposal: Proposal;
  /** By step, in the order of the chain. */
  readonly steps: readonly { readonly step: string; readonly standing: LineStanding; /** The record that says so, or said so of another content; null: none. */ readonly record: StepRecord | null; readonly comment: string; /** What it said, whether it covers what is proposed now or not; null: nothing. */ readonly said: LineResult | null }[];
  /** The step that is asked now; null: it goes no further, or all have agreed. */
  readonly waitsFor: string | null;
  /** `back`: with the service, which changes it or takes it out. */
  readonly state: 'running' | 'back' | 'refused' | 'agreed';
}

export interface FileState {
  readonly lines: readonly LineState[];
  /** Steps that are asked of some line now, in the order of the chain. */
  readonly asked: readonly string[];
  readonly state: 'empty' | 'running' | 'back' | 'refused' | 'agreed';
  readonly ignored: readonly IgnoredRow<'step', IgnoredStepWhy>[];
}

/**
 * Where a change file stands: what was said of its lines by the steps of its chain, replayed. Any order and any duplicate of the records gives the
 * same. An agreement covers the content that it saw: where a line was changed since, its steps are asked again, of that line alone.
 */
export function fileState(file: { readonly id: number; readonly proposals: readonly Proposal[] }, chain: readonly ChainStep[], records: readonly StepRecord[], groups: StepGroups, known: KnownPeople = new Map()): FileState {
  const ignored: IgnoredRow<'step', IgnoredStepWhy>[] = [];
  const heard = inOrder(records).filter((record) => {
    const why = whyNot(record, file.id, chain, groups, known);
    if (why) ignored.push({ id: record.id, what: 'step', why });
    return why === null;
  });
  const lines = file.proposals.map((proposal) => lineState(proposal, chain, heard));
  const waiting = new Set(lines.map(({ waitsFor }) => waitsFor));
  return { lines, asked: chain.map(({ key }) => key).filter((key) => waiting.has(key)), state: stateOf(lines), ignored };
}

function whyNot({ isAltered, file, step, folder, author, results }: StepRecord, id: number, chain: readonly ChainStep[], groups: StepGroups, known: KnownPeople): IgnoredStepWhy | null {
  if (isAltered) return 'altered';
  if (file !== id) return 'elsewhere';
  if (!chain.some(({ key }) => key === step)) return 'unknown';
  if (folder !== step) return 'misplaced';
  const group = groups.get(step);
  if (group === undefined || (group?.has(author.id) === false && known.get(step)?.has(author.id) !== true)) return 'outsider';
  return results.some(({ result, comment }) => result !== 'agreed' && comment.trim() === '') ? 'incomplete' : null;
}

function lineState(proposal: Proposal, chain: readonly ChainStep[], heard: readonly StepRecord[]): LineState {
  const content = proposalFingerprint(proposal);
  let isOpen = true;
  const steps = chain.map(({ key }): LineState['steps'][number] => {
    const last = lastSaid(proposal.line, key, heard);
    const covers = last !== null && last.result.fingerprint === content;
    const standing: LineStanding = covers && (isOpen || last.result.result !== 'agreed') ? last.result.result : isOpen ? (last ? 'outdated' : 'asked') : 'notYet';
    if (standing !== 'agreed') isOpen = false;
    return { step: key, standing, record: last?.record ?? null, comment: last?.result.comment ?? '', said: last?.result ?? null };
  });
  const stop = steps.find(({ standing }) => standing === 'changeAsked' || standing === 'refused')?.standing;
  const waitsFor = stop ? null : (steps.find(({ standing }) => standing === 'asked' || standing === 'outdated')?.step ?? null);
  return { proposal, steps, waitsFor, state: stop === 'refused' ? 'refused' : stop === 'changeAsked' ? 'back' : waitsFor === null ? 'agreed' : 'running' };
}

function lastSaid(line: string, step: string, heard: readonly StepRecord[]): { readonly record: StepRecord; readonly result: LineResult } | null {
  return heard.reduce<{ readonly record: StepRecord; readonly result: LineResult } | null>((found, record) => {
    const result = record.step === step ? record.results.find((each) => each.line === line) : undefined;
    return result ? { record, result } : found;
  }, null);
}

function stateOf(lines: readonly LineState[]): FileState['state'] {
  if (lines.length === 0) return 'empty';
  const states = lines.map(({ state }) => state);
  if (states.includes('running')) return 'running';
  if (states.includes('back')) return 'back';
  return states.includes('agreed') ? 'agreed' : 'refused';
}
