import * as React from 'react';
import type { Poll } from '../../../../domain/polls/Poll';
import { useOutbox } from '../../../../shell/outbox/useOutbox';
import { useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { pollWords } from '../../strings';
import { AnswerLine } from './AnswerLine';
import { unfinishedWords } from './unfinishedStrings';
import { votePayload, voteSubmission } from './voteOutbox';

interface UnfinishedProps {
  readonly poll: Poll;
  readonly choices: readonly number[];
  readonly wanted: readonly number[];
  readonly mayComplete: boolean;
  /** Undefined: not to be offered. */
  readonly onChange: (() => void) | undefined;
}

/** That only part of his vote arrived, because the tab that sent it was closed: at every visit until he completes or changes it. */
export default function Unfinished({ poll, choices, wanted, mayComplete, onChange }: UnfinishedProps): React.ReactElement {
  const { vote } = useWords(pollWords);
  const words = useWords(unfinishedWords);
  const outbox = useOutbox();
  const isWithdrawal = wanted.length === 0;
  const complete = (): void => voteSubmission.submit(outbox, String(poll.id), votePayload(poll, wanted));
  const offer = mayComplete && (
    <>
      <Button appearance="text" onClick={complete}>{isWithdrawal ? words.completeWithdrawal : words.complete}</Button>
      {onChange && <Button appearance="text" onClick={onChange}>{vote.change}</Button>}
    </>
  );
  return (
    <MessageLine tone="warning" action={offer}>
      {isWithdrawal ? words.partlyWithdrawn : words.partly}
      {!isWithdrawal && <AnswerLine poll={poll} choices={wanted} say={words.wanted} />}
      {choices.length > 0 && <AnswerLine poll={poll} choices={choices} say={vote.yours} />}
    </MessageLine>
  );
}
