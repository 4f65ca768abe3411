import * as React from 'react';
import { usePage, useWords } from '../../../../shell/Page';
import { Failure } from '../../../../shell/states';
import { MessageLine } from '../../../../ui/MessageLine';
import { deskWords } from './deskStrings';
import { MeanwhileError } from './useDecideNow';

/** Why a decision is not stored: somebody was first, who and with what, or whatever went wrong. */
export function DecisionFailure({ error }: { readonly error: unknown }): React.ReactElement | null {
  const words = useWords(deskWords);
  const { formats } = usePage();
  if (error === null) return null;
  if (!(error instanceof MeanwhileError)) return <Failure error={error} />;
  const { author, kind, created } = error.other;
  return <MessageLine tone="warning">{words.meanwhile(author.name, words.decisions[kind], formats.dateTime(created))}</MessageLine>;
}
