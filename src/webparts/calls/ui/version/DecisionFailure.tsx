import * as React from 'react';
import { OvertakenError } from '../../../../domain/calls/OvertakenError';
import { usePage, useWords } from '../../../../shell/Page';
import { Failure } from '../../../../shell/states';
import { MessageLine } from '../../../../ui/MessageLine';
import { versionWords } from './versionStrings';

interface DecisionFailureProps {
  /** Null: nothing failed. */
  readonly error: unknown;
  onRetry(): void;
}

/** Why a decision was not stored: somebody else decided first, or what the server or the network says. */
export function DecisionFailure({ error, onRetry }: DecisionFailureProps): React.ReactElement | null {
  const words = useWords(versionWords);
  const { formats } = usePage();
  if (error === null || error === undefined) return null;
  if (!(error instanceof OvertakenError)) return <Failure error={error} onRetry={onRetry} />;
  return <MessageLine tone="error">{words.overtaken(error.latest.author.name, formats.dateTime(error.latest.created))}</MessageLine>;
}
