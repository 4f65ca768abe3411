import * as React from 'react';
import type { RegisteredAct } from '../../../../data/tariffs/ActRegister';
import type { OpenedFile } from '../../../../data/tariffs/changes/ChangeFiles';
import type { CalendarDay } from '../../../../domain/calendar/calendarDay';
import type { ApplyPlan } from '../../../../domain/tariffs/acts/applyPlan';
import { applyPlan, firstDays } from '../../../../domain/tariffs/acts/applyPlan';
import { serviceOfLine } from '../../../../domain/tariffs/prices/PriceFile';
import { lazyScreen } from '../../../../shell/lazyScreen';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery, useQueryClient } from '../../../../shell/queries/useQuery';
import { WhenReady } from '../../../../shell/states';
import { TaskProgress } from '../../../../shell/tasks/TaskProgress';
import { useTask } from '../../../../shell/tasks/useTask';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { DayField } from '../DayField';
import { changeKeys, useChanges, useLines, useOpened } from '../files/changeQueries';
import { tariffKeys } from '../queries';
import { lineText } from '../steps/LineName';
import styles from '../Tariffs.module.scss';
import { useToday } from '../useToday';
import type { AnnexProps } from './AnnexSection';
import { councilWords } from './councilStrings';
import { LeftTable, SetTable } from './PlanTables';

const AnnexSection = lazyScreen<AnnexProps>(() => import(/* webpackChunkName: 'tariffs-council' */ './AnnexSection'));

interface ApplySectionProps {
  readonly act: RegisteredAct;
  /** Opens the page of what the act sets. */
  onAct(act: number): void;
}

/** What an act sets of the file that it decides: shown first, then written, as far as it may. */
export function ApplySection({ act, onAct }: ApplySectionProps): React.ReactElement {
  const words = useWords(councilWords);
  const { formats } = usePage();
  const opened = useOpened(act.file);
  return (
    <section className={styles.section}>
      <h4>{words.apply.title(formats.number(act.file))}</h4>
      <WhenReady read={opened} lines={6} onError={{ notFound: <MessageLine tone="warning">{words.apply.gone}</MessageLine>, unreadable: <MessageLine tone="warning">{words.apply.unreadable}</MessageLine> }}>
        {(file) => (
          <>
            <Plan act={act} opened={file} onAct={onAct} />
            <AnnexSection act={act} opened={file} />
          </>
        )}
      </WhenReady>
    </section>
  );
}

/** The law looks at the act's own days, not at those that were planned. */
function withActOf({ kind, votedOn, publishedOn, transmittedOn }: RegisteredAct, opened: OpenedFile): OpenedFile {
  const days = { kind: kind === 'deliberation' ? ('deliberation' as const) : ('decision' as const), votedOn, publishedOn, transmittedOn };
  return { ...opened, file: { ...opened.file, content: { ...opened.file.content, act: days } } };
}

function Plan({ act, opened, onAct }: ApplySectionProps & { readonly opened: OpenedFile }): React.ReactElement {
  const words = useWords(councilWords);
  const today = useToday();
  const changes = useChanges();
  const [wanted, setWanted] = React.useState<CalendarDay>(opened.file.wantedDay ?? today);
  const plan = useQuery({
    queryKey: [...changeKeys.all, 'plan', act.id, wanted, act.records.length, ...opened.proposals.map(({ row }) => row.etag), opened.records.length],
    queryFn: async (): Promise<ApplyPlan> => {
      const files = await changes();
      const { checked } = await files.check(withActOf(act, opened), wanted);
      const days = firstDays(checked, wanted);
      return applyPlan(await files.toSet(opened, act.id, (line) => days.get(line) ?? wanted), checked, days);
    }
  });
  return (
    <>
      <DayField label={words.apply.day} value={wanted} onChange={setWanted} />
      <p className={styles.meta}>{words.apply.dayHint}</p>
      <WhenReady read={plan} lines={6}>
        {(found) => <Run act={act} opened={opened} plan={found} wanted={wanted} onAct={onAct} />}
      </WhenReady>
    </>
  );
}

interface RunProps extends ApplySectionProps {
  readonly opened: OpenedFile;
  readonly plan: ApplyPlan;
  readonly wanted: CalendarDay;
}

function Run({ act, opened, plan, wanted, onAct }: RunProps): React.ReactElement {
  const words = useWords(councilWords);
  const { formats } = usePage();
  const changes = useChanges();
  const queries = useQueryClient();
  const { proposals } = opened;
  const services = React.useMemo(() => [...new Set(proposals.map(({ proposal }) => serviceOfLine(proposal.line)))].sort(), [proposals]);
  const lines = useLines(services).data;
  const names = React.useMemo(() => new Map((lines ?? []).map((line) => [line.key, line])), [lines]);
  const isSet = (line: string): boolean => proposals.find(({ proposal }) => proposal.line === line)?.start === 'applied';
  const task = useTask(
    // All of them, so that what was stored before it was stopped is found again.
    async ({ tariffs, fresh }: { readonly tariffs: ApplyPlan['tariffs']; readonly fresh: number }, control) => {
      const { taken } = await (await changes()).apply(opened, act.id, { tariffs, left: [] }, control);
      return { taken, count: fresh - taken.length };
    },
    { onDone: () => void queries.invalidateQueries([...tariffKeys.all]) }
  );
  const { state } = task;
  const fresh = plan.tariffs.filter(({ line }) => !isSet(line));
  const takenLines = state.kind === 'done' ? state.result.taken.map((key) => lineText(key.split(':').slice(0, 2).join(':'), names)) : [];
  return (
    <>
      {plan.tariffs.length > 0 && <p>{words.apply.intro[fresh.length === plan.tariffs.length ? 'none' : fresh.length > 0 ? 'some' : 'all']}</p>}
      <SetTable plan={plan} proposals={proposals} names={names} wanted={wanted} isSet={isSet} />
      {plan.left.length > 0 && <LeftTable plan={plan} names={names} />}
      {plan.tariffs.length === 0 && <MessageLine tone="info">{words.apply.nothing}</MessageLine>}
      {plan.tariffs.length > 0 && fresh.length === 0 && state.kind === 'idle' && <MessageLine tone="done">{words.apply.all}</MessageLine>}
      {fresh.length > 0 && state.kind === 'idle' && (
        <div>
          <Button appearance="primary" onClick={() => task.start({ tariffs: plan.tariffs, fresh: fresh.length })}>
            {words.apply.run(fresh.length, formats.number(fresh.length))}
          </Button>
        </div>
      )}
      {state.kind !== 'idle' && <TaskProgress task={task} running={words.apply.running} stopped={words.apply.stopped} done={({ count }) => words.apply.done(count, formats.number(count))} />}
      {takenLines.length > 0 && <MessageLine tone="warning">{words.apply.taken(takenLines.length, formats.number(takenLines.length), formats.list(takenLines))}</MessageLine>}
      {state.kind === 'done' && (
        <div>
          <Button appearance="text" onClick={() => onAct(act.id)}>
            {words.apply.seen}
          </Button>
        </div>
      )}
    </>
  );
}
