import * as React from 'react';
import type { IgnoredStep } from '../../../../data/tariffs/changes/ChangeFiles';
import { usePage, useWords } from '../../../../shell/Page';
import { MessageLine } from '../../../../ui/MessageLine';
import { stepWords } from './stepStrings';

/** Records that count for nothing, each with its author and why. */
export function IgnoredSteps({ steps }: { readonly steps: readonly IgnoredStep[] }): React.ReactElement {
  const words = useWords(stepWords);
  const { formats } = usePage();
  return (
    <MessageLine tone="warning">
      {words.ignored.title(steps.length, formats.number(steps.length))}
      <ul>
        {steps.map(({ id, author, why }) => (
          <li key={id}>{words.ignored.row(String(id), author?.name ?? words.ignored.nobody, words.ignored.why[why])}</li>
        ))}
      </ul>
    </MessageLine>
  );
}
