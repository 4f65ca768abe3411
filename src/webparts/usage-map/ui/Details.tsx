import * as React from 'react';
import { ChosenCard } from './ChosenCard';
import styles from './Details.module.scss';
import { useMap } from './MapContext';

interface DetailsProps {
  /** Does the card stand beside the drawing? Otherwise it lies over its lower edge. */
  readonly isBeside: boolean;
}

/** The drawing with the card of what is chosen. */
export function Details({ isBeside, children }: React.PropsWithChildren<DetailsProps>): React.ReactElement {
  const { chosen } = useMap();
  const stage = React.useRef<HTMLDivElement>(null);
  // Whoever closes the card goes on from the node that it was about.
  const focusNode = (): void => stage.current?.querySelector<HTMLElement>('[data-node][aria-pressed="true"]')?.focus();
  return (
    <div className={isBeside ? styles.beside : styles.below}>
      <div ref={stage} className={styles.stage}>
        {children}
      </div>
      {chosen && <ChosenCard onClose={focusNode} />}
    </div>
  );
}

/** Room that the card takes beside the drawing, gap included, in CSS pixels. */
Details.width = 344;
