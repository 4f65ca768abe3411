import * as React from 'react';
import { useWords } from '../../../shell/Page';
import { CloseIcon } from '../../../ui/icons';
import { usageMapWords } from '../strings';
import styles from './Details.module.scss';
import { useMap } from './MapContext';
import { useOwnerTools } from './ownerTools';
import { ToolCard } from './ToolCard';
import { UsageCard } from './UsageCard';

interface ChosenCardProps {
  /** Stands in the text instead of beside or over the drawing. */
  readonly isInText?: boolean;
  onClose?(): void;
}

/** The card of what is chosen, with the way to close it. */
export function ChosenCard({ isInText, onClose }: ChosenCardProps): React.ReactElement | null {
  const { map, chosen, choose } = useMap();
  const words = useWords(usageMapWords);
  const { renderActions } = useOwnerTools();
  if (!chosen) return null;
  const usage = chosen.kind === 'usage' ? map.usage(chosen.id) : undefined;
  const tool = chosen.kind === 'tool' ? map.tool(chosen.id) : undefined;
  const close = (): void => {
    onClose?.();
    choose(undefined);
  };
  return (
    // A key that something within has used (a field, a menu) is not for the card.
    <div
      role="presentation"
      className={styles.keys}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        close();
      }}
    >
      <aside className={isInText ? styles.inText : styles.details} aria-label={usage ? words.usage.iWant(usage.title) : tool?.title}>
        <button type="button" className={styles.close} aria-label={words.close} title={words.close} onClick={close}>
          <CloseIcon />
        </button>
        {usage && <UsageCard usage={usage} />}
        {tool && <ToolCard tool={tool} />}
        {renderActions?.(chosen)}
      </aside>
    </div>
  );
}
