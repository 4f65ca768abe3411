import * as React from 'react';
import type { Usage } from '../../../domain/usages/usageMap';
import { toolsForAgent } from '../../../domain/usages/toolsForAgent';
import { CopyLinkButton } from '../../../shell/addresses/CopyLinkButton';
import { useArrivalFocus, useThing } from '../../../shell/addresses/useAddresses';
import { useWords } from '../../../shell/Page';
import { References } from '../../../shell/references/References';
import { usageMapWords } from '../strings';
import styles from './Card.module.scss';
import { FavouriteButton } from './FavouriteButton';
import { useMap } from './MapContext';
import { ToolLine } from './ToolLine';
import { Quoting } from '../../../ui/Quoting';

interface UsageCardProps {
  readonly usage: Usage;
}

/** A usage with its tools, best first, and why. */
export function UsageCard({ usage }: UsageCardProps): React.ReactElement {
  const { arrival } = useMap();
  const words = useWords(usageMapWords).usage;
  const thing = useThing('usage', usage.id);
  const heading = useArrivalFocus<HTMLHeadingElement>(arrival?.thing.kind === 'usage' && arrival.thing.id === usage.id ? arrival : undefined);
  return (
    <article className={styles.card}>
      <header className={styles.head}>
        <h3 ref={heading} className={styles.title}>
          <Quoting said={words.iWant(usage.title)} text={usage.title} />
        </h3>
        <CopyLinkButton thing={thing} title={words.iWant(usage.title)} />
        <FavouriteButton mark={{ kind: 'usage', id: usage.id }} title={usage.title} />
      </header>
      {usage.description && <p className={styles.text}>{usage.description}</p>}
      <ToolsOfUsage usage={usage} hasPrimary />
      <References thing={thing} />
    </article>
  );
}

interface ToolsOfUsageProps extends UsageCardProps {
  /** Is opening the first of the recommended tools the one thing to do here? */
  readonly hasPrimary?: boolean;
  /** What hangs under each tool, e.g. its card. */
  readonly renderTool?: (toolId: number) => React.ReactNode;
}

/** The tools of a usage: how well each serves, why, and the way to open it. Those for this agent first within a kind. */
export function ToolsOfUsage({ usage, hasPrimary = false, renderTool }: ToolsOfUsageProps): React.ReactElement {
  const { map, agent } = useMap();
  const words = useWords(usageMapWords).usage;
  const ranked = toolsForAgent(map, usage.id, agent);
  if (ranked.length === 0) return <p className={styles.subtle}>{words.noTool}</p>;
  return (
    <ul className={styles.served}>
      {ranked.map(({ tool, kind, link }, index) => (
        <li key={link.id} className={styles.tool}>
          <ToolLine tool={tool} kind={kind} usageId={usage.id} nameAs={renderTool ? 'words' : 'link'} isPrimary={hasPrimary && index === 0 && kind === 'recommended'} />
          {link.why && <p className={styles.why}>{link.why}</p>}
          {renderTool?.(tool.id)}
        </li>
      ))}
    </ul>
  );
}
