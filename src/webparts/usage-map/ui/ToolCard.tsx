import * as React from 'react';
import type { Tool } from '../../../domain/usages/usageMap';
import { safeAddress, safePicture } from '../../../domain/address/safeAddress';
import { CopyLinkButton } from '../../../shell/addresses/CopyLinkButton';
import { useArrivalFocus, useThing } from '../../../shell/addresses/useAddresses';
import { useWords } from '../../../shell/Page';
import { References } from '../../../shell/references/References';
import { Button } from '../../../ui/Button';
import { StatusBadge } from '../../../ui/StatusBadge';
import { usageMapWords } from '../strings';
import styles from './Card.module.scss';
import { FavouriteButton } from './FavouriteButton';
import { KindBadge } from './KindBadge';
import { useMap } from './MapContext';
import { OpenLink } from './OpenLink';

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
  const usages = map.usagesOf(tool.id);
  const neighbours = map.neighboursOf(tool.id);
  const replacement = tool.status === 'replaced' ? map.tool(tool.replacedById) : undefined;
  return (
    <article className={styles.card} aria-label={isNested ? tool.title : undefined}>
      {!isNested && (
        <header className={styles.head}>
          <ToolPicture tool={tool} />
          <Heading ref={heading} className={styles.title}>
            <bdi>{tool.title}</bdi>
          </Heading>
          <CopyLinkButton thing={thing} title={tool.title} />
          <FavouriteButton mark={{ kind: 'tool', id: tool.id }} title={tool.title} />
        </header>
      )}
      <div className={styles.open}>
        {safeAddress(tool.url) === undefined ? (
          <span className={styles.subtle}>{words.tool.noUrl}</span>
        ) : (
          <OpenLink url={tool.url} mark={{ kind: 'tool', id: tool.id }} isPrimary label={words.usage.openTool(tool.title)}>
            {words.tool.open}
          </OpenLink>
        )}
        <StatusBadge tone={tool.status === 'inService' ? 'plain' : tool.status === 'coming' ? 'strong' : 'quiet'}>{words.tool.status[tool.status]}</StatusBadge>
        {isNested && (
          <>
            <CopyLinkButton thing={thing} title={tool.title} />
            <FavouriteButton mark={{ kind: 'tool', id: tool.id }} title={tool.title} />
          </>
        )}
      </div>
      <dl className={styles.facts}>
        {replacement && (
          <Fact label={words.tool.replacedBy}>
            <Button appearance="text" onClick={() => visit({ kind: 'tool', id: replacement.id })}><bdi>{replacement.title}</bdi></Button>
          </Fact>
        )}
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
      {usages.length > 0 && (
        <section>
          <p className={styles.subheading}>{words.tool.usages}</p>
          <ul className={styles.list}>
            {usages.map(({ usage, kind, link }) => (
              <li key={link.id}>
                <KindBadge kind={kind} />
                <Button appearance="text" onClick={() => visit({ kind: 'usage', id: usage.id })}><bdi>{usage.title}</bdi></Button>
              </li>
            ))}
          </ul>
        </section>
      )}
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

/** The tool's picture; its initial where there is none or where it cannot be loaded. */
function ToolPicture({ tool }: { readonly tool: Tool }): React.ReactElement {
  const [broken, setBroken] = React.useState<string>();
  const source = safePicture(tool.pictureUrl);
  if (source && source !== broken) return <img className={styles.picture} src={source} alt="" onError={() => setBroken(source)} />;
  return (
    <span className={styles.picture} aria-hidden="true">
      {Array.from(tool.title.trim())[0]?.toUpperCase()}
    </span>
  );
}
