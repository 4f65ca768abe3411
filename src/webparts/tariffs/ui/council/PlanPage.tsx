import * as React from 'react';
import type { CouncilFrame, RegisteredAct } from '../../../../data/tariffs/ActRegister';
import type { CalendarDay } from '../../../../domain/calendar/calendarDay';
import { addDays, dayOf, daysBetween, yearOf } from '../../../../domain/calendar/calendarDay';
import type { CalendarEntry } from '../../../../domain/calendar/CalendarEntry';
import type { Milestone } from '../../../../domain/tariffs/acts/backPlan';
import { backPlan } from '../../../../domain/tariffs/acts/backPlan';
import { rowOn } from '../../../../domain/tariffs/law/LawRow';
import { CalendarButton } from '../../../../shell/export/CalendarButton';
import { usePage, useWords } from '../../../../shell/Page';
import { WhenReady } from '../../../../shell/states';
import { DataTable } from '../../../../ui/DataTable';
import { MessageLine } from '../../../../ui/MessageLine';
import { SelectField } from '../../../../ui/SelectField';
import { DayField } from '../DayField';
import { useDirections } from '../files/changeQueries';
import { useTariffServices } from '../queries';
import styles from '../Tariffs.module.scss';
import { useTariffFormats } from '../tariffFormats';
import { useToday } from '../useToday';
import { useActs, useFrame } from './councilQueries';
import { planWords } from './planStrings';

/** Of a notice where no rule says another number (CGCT, L2121-12). */
const CLEAR_DAYS = 5;
/** Days until a session that nobody has entered yet. */
const A_MONTH = 30;

/** By when what has to be done for a session, counted back from it. */
export default function PlanPage(): React.ReactElement {
  const frame = useFrame();
  const pages = useActs();
  return (
    <WhenReady read={frame} lines={6}>
      {(found) => (
        <WhenReady read={pages} lines={6}>
          {(read) => <Plan frame={found} acts={read.flatMap(({ acts }) => acts)} />}
        </WhenReady>
      )}
    </WhenReady>
  );
}

/** The next session that was entered; undefined: none is planned. */
function nextSession(acts: readonly RegisteredAct[], today: CalendarDay): CalendarDay | undefined {
  const days = acts.flatMap(({ kind, votedOn, sessionDay }) => (kind === 'deliberation' && votedOn === null && sessionDay !== null && sessionDay >= today ? [sessionDay] : []));
  return [...days].sort()[0];
}

function Plan({ frame, acts }: { readonly frame: CouncilFrame; readonly acts: readonly RegisteredAct[] }): React.ReactElement {
  const words = useWords(planWords);
  const { formats } = usePage();
  const { day } = useTariffFormats();
  const today = useToday();
  const services = useTariffServices();
  const directions = useDirections().data ?? [];
  const [session, setSession] = React.useState<CalendarDay>(() => nextSession(acts, today) ?? addDays(today, A_MONTH));
  const [wanted, setWanted] = React.useState<CalendarDay>(() => dayOf(yearOf(today) + 1, 1, 1));
  const [chosen, setChosen] = React.useState(frame.chains[0]?.direction ?? '');
  const steps = frame.chains.find(({ direction }) => direction === chosen)?.steps ?? [];
  const clearDays = rowOn(frame.rules, 'notice', session)?.clearDays ?? CLEAR_DAYS;
  const plan = backPlan({ session, wanted, steps, closed: frame.closed, clearDays });
  const nameOf = ({ kind, step }: Milestone): string => (kind === 'step' ? words.kinds.step(step) : kind === 'notice' ? words.kinds.notice(clearDays, formats.number(clearDays)) : words.kinds[kind]);
  const stateOf = ({ by }: Milestone): string => {
    const days = daysBetween(today, by);
    if (days === 0) return words.today;
    return days > 0 ? words.left(days, formats.number(days)) : words.late(-days, formats.number(-days));
  };
  const chainName = (direction: string): string => (direction === '' ? words.otherChains : (directions.find(({ key }) => key === direction)?.name ?? direction));
  const entries = (): readonly CalendarEntry[] =>
    plan.map((each, index) => ({ uid: `parvis-tariffs-${session}-${chosen}-${index}@${window.location.hostname}`, title: nameOf(each), url: window.location.href, when: { day: each.by } }));
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{words.title}</h3>
      <p>{words.intro}</p>
      <div className={styles.filters}>
        <DayField label={words.session} value={session} onChange={setSession} />
        <DayField label={words.wanted} value={wanted} onChange={setWanted} />
        {frame.chains.length > 0 && <SelectField label={words.chain} selected={chosen} options={frame.chains.map(({ direction }) => ({ key: direction, text: chainName(direction) }))} onChange={setChosen} />}
      </div>
      {wanted < session && <MessageLine tone="warning">{words.tooEarly}</MessageLine>}
      <DataTable
        caption={words.caption(day(session))}
        isCaptionShown
        columns={[
          { key: 'what', title: words.columns.what, render: nameOf },
          { key: 'by', title: words.columns.by, render: ({ by }) => day(by) },
          { key: 'state', title: words.columns.state, render: stateOf }
        ]}
        rows={plan}
        words={words.table}
        empty=""
        rowKey={({ kind, step }) => `${kind} ${step}`}
      />
      <div>
        <CalendarButton label={words.calendar} file={words.file(session)} now={() => services.serverNow()} entries={entries} />
      </div>
    </section>
  );
}
