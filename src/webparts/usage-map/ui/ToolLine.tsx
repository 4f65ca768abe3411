import * as React from 'react';
import type { Tool, UsageLinkKind } from '../../../domain/usages/usageMap';
import { useWords } from '../../../shell/Page';
import { Button } from '../../../ui/Button';
import { StatusBadge } from '../../../ui/StatusBadge';
import { usageMapWords } from '../strings';
import { KindBadge } from './KindBadge';
import { useMap } from './MapContext';
import { OpenLink } from './OpenLink';
import styles from './ToolLine.module.scss';
import { ToolPicture } from './ToolPicture';

interface ToolLineProps {
  readonly tool: Tool;
  /** How it serves the usage that the line belongs to. */
  readonly kind?: UsageLinkKind;
  readonly usageId?: number;
  /** The one thing to do here is to open it. */
  readonly isPrimary?: boolean;
  /** What its name is: a heading, words beside which its card hangs, or (default) the way to its card. */
  readonly nameAs?: 'heading' | 'words' | 'link';
}

/** A tool in one line: its picture, its name, the way to open it beside the name, and what has become of it. */
export function ToolLine({ tool, kind, usageId, isPrimary = false, nameAs = 'link' }: ToolLineProps): React.ReactElement {
  const { visit } = useMap();
  const words = useWords(usageMapWords);
  const name = <bdi>{tool.title}</bdi>;
  const isOffered = kind !== 'notForThis' && (tool.status === 'inService' || tool.status === 'coming');
  return (
    <div className={styles.line}>
      <ToolPicture tool={tool} />
      {nameAs === 'heading' && <h4 className={styles.name}>{name}</h4>}
      {nameAs === 'words' && <strong>{name}</strong>}
      {nameAs === 'link' && (
        <Button appearance="text" aria-label={words.usage.seeTool(tool.title)} onClick={() => visit({ kind: 'tool', id: tool.id })}>
          {name}
        </Button>
      )}
      {isOffered && (
        <OpenLink url={tool.url} mark={{ kind: 'tool', id: tool.id }} usageId={usageId} isPrimary={isPrimary && tool.status === 'inService'} label={words.usage.openTool(tool.title)}>
          {words.usage.open}
        </OpenLink>
      )}
      {kind && <KindBadge kind={kind} />}
      <ToolStatus tool={tool} />
    </div>
  );
}

/** That a tool is not simply in service, and the way to what replaces it. */
export function ToolStatus({ tool }: Pick<ToolLineProps, 'tool'>): React.ReactElement | null {
  const { map, visit } = useMap();
  const words = useWords(usageMapWords);
  if (tool.status === 'inService') return null;
  const replacement = tool.status === 'replaced' ? map.tool(tool.replacedById) : undefined;
  return (
    <span className={styles.status}>
      {replacement ? (
        <>
          <StatusBadge tone="quiet">{words.tool.replacedBy}</StatusBadge>
          <Button appearance="text" aria-label={words.usage.seeTool(replacement.title)} onClick={() => visit({ kind: 'tool', id: replacement.id })}>
            <bdi>{replacement.title}</bdi>
          </Button>
        </>
      ) : (
        <StatusBadge tone={tool.status === 'coming' ? 'strong' : 'quiet'}>{words.tool.status[tool.status]}</StatusBadge>
      )}
    </span>
  );
}
