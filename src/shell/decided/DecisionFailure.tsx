import * as React from 'react';
import { MessageLine } from '../../ui/MessageLine';
import { usePage } from '../Page';
import { Failure } from '../states';
import { MeanwhileError } from './MeanwhileError';

interface DecisionFailureProps {
  /** `null`: nothing failed. */
  readonly error: unknown;
  readonly words: {
    meanwhile(name: string, decision: string, date: string): string;
    /** By the kinds of decisions. */
    readonly decisions: Readonly<Record<string, string>>;
  };
}

/** Why a decision is not stored: somebody was first, who and with what, or whatever went wrong. */
export function DecisionFailure({ error, words }: DecisionFailureProps): React.ReactElement | null {
  const { formats } = usePage();
  if (error === null) return null;
  if (!(error instanceof MeanwhileError)) return <Failure error={error} />;
  const { author, kind, created } = error.other;
  return <MessageLine tone="warning">{words.meanwhile(author.name, words.decisions[kind] ?? kind, formats.dateTime(created))}</MessageLine>;
}
