import * as React from 'react';
import type { FoundInMap, MapAnswer } from '../../../domain/usages/searchUsageMap';
import type { Tool, Usage } from '../../../domain/usages/usageMap';
import { announce } from '../../../shell/announce';
import { lazyScreen } from '../../../shell/lazyScreen';
import { usePage, useWords } from '../../../shell/Page';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { Quoting } from '../../../ui/Quoting';
import { usageMapWords } from '../strings';
import { FavouriteButton } from './FavouriteButton';
import { useMap } from './MapContext';
import { useSearch } from './useSearch';
import styles from './SearchResults.module.scss';
import { ToolCard } from './ToolCard';
import { ToolLine, ToolStatus } from './ToolLine';
import { ToolsOfUsage } from './UsageCard';

// Few searches end here: its text fields are no part of what every page downloads.
const NeedForm = lazyScreen(() => import(/* webpackChunkName: 'usage-map-need' */ './NeedForm'));

/** Results shown of each kind; more would be a list to read, not an answer. */
const SHOWN = 8;

interface SearchResultsProps {
  readonly query: string;
}

/** What fits what was typed: usages with their tools, then tools; and the way to tell an unmet need. */
export default function SearchResults({ query }: SearchResultsProps): React.ReactElement {
  const { map } = useMap();
  const search = useSearch();
  const words = useWords(usageMapWords).search;
  const found = React.useMemo(() => search.find(query), [search, query]);
  useFoundAnnounced(query, found);
  const isNothing = found.usages.length + found.tools.length === 0;
  const sections = [<UsageResults key="usages" usages={found.usages} isFirst={!found.isToolFirst} />, <ToolResults key="tools" tools={found.tools} />];
  // Tools that stand with the usages already are not shown again.
  const shownTools = new Set(found.usages.slice(0, SHOWN).flatMap(({ id }) => map.toolsOf(id).map(({ tool }) => tool.id)));
  const near = { usages: found.near.usages, tools: found.near.tools.filter(({ id }) => !shownTools.has(id)) };
  const hasNear = near.usages.length + near.tools.length > 0;
  return (
    <div className={styles.results}>
      {isNothing && <p className={styles.nothing}>{words.nothing(query.trim())}</p>}
      {found.isToolFirst ? sections.reverse() : sections}
      {hasNear && (
        <section aria-label={words.nearHeading}>
          <h3 className={styles.heading}>{words.nearHeading}</h3>
          <NearResults found={near} />
        </section>
      )}
      <NeedForm key={isNothing ? 'nothing' : 'some'} query={query} isInitiallyOpen={isNothing} />
    </div>
  );
}

function UsageResults({ usages, isFirst }: { readonly usages: readonly Usage[]; readonly isFirst: boolean }): React.ReactElement | null {
  const words = useWords(usageMapWords).search;
  if (usages.length === 0) return null;
  return (
    <section aria-label={words.usagesHeading}>
      <h3 className={styles.heading}>{words.usagesHeading}</h3>
      <ul className={styles.list}>
        {usages.slice(0, SHOWN).map((usage, index) => (
          <li key={usage.id} className={styles.result}>
            <div className={styles.row}>
              <h4 className={styles.title}>
                <bdi>{usage.title}</bdi>
              </h4>
              <FavouriteButton mark={{ kind: 'usage', id: usage.id }} title={usage.title} />
            </div>
            {index < 3 && usage.description && <p className={styles.text}>{usage.description}</p>}
            <ToolsOfUsage usage={usage} hasPrimary={isFirst && index === 0} renderTool={(id) => <ToolDisclosure id={id} />} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ToolResults({ tools }: { readonly tools: readonly Tool[] }): React.ReactElement | null {
  const words = useWords(usageMapWords).search;
  if (tools.length === 0) return null;
  return (
    <section aria-label={words.toolsHeading}>
      <h3 className={styles.heading}>{words.toolsHeading}</h3>
      <ul className={styles.list}>
        {tools.slice(0, SHOWN).map((tool) => (
          <li key={tool.id} className={styles.result}>
            <ToolLine tool={tool} nameAs="heading" />
            {tool.purpose && <p className={styles.text}>{tool.purpose}</p>}
            <ToolDisclosure id={tool.id} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What fits in part, by name alone: each leads to its card. */
function NearResults({ found: { usages, tools } }: { readonly found: FoundInMap }): React.ReactElement {
  const { visit } = useMap();
  const words = useWords(usageMapWords);
  return (
    <ul className={styles.near}>
      {usages.map(({ id, title }) => (
        <li key={`u${id}`}>
          <Button appearance="text" onClick={() => visit({ kind: 'usage', id })}>
            <Quoting said={words.usage.iWant(title)} text={title} />
          </Button>
        </li>
      ))}
      {tools.map((tool) => (
        <li key={`t${tool.id}`}>
          <Button appearance="text" onClick={() => visit({ kind: 'tool', id: tool.id })}>
            <bdi>{tool.title}</bdi>
          </Button>
          <ToolStatus tool={tool} />
        </li>
      ))}
    </ul>
  );
}

function ToolDisclosure({ id }: { readonly id: number }): React.ReactElement | null {
  const { map } = useMap();
  const words = useWords(usageMapWords).usage;
  const tool = map.tool(id);
  return tool ? (
    <Disclosure label={words.seeTool(tool.title)}>
      <ToolCard tool={tool} level={5} isNested />
    </Disclosure>
  ) : null;
}

/** Says how much was found, once typing rests. */
function useFoundAnnounced(query: string, found: MapAnswer): void {
  const words = useWords(usageMapWords).search;
  const { formats } = usePage();
  React.useEffect(() => {
    const { usages, tools } = found;
    const text =
      usages.length + tools.length === 0
        ? words.nothing(query.trim())
        : words.found(words.usages(usages.length, formats.number(usages.length)), words.tools(tools.length, formats.number(tools.length)));
    const timer = window.setTimeout(() => announce(text), 600);
    return () => window.clearTimeout(timer);
  }, [query, found, words, formats]);
}
