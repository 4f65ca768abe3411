import * as React from 'react';
import type { MyVote } from '../../../../domain/ballots/Ballot';
import { usePage, useWords } from '../../../../shell/Page';
import { MessageLine } from '../../../../ui/MessageLine';
import { unfinishedWords } from './unfinishedStrings';

/** That what he sent last does not count, and why: at this visit and at every later one. */
export default function Uncounted({ reason, at }: NonNullable<MyVote['uncounted']>): React.ReactElement {
  const words = useWords(unfinishedWords);
  const { formats } = usePage();
  const known: Readonly<Partial<Record<string, string>>> = words.uncountedReasons;
  return <MessageLine tone="warning">{words.uncounted(formats.dateTime(at), known[reason] ?? words.uncountedOther)}</MessageLine>;
}
