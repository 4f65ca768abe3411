import * as React from 'react';
import type { Poll } from '../../../../domain/polls/Poll';
import type { PollState } from '../../../../domain/polls/pollState';
import { pollState } from '../../../../domain/polls/pollState';
import { ExportButton } from '../../../../shell/export/ExportButton';
import { lazyScreen } from '../../../../shell/lazyScreen';
import { usePage, useWords } from '../../../../shell/Page';
import { MessageLine } from '../../../../ui/MessageLine';
import { useNow } from '../../../../ui/useNow';
import { pollWords } from '../../strings';
import { PollHeading } from '../PollHeading';
import { PollResults } from '../PollResults';
import { usePollServices } from '../pollServices';
import { useTallies } from '../queries';
import { auditWords } from './auditStrings';
import { AuditSection } from './AuditSection';
import styles from './ManagePanel.module.scss';
import { resultsCells } from './resultsCells';

const MakeSession = lazyScreen(() => import(/* webpackChunkName: 'poll-making' */ './MakeSession'), { lines: 0 });

/** Decisions that count for nothing, who made them and who changed them. */
function Distrusted({ records }: { readonly records: PollState['distrusted'] }): React.ReactElement {
  const words = useWords(auditWords);
  const { formats } = usePage();
  return (
    <>
      {records.map(({ record, reason }) => (
        <MessageLine key={record.id} tone="warning">
          {words.distrusted[reason](words.decisions[record.kind], record.author.name, formats.dateTime(record.at), record.editor.name, formats.dateTime(record.modified))}
        </MessageLine>
      ))}
    </>
  );
}

interface ResultsViewProps {
  readonly poll: Poll;
  onTell(text: string): void;
}

/** Figures of a poll for its owner: live or certified, their export, the check of the ballots and the certification. */
export function ResultsView({ poll, onTell }: ResultsViewProps): React.ReactElement {
  const words = useWords(auditWords);
  const agentWords = useWords(pollWords);
  const { formats, language } = usePage();
  const { serverNow } = usePollServices();
  const now = useNow(serverNow);
  const state = pollState(poll, now);
  const tallies = useTallies(state.confidential ? [] : [poll]);
  const isOver = state.status === 'closed' || state.status === 'archived';
  const tally = state.certified?.result.tally ?? tallies.data?.[poll.id];

  return (
    <div className={styles.section}>
      <PollHeading id={`parvis-results-${poll.id}`} poll={poll} state={state} now={now} level={2} />
      {tally || !state.confidential ? (
        <>
          <PollResults poll={poll} certified={state.certified} tally={tally} mine={[]} isOver={isOver} level={3} />
          {isOver && tally && ['choice', 'dates', 'ranking'].includes(poll.kind) && <MakeSession poll={poll} tally={tally} />}
          <ExportButton label={words.export} file={`${words.csv.file}-${poll.id}`} disabled={!tally} rows={() => (tally ? resultsCells(poll, state, tally, words, agentWords, language, formats) : [])} />
        </>
      ) : (
        <p className={styles.note}>{words.nothing}</p>
      )}
      <Distrusted records={state.distrusted} />
      <AuditSection poll={poll} state={state} onTell={onTell} />
    </div>
  );
}
