import * as React from 'react';
import type { RegisteredAct } from '../../../../data/tariffs/ActRegister';
import { newClientKey } from '../../../../data/items/newClientKey';
import type { CalendarDay } from '../../../../domain/calendar/calendarDay';
import { usePage, useWords } from '../../../../shell/Page';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { Failure } from '../../../../shell/states';
import { useTask } from '../../../../shell/tasks/useTask';
import { AskingButton } from '../../../../ui/AskingButton';
import { MessageLine } from '../../../../ui/MessageLine';
import { DayField } from '../DayField';
import { tariffKeys, useTariffServices } from '../queries';
import styles from '../Tariffs.module.scss';
import { useTariffFormats } from '../tariffFormats';
import { planWords } from './planStrings';

interface Report {
  readonly acts: readonly number[];
  readonly session: CalendarDay;
  /** Of this try and of those that go on with it. */
  readonly key: string;
}

/** Records that a session was told of decisions by delegation, all of a list at once. */
export function ReportDecisions({ decisions, today }: { readonly decisions: readonly RegisteredAct[]; readonly today: CalendarDay }): React.ReactElement | null {
  const { decisions: words } = useWords(planWords);
  const { formats } = usePage();
  const { day } = useTariffFormats();
  const services = useTariffServices();
  const queries = useQueryClient();
  const [session, setSession] = React.useState(today);
  const report = useTask(
    async ({ acts, session: on, key }: Report) => {
      const writer = await services.writer(formats.timeZone);
      await writer.addRecords(acts.map((act) => ({ act, kind: 'reported', day: on, address: '', evidence: '' })), key);
      return { count: acts.length, on };
    },
    { onDone: () => void queries.invalidateQueries([...tariffKeys.all]) }
  );
  const { state } = report;
  const wrong = session > today ? words.future : decisions.some(({ votedOn }) => votedOn !== null && votedOn > session) ? words.beforeSome : undefined;
  return (
    <>
      {state.kind === 'done' && <MessageLine tone="done">{words.reported(state.result.count, formats.number(state.result.count), day(state.result.on))}</MessageLine>}
      {decisions.length > 0 && (
        <div className={styles.ending}>
          <DayField label={words.session} value={session} onChange={setSession} />
          {wrong === undefined && (
            <AskingButton
              label={words.report(decisions.length, formats.number(decisions.length))}
              question={words.ask(decisions.length, formats.number(decisions.length), day(session))}
              yes={words.yes}
              no={words.no}
              isBusy={state.kind === 'running'}
              onYes={() => report.start({ acts: decisions.map(({ id }) => id), session, key: newClientKey() })}
            />
          )}
        </div>
      )}
      {decisions.length > 0 && wrong && <MessageLine tone="warning">{wrong}</MessageLine>}
      {state.kind === 'failed' && <Failure error={state.error} onRetry={report.resume} />}
    </>
  );
}
