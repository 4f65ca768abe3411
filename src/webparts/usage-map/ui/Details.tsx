import * as React from 'react';
import { useWords } from '../../../shell/Page';
import { CloseIcon } from '../../../ui/icons';
import { usageMapWords } from '../strings';
import styles from './Details.module.scss';
import { useMap } from './MapContext';
import { useOwnerTools } from './ownerTools';
import { ToolCard } from './ToolCard';
import { UsageCard } from './UsageCard';

interface DetailsProps {
  /** Is there room beside the drawing? Otherwise the card lies over its lower edge. */
  readonly isWide: boolean;
}

/** The drawing with the card of what is chosen. */
export function Details({ isWide, children }: React.PropsWithChildren<DetailsProps>): React.ReactElement {
  const { map, chosen, choose } = useMap();
  const words = useWords(usageMapWords);
  const { renderActions } = useOwnerTools();
  const usage = chosen?.kind === 'usage' ? map.usage(chosen.id) : undefined;
  const tool = chosen?.kind === 'tool' ? map.tool(chosen.id) : undefined;
  return (
    <div className={isWide ? styles.beside : styles.below}>
      <div className={styles.stage}>{children}</div>
      {chosen ? (
        <aside className={styles.details} aria-label={usage ? words.usage.iWant(usage.title) : tool?.title}>
          <button type="button" className={styles.close} aria-label={words.close} title={words.close} onClick={() => choose(undefined)}>
            <CloseIcon />
          </button>
          {usage && <UsageCard usage={usage} />}
          {tool && <ToolCard tool={tool} />}
          {renderActions?.(chosen)}
        </aside>
      ) : (
        isWide && <p className={styles.hint}>{words.view.choose}</p>
      )}
    </div>
  );
}

/** Room that the card takes beside the drawing, gap included, in CSS pixels. */
Details.width = 344;
