import * as React from 'react';
import type { PlanLook, PlanRunOptions, PlanSession } from '../../data/plans/PlanSession';
import type { PlanEnd } from '../../domain/plans/PlanRun';
import type { StepStanding, StepState } from '../../domain/plans/PlanStep';
import { AskingButton } from '../../ui/AskingButton';
import { Button } from '../../ui/Button';
import { MessageLine } from '../../ui/MessageLine';
import { Progress } from '../../ui/Progress';
import { StatusBadge } from '../../ui/StatusBadge';
import { announce } from '../announce';
import { usePage, useWords } from '../Page';
import { Failure, Loading } from '../states';
import { ByHand } from './ByHand';
import type { HandWork } from './HandWork';
import styles from './PlanView.module.scss';
import type { PlanWords } from './planStrings';
import { planWords } from './planStrings';

interface PlanViewProps<Id extends string> {
  readonly session: PlanSession<Id>;
  readonly titles: Readonly<Record<Id, string>>;
  /** Why a step is barred, by the plan's own word for it. */
  why(word: string, name: string | undefined): string;
  byHand(id: Id): HandWork | null;
  /** Words of its own, e.g. of a plan that takes another one back. */
  readonly said?: Partial<PlanWords>;
  /** Called with how the steps stand, whenever that changes. Keep it the same from render to render. */
  onSteps?(steps: readonly StepState<Id>[]): void;
  /** Called when a run ended, however it did. */
  onEnd?(end: PlanEnd): void;
}

type Running = 'no' | 'running' | 'stopping';

/** A plan with how each step stands, as it is read where it is done; it can be run, stopped, and run again. */
export function PlanView<Id extends string>({ session, titles, why, byHand, said, onSteps, onEnd }: PlanViewProps<Id>): React.ReactElement {
  const words = { ...useWords(planWords), ...said };
  const { formats } = usePage();
  const [look, setLook] = React.useState<PlanLook<Id>>();
  const [error, setError] = React.useState<unknown>(null);
  const [running, setRunning] = React.useState<Running>('no');
  const [end, setEnd] = React.useState<PlanEnd>();
  const stopping = React.useRef<AbortController>();
  const alive = React.useRef(true);
  const main = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
      stopping.current?.abort();
    };
  }, []);

  const read = React.useCallback(async () => {
    try {
      const found = await session.look();
      if (!alive.current) return;
      setLook(found);
      setError(null);
    } catch (problem) {
      if (alive.current) setError(problem);
    }
  }, [session]);
  React.useEffect(() => void read(), [read]);
  React.useEffect(() => {
    if (look) onSteps?.(look.steps);
  }, [look, onSteps]);

  // What was pressed may be gone while the plan runs.
  React.useEffect(() => {
    if (running === 'running') main.current?.focus();
  }, [running]);

  const run = async (options: Pick<PlanRunOptions<Id>, 'again' | 'isTakingOver'> = {}): Promise<void> => {
    const stop = new AbortController();
    stopping.current = stop;
    setRunning('running');
    setEnd(undefined);
    setError(null);
    let before = new Map(look?.steps.map(({ id, standing }) => [id, standing.is]));
    try {
      const outcome = await session.run({
        ...options,
        signal: stop.signal,
        onSteps: (steps) => {
          if (!alive.current) return;
          for (const { id, standing } of steps) if (standing.is === 'done' && before.get(id) !== 'done') announce(words.stepDone(titles[id]));
          before = new Map(steps.map(({ id, standing }) => [id, standing.is]));
          setLook((known) => ({ lease: null, ...known, steps }));
        }
      });
      if (!alive.current) return;
      setEnd(outcome.end);
      announce(words.ended[outcome.end]);
      // Where somebody else is faster, it is he who tells how it stands.
      if (outcome.end === 'overtaken') await read();
      else setLook({ steps: outcome.steps, lease: null });
      onEnd?.(outcome.end);
    } catch (problem) {
      if (alive.current) setError(problem);
    } finally {
      if (alive.current) setRunning('no');
    }
  };

  if (!look) return error === null ? <Loading lines={8} /> : <Failure error={error} onRetry={() => void read()} />;
  const { steps, lease } = look;
  const done = steps.filter(({ standing }) => standing.is === 'done').length;
  const isBusy = running !== 'no';
  const isFree = lease === null || isBusy;
  const isMine = lease?.by.id === session.me;
  const mayRun = !isBusy && isFree && done < steps.length;
  const press = (): void => {
    if (!isBusy) return void (mayRun ? run() : read());
    setRunning('stopping');
    stopping.current?.abort();
  };
  return (
    <div className={styles.plan}>
      <Progress label={words.done(done, formats.number(done), formats.number(steps.length))} done={steps.length === 0 ? 1 : done / steps.length} />
      {error !== null && <Failure error={error} onRetry={() => void read()} />}
      {isBusy && <MessageLine tone="info">{running === 'stopping' ? words.stopping : words.running}</MessageLine>}
      {!isBusy && lease && <MessageLine tone="warning">{isMine ? words.mine(formats.dateTime(lease.since)) : words.runner(lease.by.name, formats.dateTime(lease.since), formats.dateTime(lease.until))}</MessageLine>}
      {!isBusy && end && <MessageLine tone={end === 'done' ? 'done' : 'warning'}>{words.ended[end]}</MessageLine>}
      <ol className={styles.steps}>
        {steps.map((step) => (
          <Step key={step.id} step={step} words={words} title={titles[step.id]} work={needsHand(step.standing) ? byHand(step.id) : null} why={why} isBusy={isBusy} onAgain={() => void run({ again: step.id })} />
        ))}
      </ol>
      <div className={styles.actions}>
        {/* One button, whatever it does now: the focus stays on it. */}
        <Button ref={main} appearance={mayRun ? 'primary' : 'default'} disabled={running === 'stopping'} onClick={press}>
          {isBusy ? words.stop : mayRun ? words.run : words.look}
        </Button>
        {!isBusy && lease && isMine && <Button onClick={() => void run({ isTakingOver: true })}>{words.takeOver}</Button>}
        {mayRun && <Button onClick={() => void read()}>{words.look}</Button>}
      </div>
    </div>
  );
}

