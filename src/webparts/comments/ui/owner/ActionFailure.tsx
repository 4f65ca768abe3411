import * as React from 'react';
import { useWords } from '../../../../shell/Page';
import { Failure } from '../../../../shell/states';
import { MessageLine } from '../../../../ui/MessageLine';
import { ownerWords } from './ownerStrings';
import type { OwnerAction } from './useOwnerAction';

/** What became of a press that did not succeed. */
export function ActionFailure({ action: { error, overtakenBy } }: { readonly action: OwnerAction }): React.ReactElement | null {
  const words = useWords(ownerWords);
  if (overtakenBy !== null) return <MessageLine tone="warning">{words.overtaken(overtakenBy)}</MessageLine>;
  return error === null ? null : <Failure error={error} />;
}
