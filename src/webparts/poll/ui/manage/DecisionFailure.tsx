import * as React from 'react';
import { ListsOutdatedError } from '../../../../domain/polls/ListsOutdatedError';
import { OvertakenError } from '../../../../domain/polls/OvertakenError';
import { usePage, useWords } from '../../../../shell/Page';
import { Failure } from '../../../../shell/states';
import { MessageLine } from '../../../../ui/MessageLine';
import { auditWords } from './auditStrings';
import { kindFormWords } from './kindStrings';

interface DecisionFailureProps {
  readonly error: unknown;
  /** What was written for the decision: shown, so that it is not lost. */
  readonly typed?: string;
}

/** Why a decision is not stored: somebody was first, who and with what, or whatever went wrong. */
export function DecisionFailure({ error, typed = '' }: DecisionFailureProps): React.ReactElement {
  const words = useWords(auditWords);
  const kindWords = useWords(kindFormWords);
  const { formats } = usePage();
  if (error instanceof ListsOutdatedError) return <MessageLine tone="warning">{kindWords.updateFirst}</MessageLine>;
  if (!(error instanceof OvertakenError)) return <Failure error={error} />;
  return (
    <MessageLine tone="warning">
      {words.overtaken(error.by.name, words.decisions[error.kind], formats.dateTime(error.at))}
      {typed && <div dir="auto">{words.typed(typed)}</div>}
    </MessageLine>
  );
}
