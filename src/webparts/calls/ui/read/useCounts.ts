import * as React from 'react';
import { callKeys } from '../../../../data/calls/callKeys';
import type { Call } from '../../../../domain/calls/Call';
import { isSecret } from '../../../../domain/calls/Call';
import type { Decision } from '../../../../domain/calls/Decision';
import { publishedPassages } from '../../../../domain/calls/publishedFigures';
import type { PassageCounts } from '../../../../domain/calls/Thread';
import { useDiscussing } from '../../../../shell/contributions/Discussing';
import { useCallServices } from '../../../../shell/contributions/useCallServices';
import { useQuery } from '../../../../shell/queries/useQuery';

/** How many contributions lie under the passages of a block, or were published of the whole text; undefined until it is known. */
export function useCounts(call: Call, block: number, isEnabled: boolean): PassageCounts | undefined {
  const { contributions } = useCallServices();
  const { figures } = useDiscussing().state;
  const published = React.useMemo(() => (isSecret(call) && figures ? publishedCounts(figures) : undefined), [call, figures]);
  const counts = useQuery({ queryKey: [...callKeys.counts(call.id), block], enabled: isEnabled && !published, queryFn: () => contributions.counts(call, [block]) }).data;
  return published ?? counts;
}

function publishedCounts({ content: { figures = {} } }: Decision): PassageCounts {
  return Object.fromEntries(publishedPassages(figures).flatMap(({ key, contributions }) => (contributions ? [[key, { published: contributions }]] : [])));
}
