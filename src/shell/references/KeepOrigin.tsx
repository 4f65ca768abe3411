import * as React from 'react';
import type { Origin } from '../../domain/references/Origin';
import { thingsOf } from '../../domain/references/Origin';
import type { NamedThing } from '../../domain/references/Reference';
import { isSameThing } from '../../domain/references/thing';
import { Button } from '../../ui/Button';
import { MessageLine } from '../../ui/MessageLine';
import { useWords } from '../Page';
import { useMutation } from '../queries/useMutation';
import { useQueryClient } from '../queries/useQuery';
import { referenceWords } from './strings';
import { referenceKeys, useReferences, useReferenceServices } from './useReferences';

export interface KeepOriginProps {
  readonly thing: NamedThing;
  /** What it was made of, as its draft said. */
  readonly origin: Origin;
}

/**
 * Links what was made with what it was made of, on both sides, once it is published: the first animator who opens it does it. What failed is done at his next
 * visit, or at once.
 */
export default function KeepOrigin({ thing, origin }: KeepOriginProps): React.ReactElement | null {
  const words = useWords(referenceWords);
  const services = useReferenceServices();
  const queries = useQueryClient();
  const { data } = useReferences(thing);
  const missing = data === undefined ? [] : thingsOf(origin).filter((source) => !data.some(({ direction, other }) => direction === 'from' && isSameThing(other, source)));
  const isMissing = missing.length > 0;
  const keep = useMutation<void, void>({
    mutationKey: ['references', 'keep origin'],
    mutationFn: async () => {
      // One after the other: what was kept before one failed stands, and is not kept again.
      for (const source of missing) await services.add(thing, source);
    },
    onSuccess: () => void queries.invalidateQueries(referenceKeys.all)
  });
  const isTried = React.useRef(false);
  React.useEffect(() => {
    if (!isMissing || isTried.current) return;
    isTried.current = true;
    keep.mutate();
  }, [isMissing, keep]);
  if (keep.error === null) return null;
  return (
    <MessageLine
      tone="warning"
      action={
        <Button appearance="text" onClick={() => keep.mutate()}>
          {words.keepAgain}
        </Button>
      }
    >
      {words.keepFailed}
    </MessageLine>
  );
}
