import * as React from 'react';
import type { IndexedUsageMap } from '../../../domain/usages/indexUsageMap';
import { rankForAgent } from '../../../domain/usages/rankForAgent';
import type { Usage } from '../../../domain/usages/usageMap';
import { CopyLinkButton } from '../../../shell/addresses/CopyLinkButton';
import { useThing } from '../../../shell/addresses/useAddresses';
import { useWords } from '../../../shell/Page';
import { Disclosure } from '../../../ui/Disclosure';
import { Quoting } from '../../../ui/Quoting';
import { usageMapWords } from '../strings';
import { FavouriteButton } from './FavouriteButton';
import { useMap } from './MapContext';
import styles from './TextTwin.module.scss';
import { ToolCard } from './ToolCard';
import { ToolsOfUsage } from './UsageCard';

interface TextTwinProps {
  /** The part of the map to tell. */
  readonly map: IndexedUsageMap;
  /** Tools behind a button on each usage: the short form for narrow places. */
  readonly isFolded?: boolean;
}

/** The map in words: families, usages, tools and why, as nested headings and lists. */
export function TextTwin({ map, isFolded = false }: TextTwinProps): React.ReactElement {
  const { agent, favourites } = useMap();
  const words = useWords(usageMapWords);
  const favouriteIds = favourites.filter(({ kind }) => kind === 'usage').map(({ id }) => id);
  return (
    <div className={styles.twin}>
      {map.families.map(({ name, usages }) => (
        <section key={name}>
          <h3 className={styles.familyName}>
            <bdi>{name || words.view.noFamily}</bdi>
          </h3>
          <ul className={styles.usages}>
            {rankForAgent(usages, agent, favouriteIds).map((usage) => (
              <li key={usage.id} className={styles.usage}>
                {isFolded ? <FoldedUsage usage={usage} /> : <ToldUsage usage={usage} />}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function ToldUsage({ usage }: { readonly usage: Usage }): React.ReactElement {
  const words = useWords(usageMapWords).usage;
  return (
    <>
      <div className={styles.usageHead}>
        <h4 className={styles.usageName}>
          <Quoting said={words.iWant(usage.title)} text={usage.title} />
        </h4>
        <CopyLinkButton thing={useThing('usage', usage.id)} title={words.iWant(usage.title)} />
        <FavouriteButton mark={{ kind: 'usage', id: usage.id }} title={usage.title} />
      </div>
      {usage.description && <p className={styles.description}>{usage.description}</p>}
      <ToolsWithCards usage={usage} />
    </>
  );
}

function FoldedUsage({ usage }: { readonly usage: Usage }): React.ReactElement {
  const words = useWords(usageMapWords).usage;
  const thing = useThing('usage', usage.id);
  return (
    <Disclosure label={<bdi>{usage.title}</bdi>}>
      {usage.description && <p className={styles.description}>{usage.description}</p>}
      <ToolsWithCards usage={usage} />
      <CopyLinkButton thing={thing} title={words.iWant(usage.title)} />
      <FavouriteButton mark={{ kind: 'usage', id: usage.id }} title={usage.title} />
    </Disclosure>
  );
}

function ToolsWithCards({ usage }: { readonly usage: Usage }): React.ReactElement {
  const { map } = useMap();
  const words = useWords(usageMapWords).usage;
  return (
    <ToolsOfUsage
      usage={usage}
      renderTool={(id) => {
        const tool = map.tool(id);
        return (
          tool && (
            <Disclosure label={words.seeTool(tool.title)}>
              <ToolCard tool={tool} level={5} isNested />
            </Disclosure>
          )
        );
      }}
    />
  );
}
