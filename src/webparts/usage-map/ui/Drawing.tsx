import { linkHorizontal } from 'd3-shape';
import * as React from 'react';
import type { IndexedUsageMap, NeighbourKind } from '../../../domain/usages/indexUsageMap';
import { isUsageLinkKind } from '../../../domain/usages/indexUsageMap';
import type { LinkLine, MapLayout, ToolNode, UsageNode } from '../../../domain/usages/layoutUsageMap';
import { layoutUsageMap } from '../../../domain/usages/layoutUsageMap';
import type { UsageLinkKind } from '../../../domain/usages/usageMap';
import type { WalkKey } from '../../../domain/usages/walkUsageMap';
import { nodeKey, walkKeys, walkUsageMap } from '../../../domain/usages/walkUsageMap';
import { announce } from '../../../shell/announce';
import { usePage, useWords } from '../../../shell/Page';
import { useId } from '../../../ui/useId';
import type { UsageMapWords } from '../strings';
import { usageMapWords } from '../strings';
import styles from './Drawing.module.scss';
import { KindBadge } from './KindBadge';
import type { Lit } from './lit';
import { litBy } from './lit';
import type { Choice } from './MapContext';
import { useMap } from './MapContext';
import { NeighbourArcs } from './NeighbourArcs';
import { useOwnerTools } from './ownerTools';
import { ToolPicture } from './ToolPicture';

type Node = UsageNode | ToolNode;

const curve = linkHorizontal<unknown, LinkLine, readonly [number, number]>()
  .source(({ from }) => from)
  .target(({ to }) => to)
  .x(([x]) => x)
  .y(([, y]) => y);

interface DrawingProps {
  readonly map: IndexedUsageMap;
  readonly width: number;
  /** Asked for the same content in words. */
  onText(): void;
}

/** The map, drawn: usages and tools are buttons, links are curves in the gutters between them. */
export const Drawing = React.forwardRef<HTMLDivElement, DrawingProps>(function Drawing({ map, width, onText }, ref) {
  const { map: whole, chosen, choose } = useMap();
  const words = useWords(usageMapWords);
  const layout = React.useMemo(() => layoutUsageMap(map, { width }), [map, width]);
  const [pointed, setPointed] = React.useState<Choice>();
  // What the mouse or the keyboard is on is lit before what is chosen.
  const lit = React.useMemo(() => litBy(whole, pointed ?? chosen), [whole, pointed, chosen]);
  const litChosen = React.useMemo(() => litBy(whole, chosen), [whole, chosen]);
  const hintId = useId('map-hint');
  const walk = useWalk(layout, onText);
  return (
    <div ref={ref} className={styles.drawing}>
      <ul className={styles.legend} aria-label={words.view.legend}>
        {(['recommended', 'possible', 'notForThis'] as const).map((kind) => (
          <li key={kind}>
            <KindBadge kind={kind} />
          </li>
        ))}
        {!chosen && <li className={styles.choose}>{words.view.choose}</li>}
      </ul>
      <p id={hintId} className={styles.hint}>
        {words.view.drawingHint}
      </p>
      <div
        ref={walk.container}
        role="group"
        aria-label={words.view.drawingLabel}
        aria-describedby={hintId}
        className={`${styles.canvas} ${lit ? styles.hasChoice : ''}`}
        style={{ width: layout.width, height: layout.height }}
      >
        <svg className={styles.lines} width={layout.width} height={layout.height} viewBox={`0 0 ${layout.width} ${layout.height}`} aria-hidden="true" focusable="false">
          {layout.lines.map((line) => (
            <Line key={line.link.id} line={line} isLit={lit?.linkIds.has(line.link.id) ?? false} />
          ))}
          {chosen?.kind === 'tool' && <NeighbourArcs layout={layout} toolId={chosen.id} neighbours={whole.neighboursOf(chosen.id)} />}
        </svg>
        {layout.families.map(({ name, side, x, y, width: labelWidth, height }) => (
          <p key={`${side}${name}`} className={styles.family} style={{ left: x, top: y, width: labelWidth, height }}>
            <bdi>{name || words.view.noFamily}</bdi>
          </p>
        ))}
        {[...layout.usages, ...layout.tools].map((node) => (
          <MapNode
            key={nodeKey(node)}
            node={node}
            map={whole}
            lit={lit}
            litChosen={litChosen}
            isPointed={pointed !== undefined && nodeKey(node) === keyOf(pointed)}
            isChosen={chosen !== undefined && nodeKey(node) === keyOf(chosen)}
            isStop={nodeKey(node) === walk.stop}
            onChoose={(choice) => choose(chosen && keyOf(chosen) === keyOf(choice) ? undefined : choice)}
            onFocus={() => walk.setStop(nodeKey(node))}
            onPoint={setPointed}
            onKeyDown={(event) => walk.onKeyDown(event, node)}
          />
        ))}
      </div>
    </div>
  );
});

