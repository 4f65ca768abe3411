import * as React from 'react';
import type { AuditReport } from '../../../../data/ballots/AuditReport';
import { hideSmallGroups } from '../../../../domain/ballots/hideSmallGroups';
import type { Poll } from '../../../../domain/polls/Poll';
import type { PollState } from '../../../../domain/polls/pollState';
import { announce } from '../../../../shell/announce';
import { usePage, useWords } from '../../../../shell/Page';
import { useMutation } from '../../../../shell/queries/useMutation';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { Failure } from '../../../../shell/states';
import { TaskProgress } from '../../../../shell/tasks/TaskProgress';
import { useTask } from '../../../../shell/tasks/useTask';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { PollResults } from '../PollResults';
import { usePollServices } from '../pollServices';
import { rememberPoll } from '../queries';
import { ExclusionTable } from './ExclusionTable';
import styles from './ManagePanel.module.scss';
import { auditWords } from './auditStrings';
import { manageWords } from './strings';

interface AuditSectionProps {
  readonly poll: Poll;
  readonly state: PollState;
  onTell(text: string): void;
}

/** Numbers of ballots in one sentence. */
const NAMED = 20;

/** Reads every ballot, with progress and a way to stop; then the owner may certify what was counted. */
export function AuditSection({ poll, state, onTell }: AuditSectionProps): React.ReactElement {
  const words = useWords(auditWords);
  const { done } = useWords(manageWords);
  const { formats } = usePage();
  const { ballots } = usePollServices();
  const queries = useQueryClient();
  const audit = useTask((_: void, control) => ballots.audit(poll, control), {
    onDone: ({ tally }) => announce(words.voters(tally.voters, formats.number(tally.voters)))
  });
  const certify = useMutation({
    mutationFn: (report: AuditReport) => ballots.certify(poll, report),
    onSuccess: (stored) => {
      rememberPoll(queries, stored);
      audit.reset();
      onTell(done.certified);
    }
  });
  const isOver = state.status === 'closed' || state.status === 'archived';
  const report = audit.state.kind === 'done' ? audit.state.result : undefined;

  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{words.title}</h3>
      <p className={styles.note}>{words.text}</p>
      {state.confidential && !isOver ? (
        <p className={styles.note}>{words.confidentialOpen}</p>
      ) : (
        <>
          {audit.state.kind !== 'running' && (
            <div>
              <Button onClick={() => audit.start()}>{report ? words.runAgain : words.run}</Button>
            </div>
          )}
          <TaskProgress task={audit} running={words.running} stopped={words.stopped} />
        </>
      )}
      {report && (
        <>
          <Report poll={poll} report={report} confidential={state.confidential} />
          {isOver ? (
            <div>
              <Button appearance="primary" disabled={certify.isLoading} onClick={() => certify.mutate(report)}>
                {words.certify}
              </Button>
              <p className={styles.note}>{words.certifyHint}</p>
            </div>
          ) : (
            <p className={styles.note}>{words.afterClosing}</p>
          )}
        </>
      )}
      {certify.error !== null && <Failure error={certify.error} />}
    </section>
  );
}

/** Confidential figures are shown to the owner as they will be certified: small ones hidden. */
function Report({ poll, report, confidential }: { readonly poll: Poll; readonly report: AuditReport; readonly confidential: boolean }): React.ReactElement {
  const words = useWords(auditWords);
  const { formats } = usePage();
  const { exclusions, outOfOrder, read } = report;
  const strays = outOfOrder.slice(0, NAMED).map((id) => formats.number(id)).join(', ') + (outOfOrder.length > NAMED ? ' …' : '');
  const tally = confidential ? hideSmallGroups(report.tally, poll.minimumGroupSize) : report.tally;
  return (
    <>
      <MessageLine tone={exclusions.length === 0 ? 'done' : 'warning'}>
        {words.read(read, formats.number(read))}
        {' · '}
        {exclusions.length === 0 ? words.clean : words.excluded(exclusions.length, formats.number(exclusions.length))}
      </MessageLine>
      {outOfOrder.length > 0 && <MessageLine tone="warning">{words.outOfOrder(strays, outOfOrder.length)}</MessageLine>}
      {exclusions.length > 0 && <ExclusionTable exclusions={exclusions} />}
      <PollResults poll={poll} certified={null} tally={tally} mine={[]} title={words.counted} level={3} />
    </>
  );
}
