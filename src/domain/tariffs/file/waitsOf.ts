import type { ChainStep, StepRecord } from './ChangeFile';

/** A line of a file, and when what is proposed for it was last changed. */
export interface TimedLine {
  readonly line: string;
  readonly changed: Date;
}

type TimedRecord = Pick<StepRecord, 'id' | 'step' | 'created'> & { readonly results: readonly Pick<StepRecord['results'][number], 'line' | 'result'>[] };

export interface FileWaits {
  /** Steps that are asked of some line now, in the order of the chain, each with since when. */
  readonly asked: readonly { readonly step: string; readonly delay: number; readonly since: Date }[];
  /** A step asked for a change of some line, and nobody has changed it since. */
  readonly isBack: boolean;
}

/**
 * Whom a file waits for, from times alone: an agreement covers what was not changed after it. `fileState`, which compares contents, needs the prices that the lines start
 * from; this does for a list of what awaits an agent, who opens the file to see what it is about.
 */
export function waitsOf(lines: readonly TimedLine[], chain: readonly ChainStep[], records: readonly TimedRecord[], submitted: Date): FileWaits {
  const inOrder = [...records].sort((one, other) => one.created.getTime() - other.created.getTime() || one.id - other.id);
  const asked = new Map<string, Date>();
  let isBack = false;
  for (const { line, changed } of lines) {
    const said = chain.map(({ key }) => {
      const last = inOrder.filter(({ step, results }) => step === key && results.some((each) => each.line === line)).at(-1);
      const result = last?.results.find((each) => each.line === line)?.result;
      return { step: key, at: last?.created ?? null, result: last && last.created >= changed ? result : undefined };
    });
    const stop = said.find(({ result }) => result === 'changeAsked' || result === 'refused');
    if (stop) {
      isBack ||= stop.result === 'changeAsked';
      continue;
    }
    const at = said.findIndex(({ result }) => result !== 'agreed');
    const step = said[at]?.step;
    if (step === undefined) continue;
    const since = said.slice(0, at).reduce((latest, { at: agreed }) => (agreed && agreed > latest ? agreed : latest), changed > submitted ? changed : submitted);
    const known = asked.get(step);
    if (!known || since < known) asked.set(step, since);
  }
  return { asked: chain.flatMap(({ key, delay }) => (asked.has(key) ? [{ step: key, delay, since: asked.get(key) ?? submitted }] : [])), isBack };
}
