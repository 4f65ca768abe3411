import * as React from 'react';
import type { Neighbour } from '../../../domain/usages/indexUsageMap';
import type { MapLayout } from '../../../domain/usages/layoutUsageMap';
import styles from './Drawing.module.scss';

interface NeighbourArcsProps {
  readonly layout: MapLayout;
  readonly toolId: number;
  readonly neighbours: readonly Neighbour[];
}

/** How far an arc swings out of the column, in CSS pixels. */
const swing = 36;

/** Arcs beside the column of tools, from the chosen one to its neighbours. */
export function NeighbourArcs({ layout, toolId, neighbours }: NeighbourArcsProps): React.ReactElement {
  const nodeOf = (id: number) => layout.tools.find(({ tool }) => tool.id === id);
  const from = nodeOf(toolId);
  return (
    <g className={styles.arcs}>
      {neighbours.map(({ tool, link }) => {
        const to = nodeOf(tool.id);
        if (!from || !to) return null;
        const x = from.x + from.width;
        const [y1, y2] = [from.y + from.height / 2, to.y + to.height / 2];
        return <path key={link.id} d={`M${x} ${y1}C${x + swing} ${y1} ${x + swing} ${y2} ${x} ${y2}`} />;
      })}
    </g>
  );
}