function keyOf({ kind, id }: Choice): string {
  return `${kind === 'usage' ? 'u' : 't'}${id}`;
}

function choiceOf(node: Node): Choice {
  return node.kind === 'usage' ? { kind: 'usage', id: node.usage.id } : { kind: 'tool', id: node.tool.id };
}

interface Walk {
  readonly container: React.RefObject<HTMLDivElement>;
  /** Key of the one node that the Tab key reaches. */
  readonly stop: string | undefined;
  setStop(key: string): void;
  onKeyDown(event: React.KeyboardEvent, node: Node): void;
}

/** The drawing is one Tab stop; within it, arrow keys walk from node to node. */
function useWalk(layout: MapLayout, onText: () => void): Walk {
  const { chosen, choose } = useMap();
  const { beginLink, cancelLink } = useOwnerTools();
  const container = React.useRef<HTMLDivElement>(null);
  const [last, setStop] = React.useState<string>();
  const nodes: readonly Node[] = [...layout.usages, ...layout.tools];
  const first = nodes[0];
  const isThere = last !== undefined && nodes.some((node) => nodeKey(node) === last);
  return {
    container,
    stop: isThere ? last : first && nodeKey(first),
    setStop,
    onKeyDown: (event, node) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const key = walkKeys.find((one): one is WalkKey => one === event.key);
      if (key) {
        event.preventDefault();
        const next = nodeKey(walkUsageMap(layout, node, key));
        container.current?.querySelector<HTMLElement>(`[data-node="${next}"]`)?.focus();
      } else if (event.key === 'Escape') {
        cancelLink?.();
        if (chosen) choose(undefined);
      } else if (event.key.toLowerCase() === 'l') onText();
      else if (event.key.toLowerCase() === 'r') beginLink?.(choiceOf(node));
    }
  };
}

interface LineProps {
  readonly line: LinkLine;
  readonly isLit: boolean;
}

const Line = React.memo(function Line({ line, isLit }: LineProps): React.ReactElement {
  const {
    kind,
    from: [fromX, fromY],
    to: [toX, toY]
  } = line;
  const inward = toX > fromX ? -1 : 1;
  const middle: readonly [number, number] = [(fromX + toX) / 2, (fromY + toY) / 2];
  return (
    <g className={`${styles.line} ${styles[kind]} ${isLit ? styles.lit : ''}`}>
      <path className={styles.stroke} d={curve(line) ?? undefined} />
      {kind === 'recommended' && <path d={`M${toX + 7 * inward} ${toY - 4}L${toX} ${toY}L${toX + 7 * inward} ${toY + 4}`} />}
      {kind === 'notForThis' && <path d={`M${middle[0] - 4} ${middle[1] - 4}l8 8m0 -8l-8 8`} />}
    </g>
  );
});