interface StepProps<Id extends string> {
  readonly step: StepState<Id>;
  readonly words: PlanWords;
  readonly title: string;
  readonly work: HandWork | null;
  readonly isBusy: boolean;
  why(word: string, name: string | undefined): string;
  onAgain(): void;
}

function Step<Id extends string>({ step: { standing }, words, title, work, isBusy, why, onAgain }: StepProps<Id>): React.ReactElement {
  const { formats } = usePage();
  return (
    <li className={styles.step} aria-current={standing.is === 'doing' || standing.is === 'waiting' ? 'step' : undefined}>
      <div className={styles.line}>
        <span>{title}</span>
        <StatusBadge tone={standing.is === 'done' ? 'quiet' : needsHand(standing) || standing.is === 'doing' ? 'strong' : 'plain'}>{words.standings[standing.is]}</StatusBadge>
      </div>
      {standing.is === 'unsure' && <p>{words.unsure(formats.dateTime(standing.since))}</p>}
      {standing.is === 'barred' && <p>{why(standing.why, standing.by?.name)}</p>}
      {standing.is === 'unmoved' && <p>{words.unmoved}</p>}
      {standing.is === 'refused' && <p>{words.refused}</p>}
      {standing.is === 'passing' && <p>{words.passing}</p>}
      {standing.is === 'failed' && <Failure error={standing.error} />}
      {standing.is === 'unsure' && !isBusy && <AskingButton label={words.again} question={words.askAgain} yes={words.yesAgain} no={words.noAgain} onYes={onAgain} />}
      {work && <ByHand work={work} />}
    </li>
  );
}

/** Does somebody have to do something about it? */
function needsHand({ is }: StepStanding): boolean {
  return ['unsure', 'barred', 'unmoved', 'refused', 'failed'].includes(is);
}
