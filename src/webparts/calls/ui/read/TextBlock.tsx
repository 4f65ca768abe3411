import * as React from 'react';
import { ancestorsOf } from '../../../../domain/anchors/lineage';
import type { Anchor } from '../../../../domain/anchors/Anchor';
import type { Call } from '../../../../domain/calls/Call';
import type { TextVersion } from '../../../../domain/passages/Passage';
import type { PassageBlock, PlacedPassage } from './outlineOf';
import { PassageView } from './PassageView';
import { totalOf } from './totalOf';
import { useCounts } from './useCounts';
import { useInView } from './useInView';
import type { OpenPassages } from './useOpenPassages';

interface TextBlockProps {
  readonly call: Call;
  readonly text: TextVersion;
  readonly block: PassageBlock;
  readonly idOf: string;
  readonly mayContribute: boolean;
  readonly passages: OpenPassages;
  readonly selection: Anchor | undefined;
  discussionOf(placed: PlacedPassage): React.ReactElement | undefined;
  onNote(label: string): void;
}

/** Passages that are counted in one operation, once the first of them comes into view. */
export function TextBlock({ call, text, block, idOf, mayContribute, passages, selection, discussionOf, onNote }: TextBlockProps): React.ReactElement {
  const [frame, isInView] = useInView<HTMLDivElement>();
  const counts = useCounts(call, block.block, isInView);
  const versions = React.useMemo(() => [text], [text]);
  return (
    <div ref={frame}>
      {block.passages.map((placed) => {
        const { id } = placed.passage;
        return (
          <PassageView
            key={id}
            placed={placed}
            idOf={idOf}
            count={counts?.[id]}
            earlier={ancestorsOf(id, versions).reduce((sum, ancestor) => sum + totalOf(counts, ancestor), 0)}
            selection={selection?.passage === id ? selection : undefined}
            mayContribute={mayContribute}
            discussion={passages.open.has(id) ? discussionOf(placed) : undefined}
            onToggle={passages.toggle}
            onWrite={passages.write}
            onNote={onNote}
          />
        );
      })}
    </div>
  );
}
