import { isSamePrice } from '../priceOf';
import type { Price } from '../Version';
import type { ChainStep, LineResult, StepRecord } from './ChangeFile';

/** A line of a file, and when what is proposed for it was last changed. */
export interface TimedLine {
  readonly line: string;
  readonly changed: Date;
  /** What it becomes; null: it is abolished. */
  readonly after: Price | null;
}

type TimedRecord = Pick<StepRecord, 'id' | 'step' | 'created'> & { readonly results: readonly Pick<LineResult, 'line' | 'result' | 'seen'>[] };

export interface FileWaits {
  /** Steps that are asked of some line now, in the order of the chain, each with since when. */
  readonly asked: readonly { readonly step: string; readonly delay: number; readonly since: Date }[];
  /** A step asked for a change of some line, and nobody has changed it since. */
  readonly isBack: boolean;
}

/**
 * Whom a file waits for, from times: an agreement covers what was not changed after it. SharePoint's times are whole seconds: of two in one second, the amount that the step saw decides. `fileState`, which compares contents, needs the prices that the lines start
 * from; this does for a list of what awaits an agent, who opens the file to see what it is about.
 */
export function waitsOf(lines: readonly TimedLine[], chain: readonly ChainStep[], records: readonly TimedRecord[], submitted: Date): FileWaits {
  const inOrder = [...records].sort((one, other) => one.created.getTime() - other.created.getTime() || one.id - other.id);
  const asked = new Map<string, Date>();
  let isBack = false;
  for (const { line, changed, after } of lines) {
    const covers = (at: Date, seen: LineResult['seen']): boolean => at > changed || (at.getTime() === changed.getTime() && (seen === undefined || isSamePrice(seen, after)));
    const answers = chain.map(({ key }) => {
      const last = inOrder.filter(({ step, results }) => step === key && results.some((each) => each.line === line)).at(-1);
      const said = last?.results.find((each) => each.line === line);
      return { step: key, at: last?.created ?? null, result: last && covers(last.created, said?.seen) ? said?.result : undefined };
    });
    const stop = answers.find(({ result }) => result === 'changeAsked' || result === 'refused');
    if (stop) {
      isBack ||= stop.result === 'changeAsked';
      continue;
    }
    const at = answers.findIndex(({ result }) => result !== 'agreed');
    const step = answers[at]?.step;
    if (step === undefined) continue;
    const since = answers.slice(0, at).reduce((latest, { at: agreed }) => (agreed && agreed > latest ? agreed : latest), changed > submitted ? changed : submitted);
    const known = asked.get(step);
    if (!known || since < known) asked.set(step, since);
  }
  return { asked: chain.flatMap(({ key, delay }) => (asked.has(key) ? [{ step: key, delay, since: asked.get(key) ?? submitted }] : [])), isBack };
}
