import * as React from 'react';
import type { Call } from '../../../../domain/calls/Call';
import type { PassageBlock } from './outlineOf';
import { PassageView } from './PassageView';
import { useCounts } from './useCounts';
import { useInView } from './useInView';

interface TextBlockProps {
  readonly call: Call;
  readonly block: PassageBlock;
  readonly idOf: string;
}

/** Passages that are counted in one operation, once the first of them comes into view. */
export function TextBlock({ call, block, idOf }: TextBlockProps): React.ReactElement {
  const [frame, isInView] = useInView<HTMLDivElement>();
  const counts = useCounts(call, block.block, isInView);
  return (
    <div ref={frame}>
      {block.passages.map((placed) => (
        <PassageView key={placed.passage.id} placed={placed} idOf={idOf} count={counts?.[placed.passage.id]} />
      ))}
    </div>
  );
}
