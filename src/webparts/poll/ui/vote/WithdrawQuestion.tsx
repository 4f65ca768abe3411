import * as React from 'react';
import { useWords } from '../../../../shell/Page';
import { InlineQuestion } from '../../../../ui/InlineQuestion';
import { unfinishedWords } from './unfinishedStrings';

interface WithdrawQuestionProps {
  onYes(): void;
  onNo(): void;
}

/** Asked before a vote is taken back. */
export default function WithdrawQuestion({ onYes, onNo }: WithdrawQuestionProps): React.ReactElement {
  const words = useWords(unfinishedWords);
  return (
    <InlineQuestion yes={words.withdrawYes} no={words.withdrawNo} onYes={onYes} onNo={onNo}>
      {words.withdrawQuestion}
    </InlineQuestion>
  );
}
