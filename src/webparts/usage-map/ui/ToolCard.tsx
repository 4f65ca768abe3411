import * as React from 'react';
import type { UsageOfTool } from '../../../domain/usages/indexUsageMap';
import type { Tool } from '../../../domain/usages/usageMap';
import { safeAddress } from '../../../domain/address/safeAddress';
import { CopyLinkButton } from '../../../shell/addresses/CopyLinkButton';
import { useArrivalFocus, useThing } from '../../../shell/addresses/useAddresses';
import { useWords } from '../../../shell/Page';
import { References } from '../../../shell/references/References';
import { Button } from '../../../ui/Button';
import { usageMapWords } from '../strings';
import styles from './Card.module.scss';
import { FavouriteButton } from './FavouriteButton';
import { KindBadge } from './KindBadge';
import { useMap } from './MapContext';
import { OpenLink } from './OpenLink';
import { ToolStatus } from './ToolLine';
import { ToolPicture } from './ToolPicture';

interface ToolCardProps {
  readonly tool: Tool;
  /** Level of its heading in the page. */
  readonly level?: 3 | 4 | 5;
  /** Leaves out the heading where the card hangs under the tool's own name. */
  readonly isNested?: boolean;
}

/** All that an agent needs to know of a tool before he opens it. */
export function ToolCard({ tool, level = 3, isNested = false }: ToolCardProps): React.ReactElement {
  const { map, arrival, visit } = useMap();
  const words = useWords(usageMapWords);
  const Heading = `h${level}` as const;
  const heading = useArrivalFocus<HTMLHeadingElement>(arrival?.thing.kind === 'tool' && arrival.thing.id === tool.id ? arrival : undefined);
  const thing = useThing('tool', tool.id);
  const served = map.servedBy(tool.id);
  const unserved = map.usagesOf(tool.id).filter(({ kind }) => kind === 'notForThis');
  const neighbours = map.neighboursOf(tool.id);
  const open = safeAddress(tool.url) !== undefined && tool.status !== 'retired' && (
    <OpenLink url={tool.url} mark={{ kind: 'tool', id: tool.id }} isPrimary={!isNested && tool.status === 'inService'} label={words.usage.openTool(tool.title)}>
      {words.tool.open}
    </OpenLink>
  );
  const buttons = (
    <>
      <CopyLinkButton thing={thing} title={tool.title} />
      <FavouriteButton mark={{ kind: 'tool', id: tool.id }} title={tool.title} />
    </>
  );
  return (
    <article className={styles.card} aria-label={isNested ? tool.title : undefined}>
      {!isNested && (
        <header className={styles.toolHead}>
          <ToolPicture tool={tool} size="head" />
          <Heading ref={heading} className={styles.title}>
            <bdi>{tool.title}</bdi>
          </Heading>
          {open}
          <span className={styles.tools}>{buttons}</span>
        </header>
      )}
      {(isNested || tool.status !== 'inService' || !open) && (
        <div className={styles.open}>
          {isNested && open}
          {!open && tool.status !== 'retired' && <span className={styles.subtle}>{words.tool.noUrl}</span>}
          <ToolStatus tool={tool} />
          {isNested && buttons}
        </div>
      )}
      <dl className={styles.facts}>
        {tool.purpose && <Fact label={words.tool.purpose}>{tool.purpose}</Fact>}
        {tool.notFor && <Fact label={words.tool.notFor}>{tool.notFor}</Fact>}
        <Fact label={words.tool.accessLabel}>{words.tool.access[tool.access]}</Fact>
        {tool.recommendedBy && <Fact label={words.tool.recommendedBy}>{tool.recommendedBy}</Fact>}
        {tool.contact && <Fact label={words.tool.contact}>{tool.contact}</Fact>}
      </dl>
      {(safeAddress(tool.trainingUrl) || safeAddress(tool.helpUrl)) && (
        <p className={styles.links}>
          <OpenLink url={tool.trainingUrl}>{words.tool.training}</OpenLink>
          <OpenLink url={tool.helpUrl}>{words.tool.help}</OpenLink>
        </p>
      )}
      <UsagesOfTool label={words.tool.useFor} usages={served} />
      <UsagesOfTool label={words.tool.notUseFor} usages={unserved} />
      {neighbours.length > 0 && (
        <section>
          <p className={styles.subheading}>{words.tool.neighbours}</p>
          <ul className={styles.list}>
            {neighbours.map(({ tool: other, kind, link }) => (
              <li key={link.id}>
                <span className={styles.kind}>{words.neighbour[kind]}</span>
                <Button appearance="text" onClick={() => visit({ kind: 'tool', id: other.id })}><bdi>{other.title}</bdi></Button>
                {link.why && <span className={styles.why}>{link.why}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <References thing={thing} />
    </article>
  );
}

interface FactProps {
  readonly label: string;
}

function Fact({ label, children }: React.PropsWithChildren<FactProps>): React.ReactElement {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface UsagesOfToolProps {
  readonly label: string;
  readonly usages: readonly UsageOfTool[];
}

/** Usages of one sort: those that it serves, or those that it is taken for wrongly. */
function UsagesOfTool({ label, usages }: UsagesOfToolProps): React.ReactElement | null {
  const { visit } = useMap();
  if (usages.length === 0) return null;
  return (
    <section>
      <p className={styles.subheading}>{label}</p>
      <ul className={styles.list}>
        {usages.map(({ usage, kind, link }) => (
          <li key={link.id}>
            <Button appearance="text" onClick={() => visit({ kind: 'usage', id: usage.id })}>
              <bdi>{usage.title}</bdi>
            </Button>
            {kind !== 'notForThis' && (
              <span className={styles.how}>
                <KindBadge kind={kind} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