interface MapNodeProps {
  readonly node: Node;
  readonly map: IndexedUsageMap;
  readonly lit: Lit | undefined;
  /** By what is chosen alone: names do not change under the mouse. */
  readonly litChosen: Lit | undefined;
  readonly isPointed: boolean;
  readonly isChosen: boolean;
  readonly isStop: boolean;
  onChoose(choice: Choice): void;
  onFocus(): void;
  /** The mouse or the keyboard is on it; undefined: no longer. */
  onPoint(choice: Choice | undefined): void;
  onKeyDown(event: React.KeyboardEvent): void;
}

function MapNode({ node, map, lit, litChosen, isPointed, isChosen, isStop, onChoose, onFocus, onPoint, onKeyDown }: MapNodeProps): React.ReactElement {
  const { NodeFrame = PlainFrame, takesChoice } = useOwnerTools();
  const { formats } = usePage();
  const words = useWords(usageMapWords);
  const key = nodeKey(node);
  const choice = choiceOf(node);
  const title = node.kind === 'usage' ? node.usage.title : node.tool.title;
  const role = lit?.nodes.get(key);
  const badge = roleWords(words, role);
  const chosenBadge = roleWords(words, litChosen?.nodes.get(key));
  const isQuiet = node.kind === 'tool' && node.tool.status !== 'inService';
  // What is seen in the box begins its name (WCAG 2.5.3).
  const seen = isQuiet ? `${title} ${words.tool.status[node.tool.status]}` : title;
  const name = node.kind === 'usage' ? words.view.usageNode(title, toldTools(map, choice.id)) : words.view.toolNode(seen, words.search.usages(map.servedBy(choice.id).length, formats.number(map.servedBy(choice.id).length)));

  function toldTools(whole: IndexedUsageMap, id: number): string {
    const links = whole.toolsOf(id);
    if (links.length === 0) return words.usage.noTool;
    return links.map(({ tool, kind }) => `${words.kind[kind].toLowerCase()} ${tool.title}`).join(', ');
  }

  return (
    <NodeFrame choice={choice} style={{ left: node.x, top: node.y, width: node.width, height: node.height }}>
      <button
        type="button"
        data-node={key}
        className={[styles.node, node.kind === 'tool' ? styles.tool : '', isChosen ? styles.chosen : '', isPointed && !isChosen ? styles.pointed : '', role ? (role === 'notForThis' ? styles.unlitNode : styles.litNode) : '', isQuiet ? styles.quiet : ''].join(' ')}
        tabIndex={isStop ? 0 : -1}
        aria-pressed={isChosen}
        aria-label={chosenBadge ? `${name} (${chosenBadge})` : name}
        title={title}
        onFocus={({ currentTarget }) => {
          onFocus();
          if (currentTarget.matches(':focus-visible')) onPoint(choice);
        }}
        onBlur={() => onPoint(undefined)}
        onMouseEnter={() => onPoint(choice)}
        onMouseLeave={() => onPoint(undefined)}
        onKeyDown={onKeyDown}
        onClick={() => {
          if (takesChoice?.(choice)) return;
          onChoose(choice);
          if (!isChosen) announce(name);
        }}
      >
        {node.kind === 'tool' && <ToolPicture tool={node.tool} />}
        <span className={styles.text}>
          <bdi>{title}</bdi>
        </span>
        {isQuiet && node.kind === 'tool' && <span className={styles.status}>{words.tool.status[node.tool.status]}</span>}
      </button>
      {badge && (
        <span className={styles.badge} aria-hidden="true">
          {badge}
        </span>
      )}
    </NodeFrame>
  );
}

function roleWords(words: UsageMapWords, role: UsageLinkKind | NeighbourKind | undefined): string | undefined {
  if (!role) return undefined;
  return isUsageLinkKind(role) ? words.kind[role] : words.neighbour[role];
}

function PlainFrame({ style, children }: React.PropsWithChildren<{ readonly style: React.CSSProperties }>): React.ReactElement {
  return (
    <div className={styles.frame} style={style}>
      {children}
    </div>
  );
}
