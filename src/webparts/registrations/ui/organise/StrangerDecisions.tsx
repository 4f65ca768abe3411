import * as React from 'react';
import type { RegistrationDecision } from '../../../../domain/registrations/RegistrationDecision';
import { usePage, useWords } from '../../../../shell/Page';
import { MessageLine } from '../../../../ui/MessageLine';
import { decidersWords } from '../../decidersStrings';
import { organiseWords } from '../../organiseStrings';

/** What somebody decided who does not organise the activity: named, and not counted. */
export function StrangerDecisions({ decisions }: { readonly decisions: readonly RegistrationDecision[] }): React.ReactElement {
  const words = useWords(decidersWords);
  const { decisions: names } = useWords(organiseWords);
  const { formats } = usePage();
  return (
    <>
      {decisions.map(({ id, author, kind, created }) => (
        <MessageLine key={id} tone="warning">
          {words.stranger(author.name, names[kind] ?? '', formats.dateTime(created))}
        </MessageLine>
      ))}
    </>
  );
}
