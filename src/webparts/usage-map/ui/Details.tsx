import * as React from 'react';
import { useWords } from '../../../shell/Page';
import { usageMapWords } from '../strings';
import { ChosenCard } from './ChosenCard';
import styles from './Details.module.scss';
import { useMap } from './MapContext';

interface DetailsProps {
  /** Is there room beside the drawing? Otherwise the card lies over its lower edge. */
  readonly isWide: boolean;
}

/** The drawing with the card of what is chosen. */
export function Details({ isWide, children }: React.PropsWithChildren<DetailsProps>): React.ReactElement {
  const { chosen } = useMap();
  const words = useWords(usageMapWords);
  const stage = React.useRef<HTMLDivElement>(null);
  // Whoever closes the card goes on from the node that it was about.
  const focusNode = (): void => stage.current?.querySelector<HTMLElement>('[data-node][aria-pressed="true"]')?.focus();
  return (
    <div className={isWide ? styles.beside : styles.below}>
      <div ref={stage} className={styles.stage}>
        {children}
      </div>
      {chosen ? <ChosenCard onClose={focusNode} /> : isWide && <p className={styles.hint}>{words.view.choose}</p>}
    </div>
  );
}

/** Room that the card takes beside the drawing, gap included, in CSS pixels. */
Details.width = 344;
