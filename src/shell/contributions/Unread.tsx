import * as React from 'react';
import { useWords } from '../Page';
import { shellWords } from '../strings';
import { Button } from '../../ui/Button';
import { MessageLine } from '../../ui/MessageLine';
import { useDiscussing } from './Discussing';
import { useComposeWords } from './useComposeWords';

/** The network or the server keeps back what was said: what can be done meanwhile. */
export default function Unread({ onRetry }: { onRetry(): void }): React.ReactElement {
  const words = useComposeWords();
  const { retry } = useWords(shellWords);
  const { refusal } = useDiscussing();
  const again = (
    <Button appearance="text" onClick={onRetry}>
      {retry}
    </Button>
  );
  return (
    <MessageLine tone="info" action={again}>
      {words.unread} {refusal === null && words.writeMeanwhile}
    </MessageLine>
  );
}
