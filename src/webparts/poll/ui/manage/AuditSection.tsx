import * as React from 'react';
import type { AuditReport } from '../../../../data/ballots/AuditReport';
import type { FolderDifference } from '../../../../domain/ballots/audit';
import type { ShownTexts } from '../../../../domain/ballots/CertifiedResult';
import { hideSmallGroups } from '../../../../domain/ballots/hideSmallGroups';
import type { Poll } from '../../../../domain/polls/Poll';
import type { PollState } from '../../../../domain/polls/pollState';
import { textIds } from '../../../../domain/polls/pollKinds';
import { hideRanking } from '../../../../domain/polls/rankingResult';
import { ballotRules } from '../../../../domain/polls/pollState';
import { lazyScreen } from '../../../../shell/lazyScreen';
import { announce } from '../../../../shell/announce';
import { usePage, useWords } from '../../../../shell/Page';
import { useMutation } from '../../../../shell/queries/useMutation';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { TaskProgress } from '../../../../shell/tasks/TaskProgress';
import { useTask } from '../../../../shell/tasks/useTask';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { answerText } from '../kinds/answerText';
import { PollResults } from '../PollResults';
import { usePollServices } from '../pollServices';
import { rememberPoll } from '../queries';
import { DecisionFailure } from './DecisionFailure';
import { ExclusionTable } from './ExclusionTable';
import styles from './ManagePanel.module.scss';
import { auditWords } from './auditStrings';
import { manageWords } from './strings';

/** Few polls ask for words. */
const TextsSection = lazyScreen(() => import(/* webpackChunkName: 'poll-manage' */ './texts/TextsSection'), { lines: 8 });

interface AuditSectionProps {
  readonly poll: Poll;
  readonly state: PollState;
  /** Says that it was certified; without it nothing is offered to certify. */
  readonly onTell?: (text: string) => void;
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
  const [texts, setTexts] = React.useState<ShownTexts | null>(null);
  const certify = useMutation({
    mutationFn: (report: AuditReport) => ballots.certify(poll, report, texts),
    onSuccess: (stored) => {
      rememberPoll(queries, stored);
      audit.reset();
      onTell?.(done.certified);
    }
  });
  const isOver = state.status === 'closed' || state.status === 'archived';
  const isWritten = textIds(poll).length > 0;
  const report = audit.state.kind === 'done' ? audit.state.result : undefined;

  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{words.title}</h3>
      <p className={styles.note}>{words.text}</p>
      {state.confidential && !isOver && <p className={styles.note}>{isWritten ? words.writtenOpen : words.confidentialOpen}</p>}
      {(isOver || isWritten || !state.confidential) && (
        <>
          {audit.state.kind !== 'running' && (
            <div>
              <Button onClick={() => audit.start()}>{isWritten ? (report ? words.readAgain : words.readAnswers) : report ? words.runAgain : words.run}</Button>
            </div>
          )}
          <TaskProgress task={audit} running={words.running} stopped={words.stopped} />
        </>
      )}
      {/* The figures of a confidential vote are counted after closing; what is written is read as it comes. */}
      {report && (isOver || !state.confidential) && <Report poll={poll} report={report} confidential={state.confidential} />}
      {report && isWritten && <TextsSection poll={poll} state={state} answers={report.answers} onPublish={onTell && setTexts} />}
      {report && onTell && (
        <>
          {isOver && report.gaps.length === 0 ? (
            <div>
              <Button appearance="primary" disabled={certify.isLoading} onClick={() => certify.mutate(report)}>
                {words.certify}
              </Button>
              <p className={styles.note}>{words.certifyHint}</p>
            </div>
          ) : (
            !isOver && !isWritten && <p className={styles.note}>{words.afterClosing}</p>
          )}
        </>
      )}
      {certify.error !== null && <DecisionFailure error={certify.error} />}
    </section>
  );
}

/** What voters saw during the vote beside what counts, folder by folder. */
function Differences({ poll, report: { differences } }: { readonly poll: Poll; readonly report: AuditReport }): React.ReactElement {
  const words = useWords(auditWords);
  const { formats, language } = usePage();
  const { layout } = ballotRules(poll);
  const textOf = (option: number): string => answerText(poll, option, language, formats);
  const say = ({ folder, live, counted }: FolderDifference): string => {
    const { from, to } = layout.meaning(folder) ?? { from: 0, to: 0 };
    const figures = [formats.number(live), formats.number(counted)] as const;
    if (from === 0) return words.difference.given(textOf(to), ...figures);
    return to === 0 ? words.difference.withdrawn(textOf(from), ...figures) : words.difference.changed(textOf(from), textOf(to), ...figures);
  };
  if (differences.length === 0) return <MessageLine tone="done">{words.sameAsLive}</MessageLine>;
  return (
    <MessageLine tone="warning">
      {words.differences(differences.length, formats.number(differences.length))}
      <ul>
        {differences.map((difference) => (
          <li key={difference.folder}>{say(difference)}</li>
        ))}
      </ul>
    </MessageLine>
  );
}

/** Confidential figures are shown to the owner as they will be certified: small ones hidden. */
function Report({ poll, report, confidential }: { readonly poll: Poll; readonly report: AuditReport; readonly confidential: boolean }): React.ReactElement {
  const words = useWords(auditWords);
  const { formats } = usePage();
  const { exclusions, outOfOrder, read, gaps, isAsCertified } = report;
  const strays = outOfOrder.slice(0, NAMED).map((id) => String(id)).join(', ') + (outOfOrder.length > NAMED ? ' …' : '');
  const tally = confidential ? hideSmallGroups(report.tally, poll.minimumGroupSize) : report.tally;
  const ranking = report.ranking && confidential ? hideRanking(report.ranking, report.tally.voters, poll.minimumGroupSize) : report.ranking;
  return (
    <>
      <MessageLine tone={exclusions.length === 0 ? 'done' : 'warning'}>
        {words.read(read, formats.number(read))}
        {' · '}
        {exclusions.length === 0 ? words.clean : words.excluded(exclusions.length, formats.number(exclusions.length))}
      </MessageLine>
      {outOfOrder.length > 0 && <MessageLine tone="warning">{words.outOfOrder(strays, outOfOrder.length)}</MessageLine>}
      {gaps.map((gap) => (
        <MessageLine key={gap} tone="warning">
          {words.gaps[gap]}
        </MessageLine>
      ))}
      {isAsCertified !== null && <MessageLine tone={isAsCertified ? 'done' : 'warning'}>{isAsCertified ? words.asCertified : words.notAsCertified}</MessageLine>}
      {!confidential && <Differences poll={poll} report={report} />}
      {exclusions.length > 0 && <ExclusionTable exclusions={exclusions} />}
      <PollResults poll={poll} certified={null} tally={tally} ranking={ranking} mine={[]} title={words.counted} level={3} />
    </>
  );
}
